package org.bursar.console.months;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** Amounts summed up, each currency apart. */
final class CurrencySums {

  private final Map<Currency, Money> sums = new TreeMap<>();

  CurrencySums add(Money money) {
    sums.merge(money.currency(), money, Money::plus);
    return this;
  }

  boolean isNothing() {
    return sums.values().stream().allMatch(Money::isZero);
  }

  /** {@code 1,204.50 CNY, 12.00 USD}: of the currencies that sum up to something. */
  String text(Currency otherwise) {
    String text =
        sums.values().stream()
            .filter(sum -> !sum.isZero())
            .map(sum -> Texts.formats().money(sum))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? Texts.formats().money(Money.zero(otherwise)) : text;
  }
}
