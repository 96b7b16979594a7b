package org.bursar.exchange.review;

import java.util.EnumMap;
import java.util.Map;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/** What went in, out and within in one currency; nothing is netted. */
final class Flow {

  private final Currency currency;
  private final Map<Way, Money> sums = new EnumMap<>(Way.class);
  private long count;

  Flow(Currency currency) {
    this.currency = currency;
  }

  void add(Way way, Money amount) {
    sums.merge(way, amount, Money::plus);
    count++;
  }

  Currency currency() {
    return currency;
  }

  Money sum(Way way) {
    return sums.getOrDefault(way, Money.zero(currency));
  }

  long count() {
    return count;
  }
}
