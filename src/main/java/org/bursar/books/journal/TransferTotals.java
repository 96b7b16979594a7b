package org.bursar.books.journal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;

/**
 * How many records were wanted, and what they sum up to, a currency at a time: none is netted.
 *
 * @param count how many, of both kinds
 * @param given what was transferred
 * @param taken what was reclaimed
 */
public record TransferTotals(
    long count, SortedMap<Currency, Money> given, SortedMap<Currency, Money> taken) {

  /** Takes its own copies. */
  public TransferTotals {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
  }
}
