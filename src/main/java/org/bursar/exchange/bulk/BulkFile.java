package org.bursar.exchange.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.table.Cell;
import org.bursar.exchange.table.TableWriter;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * Results as a CSV file or a spreadsheet. It can be read as rows again: what was done is then left
 * out.
 */
public final class BulkFile {

  private BulkFile() {}

  /**
   * Writes all results.
   *
   * @param reasons why a row was not done, in words
   * @throws IOException if the file cannot be written; what was there is then as it was
   */
  public static void write(
      Path file,
      BulkKind kind,
      List<BulkResult> results,
      Locale language,
      Function<Objection, String> reasons)
      throws IOException {
    List<BulkField> fields = fields(kind);
    List<String> titles =
        fields.stream().map(field -> BulkTitles.of(kind, field, language)).toList();
    Iterable<List<Cell>> rows =
        () ->
            results.stream()
                .map(
                    result ->
                        fields.stream()
                            .map(field -> cell(field, result, language, reasons))
                            .toList())
                .iterator();
    TableWriter.writeCells(file, titles, rows);
  }

  private static List<BulkField> fields(BulkKind kind) {
    List<BulkField> fields = new ArrayList<>();
    for (BulkField field : kind.fields()) {
      fields.add(field);
      switch (field) {
        case FROM -> fields.add(BulkField.FROM_NAME);
        case TO -> fields.add(BulkField.TO_NAME);
        case AMOUNT -> fields.add(BulkField.CURRENCY);
        default -> {}
      }
    }
    fields.addAll(List.of(BulkField.RESULT, BulkField.ENTRY, BulkField.CODE, BulkField.REASON));
    return fields;
  }

  private static Cell cell(
      BulkField field, BulkResult result, Locale language, Function<Objection, String> reasons) {
    JudgedRow row = result.row();
    Objection objection = result.objection();
    return switch (field) {
      case FROM -> Cell.text(id(row.from(), row.row().from()));
      case TO -> Cell.text(id(row.to(), row.row().to()));
      case FROM_NAME -> Cell.text(name(row.from()));
      case TO_NAME -> Cell.text(name(row.to()));
      case AMOUNT -> amount(result);
      case CURRENCY -> Cell.text(currency(row));
      case REFUNDS, REMARK -> Cell.text(row.row().cell(field));
      case RESULT -> Cell.text(BulkTitles.state(result.state(), language));
      case ENTRY -> result.isDone() ? Cell.count(result.entry()) : Cell.text("");
      case CODE -> Cell.text(code(objection));
      case REASON -> Cell.text(objection == null ? "" : reasons.apply(objection));
    };
  }

  /** What was moved of a row that was done; of another what it asked for, to be asked for again. */
  private static Cell amount(BulkResult result) {
    Money money = result.row().amount();
    boolean isWritten = !result.row().row().amount().isEmpty();
    return money == null || (!result.isTaken() && isWritten)
        ? Cell.text(result.row().row().amount())
        : Cell.amount(money);
  }

  private static String currency(JudgedRow row) {
    return row.from() == null ? row.row().currency() : row.from().currency().code();
  }

  private static String id(@Nullable Account account, String written) {
    return account == null ? written : account.id().value();
  }

  private static String name(@Nullable Account account) {
    return account == null ? "" : account.name();
  }

  private static String code(@Nullable Objection objection) {
    return switch (objection) {
      case null -> "";
      case Objection.ByRules rules -> rules.refusal().code().name();
      case Objection.InRow row -> row.fault().reason().name();
    };
  }
}
