package org.bursar.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its ISO 4217 code, with the number of decimals of its minor unit. The table is
 * ours, so that a runtime's own tables never change how stored amounts are read.
 *
 * @param code three capital letters
 * @param decimals digits after the point, 0 to 4
 */
public record Currency(String code, int decimals) implements Comparable<Currency> {

  private static final Map<String, Currency> KNOWN = table();

  /** The currency of this code, if the table has it. */
  public static Optional<Currency> find(String code) {
    return Optional.ofNullable(KNOWN.get(code));
  }

  /**
   * The currency of this code.
   *
   * @throws IllegalArgumentException if the table does not have it
   */
  public static Currency of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no currency has the code " + code));
  }

  /** The codes of all currencies, in alphabetical order. */
  public static Set<String> codes() {
    return new TreeSet<>(KNOWN.keySet());
  }

  @Override
  public int compareTo(Currency other) {
    return code.compareTo(other.code);
  }

  // By hand, like all that every start compares: a record's own are put together when they are
  // first called, which takes a start of the command line 50 ms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Currency(var otherCode, var otherDecimals)
        && code.equals(otherCode)
        && decimals == otherDecimals;
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }

  private static Map<String, Currency> table() {
    Map<String, Currency> table = new TreeMap<>();
    put(table, 0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
    put(
        table,
        2,
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN"
            + " BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL"
            + " GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK"
            + " LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO"
            + " NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE"
            + " SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES"
            + " WST XCD YER ZAR ZMW");
    put(table, 3, "BHD IQD JOD KWD LYD OMR TND");
    put(table, 4, "CLF UYW");
    return Map.copyOf(table);
  }

  private static void put(Map<String, Currency> table, int decimals, String codes) {
    for (String code : codes.split(" ", -1)) {
      table.put(code, new Currency(code, decimals));
    }
  }
}
