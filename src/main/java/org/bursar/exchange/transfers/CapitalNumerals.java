package org.bursar.exchange.transfers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.bursar.vocabulary.Money;

/** Amounts in the numerals that Chinese documents use, since nobody can change one unseen. */
final class CapitalNumerals {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};

  /** Tenths, hundredths and so on of the unit: as many as any currency has. */
  private static final String FRACTIONS = "角分厘毫";

  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
  private static final BigInteger HUNDRED_MILLION = BigInteger.valueOf(100_000_000);

  private static final Map<String, String> CURRENCIES =
      Map.of(
          "CNY", "人民币", "USD", "美元", "EUR", "欧元", "JPY", "日元", "HKD", "港元", "GBP", "英镑", "SGD",
          "新加坡元");

  private CapitalNumerals() {}

  /** An amount of at least zero: {@code 人民币贰仟伍佰元整}. */
  static String of(Money money) {
    String code = money.currency().code();
    BigDecimal value = money.decimal();
    BigInteger whole = value.toBigInteger();
    String fraction = fraction(value.subtract(new BigDecimal(whole)), whole.signum() > 0);
    String units = whole.signum() == 0 && !fraction.isEmpty() ? "" : whole(whole) + "元";
    boolean even = !fraction.endsWith("分") && !fraction.endsWith("厘") && !fraction.endsWith("毫");
    return CURRENCIES.getOrDefault(code, code) + units + fraction + (even ? "整" : "");
  }

  private static String whole(BigInteger number) {
    if (number.compareTo(HUNDRED_MILLION) >= 0) {
      return joined(number, HUNDRED_MILLION, "亿");
    } else if (number.compareTo(TEN_THOUSAND) >= 0) {
      return joined(number, TEN_THOUSAND, "万");
    }
    return ofFourDigits(number.intValueExact());
  }

  /** A zero is said once where places between two figures are empty. */
  private static String joined(BigInteger number, BigInteger unit, String name) {
    BigInteger[] parts = number.divideAndRemainder(unit);
    boolean gap = parts[1].signum() > 0 && parts[1].multiply(BigInteger.TEN).compareTo(unit) < 0;
    return whole(parts[0])
        + name
        + (gap ? "零" : "")
        + (parts[1].signum() == 0 ? "" : whole(parts[1]));
  }

  private static String ofFourDigits(int number) {
    if (number == 0) {
      return "零";
    }
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    int unit = 1_000;
    for (int place = 3; place >= 0; place--) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
      } else {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
        gap = false;
      }
      unit /= 10;
    }
    return text.toString();
  }

  private static String fraction(BigDecimal rest, boolean afterWhole) {
    if (rest.signum() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    String digits = rest.stripTrailingZeros().toPlainString().substring(2);
    boolean gap = false;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(place) - '0';
      if (digit == 0) {
        gap = afterWhole || !text.isEmpty();
      } else {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(FRACTIONS.charAt(place));
        gap = false;
      }
    }
    return text.toString();
  }
}
