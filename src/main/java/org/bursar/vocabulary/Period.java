package org.bursar.vocabulary;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A calendar month of charges, written {@code 2026-10}.
 *
 * @param index months since year 0, so that periods are counted and compared as numbers
 */
public record Period(int index) implements Comparable<Period> {

  private static final Pattern WRITTEN = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

  /** The month of this year, 1 to 12. */
  public static Period of(int year, int month) {
    return new Period(year * 12 + month - 1);
  }

  /** The month in which an instant falls, in a zone. */
  public static Period of(Instant at, ZoneId zone) {
    YearMonth month = YearMonth.from(at.atZone(zone));
    return of(month.getYear(), month.getMonthValue());
  }

  /** The UTC month in which an instant falls: a bill's period. */
  public static Period ofUtc(Instant at) {
    return of(at, ZoneOffset.UTC);
  }

  /**
   * Reads {@code 2026-10}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static Period parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a period: " + text);
    }
    return of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
  }

  /** The year. */
  public int year() {
    return Math.floorDiv(index, 12);
  }

  /** The month of the year, 1 to 12. */
  public int month() {
    return Math.floorMod(index, 12) + 1;
  }

  /** The month after it. */
  public Period next() {
    return new Period(index + 1);
  }

  /** The month before it. */
  public Period previous() {
    return new Period(index - 1);
  }

  /** Its first instant in a zone. */
  public Instant start(ZoneId zone) {
    return YearMonth.of(year(), month()).atDay(1).atStartOfDay(zone).toInstant();
  }

  /** Whether it lies before the other. */
  public boolean isBefore(Period other) {
    return index < other.index;
  }

  /** Whether it lies after the other. */
  public boolean isAfter(Period other) {
    return index > other.index;
  }

  @Override
  public int compareTo(Period other) {
    return Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return "%04d-%02d".formatted(year(), month());
  }
}
