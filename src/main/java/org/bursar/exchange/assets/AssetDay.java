package org.bursar.exchange.assets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * When an asset starts or ends, as a table says it: {@code 2026-03-01}, whose day begins in a zone;
 * {@code 2026-03-01T08:00:00Z}, or with an offset; or what a spreadsheet holds of a date.
 */
final class AssetDay {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[^.]*(\\.[0-9]{1,6})?[^.]*");

  /** Days of the years 1900 to 9999, as a spreadsheet counts them. */
  private static final Pattern COUNTED = Pattern.compile("[0-9]{1,7}(\\.[0-9]+)?");

  /** A spreadsheet's day 0, which holds from day 61 on: it believes in a 29 February 1900. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final int DAYS = 2_958_465;
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private AssetDay() {}

  /**
   * Reads a day or an instant.
   *
   * @param isNumber whether a spreadsheet held it as a number
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is none
   */
  static Instant read(String text, boolean isNumber, ZoneId zone) {
    if (isNumber && COUNTED.matcher(text).matches()) {
      return counted(new BigDecimal(text), zone);
    }
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    } else if (!INSTANT.matcher(text).matches()) {
      throw new IllegalArgumentException("finer than the books, or of no year they know: " + text);
    }
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Instant counted(BigDecimal days, ZoneId zone) {
    int day = days.intValue();
    if (day < 61 || day > DAYS) {
      throw new IllegalArgumentException("not a day of a spreadsheet: " + days);
    }
    long second =
        days.subtract(BigDecimal.valueOf(day))
            .multiply(SECONDS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return ZERO.plusDays(day).atStartOfDay().plusSeconds(second).atZone(zone).toInstant();
  }
}
