package org.bursar.exchange.focus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * The month of a bill: the UTC month of its period's start. Instants are written with T or a blank,
 * with Z, an offset or nothing, which is UTC. A bill has few, so each is read once.
 */
final class PeriodCells {

  private static final int REMEMBERED = 10_000;

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** An offset without its colon, or without its minutes, after the seconds or minutes. */
  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})?$");

  private final Map<String, Period> known = new HashMap<>();

  /** The month in which the instant falls, null if it is not written as one. */
  @Nullable Period read(String text) {
    Period remembered = known.get(text);
    if (remembered != null) {
      return remembered;
    }
    Instant start = instant(text);
    if (start == null) {
      return null;
    }
    Period period = Period.ofUtc(start);
    if (known.size() < REMEMBERED) {
      known.put(text, period);
    }
    return period;
  }

  static @Nullable Instant instant(String text) {
    String withT =
        text.length() > 10 && text.charAt(10) == ' '
            ? text.substring(0, 10) + 'T' + text.substring(11)
            : text;
    if (withT.length() > 40 || !withT.startsWith("T", 10)) {
      return null;
    }
    String withColon = SHORT_OFFSET.matcher(withT).replaceFirst(PeriodCells::spelledOut);
    try {
      TemporalAccessor read =
          WRITTEN.parseBest(withColon, OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime exact
          ? exact.toInstant()
          : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String spelledOut(MatchResult offset) {
    String minutes = offset.group(2);
    return offset.group(1) + ":" + (minutes == null ? "00" : minutes);
  }
}
