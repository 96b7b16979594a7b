package org.bursar.console.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.bursar.vocabulary.Money;

/**
 * Numbers and dates as one language writes them. Amounts are exact: grouped by three, with every
 * decimal they have and the minus sign U+2212, which is as wide as a digit. Nothing is rounded but
 * by {@link #axis}. A second kind of them hides every amount behind dots and writes the rest alike.
 */
public final class Formats {
  /** The minus of every amount that is shown; files have the ASCII one. */
  public static final char MINUS = '\u2212';

  /** What stands for an amount that is hidden, however large it is. */
  public static final String DOTS = "\u2022\u2022\u2022\u2022";

  private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);
  private static final Map<Language, Formats> HIDING = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Formats(language, false));
      HIDING.put(language, new Formats(language, true));
    }
  }

  private final Language language;
  private final boolean hides;
  private final DateTimeFormatter date;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter shortMonth;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter time;

  private Formats(Language language, boolean hides) {
    this.language = language;
    this.hides = hides;
    boolean chinese = language == Language.ZH;
    date = pattern(chinese ? "y 年 M 月 d 日" : "d MMM y");
    day = pattern(chinese ? "M 月 d 日" : "d MMM");
    month = pattern(chinese ? "y 年 M 月" : "MMMM y");
    shortMonth = pattern(chinese ? "M月" : "MMM");
    moment = pattern("yyyy-MM-dd HH:mm");
    time = pattern("HH:mm:ss");
  }

  /** The formats of a language. */
  public static Formats of(Language language) {
    return of(language, false);
  }

  /** The formats of a language, which show amounts or hide them. */
  static Formats of(Language language, boolean hides) {
    Formats formats = (hides ? HIDING : ALL).get(language);
    if (formats == null) {
      throw new IllegalArgumentException("no formats for " + language);
    }
    return formats;
  }

  /** {@code −1,204.50}: with the decimals of its currency, without its name. */
  public String amount(Money money) {
    return amount(money.decimal());
  }

  /** {@code −1,204.50}: with the decimals that it has. */
  public String amount(BigDecimal value) {
    return hides ? DOTS : grouped(value.toPlainString());
  }

  /** {@code −1,204.50 CNY}. */
  public String money(Money money) {
    return amount(money) + ' ' + money.currency().code();
  }

  /** {@code +41}, {@code −1}, {@code 0}: a change, with its sign. */
  public String change(BigDecimal value) {
    return value.signum() > 0 && !hides ? '+' + amount(value) : amount(value);
  }

  /** {@code 18,204}. */
  public String count(long count) {
    return grouped(Long.toString(count));
  }

  /** {@code 22 Nov 2026}. */
  public String date(LocalDate value) {
    return date.format(value);
  }

  /** {@code 22 Nov}: where the year is plain. */
  public String day(LocalDate value) {
    return day.format(value);
  }

  /** {@code November 2026}. */
  public String month(YearMonth value) {
    return month.format(value);
  }

  /** {@code Nov}: under a chart. */
  public String shortMonth(YearMonth value) {
    return shortMonth.format(value);
  }

  /**
   * {@code 2026-11-22 10:42}: alike in both languages, so that a column of them can be read down.
   */
  public String moment(Instant value, ZoneId zone) {
    return moment.format(value.atZone(zone));
  }

  /** {@code 10:42:07}. */
  public String time(Instant value, ZoneId zone) {
    return time.format(value.atZone(zone));
  }

  /** {@code 20 k}, {@code 1.5 M}: for the axis of a chart and nowhere else. */
  public String axis(BigDecimal value) {
    if (hides) {
      return DOTS;
    }
    BigDecimal size = value.abs();
    String[] units = {"", " k", " M", " G", " T"};
    int unit = 0;
    while (unit < units.length - 1 && size.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      size = size.movePointLeft(3);
      unit++;
    }
    String digits = grouped(size.signum() == 0 ? "0" : size.stripTrailingZeros().toPlainString());
    return (value.signum() < 0 ? String.valueOf(MINUS) : "") + digits + units[unit];
  }

  /** The language these are the formats of. */
  public Language language() {
    return language;
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }

  private static String grouped(String plain) {
    boolean negative = plain.startsWith("-");
    int first = negative ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain.length() + 8);
    if (negative) {
      text.append(MINUS);
    }
    for (int index = first; index < end; index++) {
      if (index > first && (end - index) % 3 == 0) {
        text.append(',');
      }
      text.append(plain.charAt(index));
    }
    return text.append(plain, end, plain.length()).toString();
  }
}
