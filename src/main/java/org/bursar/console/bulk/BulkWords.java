package org.bursar.console.bulk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.TableWords;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.bulk.BulkFault;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkReading;
import org.bursar.exchange.bulk.BulkTitles;
import org.bursar.exchange.bulk.BulkVerdict;
import org.bursar.exchange.bulk.JudgedRow;
import org.bursar.exchange.bulk.Objection;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;
import org.jspecify.annotations.Nullable;

/** Many commands, in sentences. */
final class BulkWords {

  private static final int QUOTED = 40;

  /** More currencies than these are only counted. */
  private static final int CURRENCIES_NAMED = 2;

  private BulkWords() {}

  /** What the rows were read as. */
  static String read(BulkKind kind, @Nullable BulkReading reading, boolean isChosen) {
    return switch (reading) {
      case null -> Texts.now("bulk.read.none." + kind);
      case BulkReading.Read now when now.rows().isEmpty() && now.done() == 0 ->
          Texts.now("bulk.read.none." + kind);
      case BulkReading.Stopped _ -> "";
      case BulkReading.Unreadable unreadable -> TableWords.unreadable("bulk", unreadable.fault());
      case BulkReading.Read now when isChosen -> Texts.now("bulk.read.chosen", now.rows().size());
      case BulkReading.Read now -> {
        Locale language = Texts.language().get().locale();
        String columns =
            now.columns().stream()
                .map(field -> BulkTitles.of(kind, field, language))
                .collect(Collectors.joining(" · "));
        String read = Texts.now("bulk.read", now.rows().size(), columns);
        yield now.done() == 0 ? read : read + Texts.now("bulk.read.done", now.done());
      }
    };
  }

  /** Why a row is not done; in the language of the moment. */
  static String why(@Nullable Objection objection) {
    return objection == null ? "" : why(objection, Texts.language().get());
  }

  /** The same in a language. */
  static String why(Objection objection, Language language) {
    return switch (objection) {
      case Objection.ByRules rules when rules.refusal().code() == RefusalCode.BATCH_REFUSED ->
          Texts.in(language, "bulk.batch");
      case Objection.ByRules rules -> Sentences.of(rules.refusal(), language.locale());
      case Objection.InRow row -> {
        BulkFault fault = row.fault();
        yield Texts.in(language, "bulk.fault." + fault.reason(), quoted(fault.cell()));
      }
    };
  }

  /** What stands in a cell, in one line and not longer than a person reads. */
  private static String quoted(String cell) {
    String line =
        cell.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return line.codePointCount(0, line.length()) <= QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
  }

  /** Whom a row means: the account's name, or what was written. */
  static String party(@Nullable Account account, String written) {
    return account == null ? quoted(written) : account.name();
  }

  /** What the rows that pass move together, each currency by itself. */
  static String totals(BulkVerdict verdict) {
    return verdict.totals().size() > CURRENCIES_NAMED
        ? Texts.now("bulk.currencies", verdict.totals().size())
        : verdict.totals().values().stream()
            .map(Texts.formats()::money)
            .collect(Collectors.joining(" + "));
  }

  /** What pressing the button does. */
  static String act(BulkVerdict verdict) {
    return verdict.passing() == 0
        ? Texts.now("bulk.do")
        : Texts.now(
            "bulk.do." + verdict.kind(), totals(verdict), verdict.accounts(), verdict.passing());
  }

  /** What will be, of rows that pass. */
  static String effect(BulkVerdict verdict) {
    List<JudgedRow> passing = verdict.rows().stream().filter(JudgedRow::passes).toList();
    JudgedRow last = passing.getLast();
    boolean isOneGiver =
        verdict.kind() == BulkKind.TRANSFER
            && passing.stream().map(JudgedRow::from).distinct().count() == 1;
    Account giver = last.from();
    return isOneGiver && giver != null && last.fromAfter() != null
        ? Texts.now("bulk.effect.giver", giver.name(), Texts.formats().money(last.fromAfter()))
        : Texts.now("bulk.effect");
  }
}
