package org.bursar.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Instants and days as they are written: {@code 2036-10-05T08:00:00.123456Z}, UTC only, with
 * seconds, with at most 6 digits after them, of days that the calendar has.
 */
public final class Instants {

  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Instants() {}

  /**
   * Reads an instant.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is written in any
   *     other way
   */
  public static Instant parse(String text) {
    if (!INSTANT.matcher(text).matches()) {
      throw new IllegalArgumentException("not an instant in UTC: " + text);
    }
    int nanos = 0;
    int scale = 100_000_000;
    for (int i = 20; i < text.length() - 1; i++, scale /= 10) {
      nanos += (text.charAt(i) - '0') * scale;
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  /**
   * Writes an instant.
   *
   * @throws IllegalArgumentException if it is finer than a microsecond or not of the years 0 to
   *     9999: it could not be read again
   */
  public static String print(Instant instant) {
    String text = instant.toString();
    if (!instant.truncatedTo(ChronoUnit.MICROS).equals(instant)
        || !Character.isDigit(text.charAt(0))) {
      throw new IllegalArgumentException("not an instant of microseconds: " + text);
    }
    return text;
  }

  static LocalDate parseDay(String text) {
    if (!DAY.matcher(text).matches()) {
      throw new IllegalArgumentException("not a day: " + text);
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int until) {
    return Integer.parseInt(text, from, until, 10);
  }
}
