package org.bursar.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one currency, counted in its minor unit. Sums are exact at any size: what does
 * not fit 64 bits is carried on as a big integer. There is no arithmetic between currencies.
 */
public final class Money implements Comparable<Money> {

  /** The most that a command may state, and that an account's cash or refunds may reach. */
  public static final long LIMIT_MINOR = 10_000_000_000_000L;

  private final long minor;
  private final @Nullable BigInteger wide;
  private final Currency currency;

  private Money(long minor, @Nullable BigInteger wide, Currency currency) {
    this.minor = minor;
    this.wide = wide;
    this.currency = currency;
  }

  /** So many minor units of a currency. */
  public static Money ofMinor(long minor, Currency currency) {
    return new Money(minor, null, currency);
  }

  /** So many minor units of a currency, of any size. */
  public static Money ofMinor(BigInteger minor, Currency currency) {
    return minor.bitLength() < Long.SIZE
        ? new Money(minor.longValueExact(), null, currency)
        : new Money(0, minor, currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return ofMinor(0, currency);
  }

  /**
   * What a stated amount is in a currency; empty if it has more decimals than the currency (also
   * zeros: they are refused, never rounded) or passes {@link #LIMIT_MINOR} in size.
   */
  public static Optional<Money> of(Amount amount, Currency currency) {
    BigDecimal value = amount.value();
    if (value.scale() > currency.decimals()) {
      return Optional.empty();
    }
    BigInteger minor = value.movePointRight(currency.decimals()).toBigIntegerExact();
    return minor.abs().compareTo(BigInteger.valueOf(LIMIT_MINOR)) > 0
        ? Optional.empty()
        : Optional.of(ofMinor(minor, currency));
  }

  /**
   * The money that a decimal is.
   *
   * @throws ArithmeticException if it has a fraction of the minor unit
   */
  public static Money of(BigDecimal value, Currency currency) {
    return ofMinor(value.movePointRight(currency.decimals()).toBigIntegerExact(), currency);
  }

  /** Reads what {@link #toString} wrote: {@code 10.00 CNY}. */
  public static Money parse(String text) {
    int blank = text.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("not money: " + text);
    }
    return of(new BigDecimal(text.substring(0, blank)), Currency.of(text.substring(blank + 1)));
  }

  /** Its currency. */
  public Currency currency() {
    return currency;
  }

  /**
   * Its size in minor units.
   *
   * @throws ArithmeticException if that does not fit 64 bits
   */
  public long minor() {
    if (wide != null) {
      throw new ArithmeticException("wider than 64 bits: " + wide);
    }
    return minor;
  }

  /** Its size in minor units, however wide. */
  public BigInteger wideMinor() {
    return wide != null ? wide : BigInteger.valueOf(minor);
  }

  /** Its size in minor units, written in digits. */
  public String minorText() {
    return wide != null ? wide.toString() : Long.toString(minor);
  }

  /** Its size as a decimal with the decimals of its currency. */
  public BigDecimal decimal() {
    return wide != null
        ? new BigDecimal(wide, currency.decimals())
        : BigDecimal.valueOf(minor, currency.decimals());
  }

  /** The sum. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    if (wide == null && other.wide == null) {
      long sum = minor + other.minor;
      if (((minor ^ sum) & (other.minor ^ sum)) >= 0) {
        return sameOr(other, sum);
      }
    }
    return ofMinor(wideMinor().add(other.wideMinor()), currency);
  }

  /** The difference. */
  public Money minus(Money other) {
    requireSameCurrency(other);
    if (wide == null && other.wide == null) {
      long difference = minor - other.minor;
      if (((minor ^ other.minor) & (minor ^ difference)) >= 0) {
        return sameOr(other, difference);
      }
    }
    return ofMinor(wideMinor().subtract(other.wideMinor()), currency);
  }

  /** So many minor units: one of these two if it is as many, for most sums are with nothing. */
  private Money sameOr(Money other, long size) {
    if (size == minor) {
      return this;
    }
    return size == other.minor ? other : new Money(size, null, currency);
  }

  /** The opposite. */
  public Money negated() {
    return wide == null && minor != Long.MIN_VALUE
        ? new Money(-minor, null, currency)
        : ofMinor(wideMinor().negate(), currency);
  }

  /** The smaller of both; this one if they are equal. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of both; this one if they are equal. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return wide != null ? wide.signum() : Long.signum(minor);
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return signum() < 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return signum() > 0;
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Whether it passes the most that cash or refunds may reach. */
  public boolean exceedsLimit() {
    return wide != null || minor > LIMIT_MINOR || minor < -LIMIT_MINOR;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return wide == null && other.wide == null
        ? Long.compare(minor, other.minor)
        : wideMinor().compareTo(other.wideMinor());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money
        && minor == money.minor
        && currency.equals(money.currency)
        && Objects.equals(wide, money.wide);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(minor) * 31 + currency.code().hashCode() + Objects.hashCode(wide);
  }

  /** The plain decimal and the currency: {@code -10.00 CNY}. */
  @Override
  public String toString() {
    return plain() + " " + currency.code();
  }

  /** The plain decimal alone, as JSON has it: {@code -10.00}. */
  public String plain() {
    return decimal().toPlainString();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "no amount crosses currencies: " + currency + ", " + other.currency);
    }
  }
}
