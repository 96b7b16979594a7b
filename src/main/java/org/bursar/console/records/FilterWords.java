package org.bursar.console.records;

import java.time.LocalDate;
import java.util.Objects;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferFilter.Direction;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;

/** What a filter narrows, in the words of its chips. */
final class FilterWords {

  private FilterWords() {}

  /** A stretch of days that people ask for by name. */
  enum Span {
    ALWAYS("always"),
    THIS_MONTH("month"),
    LAST_MONTH("last.month"),
    THIS_QUARTER("quarter"),
    THIS_YEAR("year");

    private final String key;

    Span(String key) {
      this.key = key;
    }

    String word() {
      return Texts.now("records.span." + key);
    }

    /** The first day, as seen from a day; null if there is none. */
    @Nullable LocalDate first(LocalDate today) {
      return switch (this) {
        case ALWAYS -> null;
        case THIS_MONTH -> today.withDayOfMonth(1);
        case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
        case THIS_QUARTER -> today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        case THIS_YEAR -> today.withDayOfYear(1);
      };
    }

    /** The last day; null if there is none. */
    @Nullable LocalDate last(LocalDate today) {
      return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : null;
    }

    boolean is(TransferFilter filter, LocalDate today) {
      return Objects.equals(filter.from(), first(today))
          && Objects.equals(filter.until(), last(today));
    }
  }

  static String period(TransferFilter filter, LocalDate today) {
    for (Span span : Span.values()) {
      if (span.is(filter, today)) {
        return span.word();
      }
    }
    LocalDate from = filter.from();
    LocalDate until = filter.until();
    if (from == null) {
      return Texts.now("records.until", day(until));
    }
    return until == null
        ? Texts.now("records.from", day(from))
        : Texts.now("records.between", day(from), day(until));
  }

  static String kind(@Nullable TransferKind kind) {
    if (kind == null) {
      return Texts.now("records.kind.both");
    }
    return Texts.now(
        kind == TransferKind.TRANSFER ? "records.kind.transfers" : "records.kind.reclaims");
  }

  static String direction(Direction direction) {
    return Texts.now(
        switch (direction) {
          case EITHER -> "records.direction.either";
          case OUT -> "records.direction.out";
          case IN -> "records.direction.in";
        });
  }

  static String amount(TransferFilter filter) {
    Amount least = filter.least();
    Amount most = filter.most();
    if (least == null && most == null) {
      return Texts.now("records.amount.any");
    } else if (least == null) {
      return Texts.now("records.amount.most", written(most));
    }
    return most == null
        ? Texts.now("records.amount.least", written(least))
        : Texts.now("records.between", written(least), written(most));
  }

  static String who(@Nullable String who) {
    return who == null ? Texts.now("records.who.any") : who;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : Texts.formats().date(day);
  }

  private static String written(@Nullable Amount amount) {
    return amount == null ? "" : Texts.formats().amount(amount.value());
  }
}
