package org.bursar.console.organization;

import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a unit tells.
 *
 * @param accounts directly in it
 * @param units directly beneath it
 * @param below accounts in all of its subtree
 * @param own sums in the enterprise's currency, else in the first there is; null without accounts
 * @param others sums in the other currencies
 */
record UnitFacts(
    Unit unit,
    int accounts,
    int units,
    int below,
    Totals.@Nullable Total own,
    List<Totals.Total> others) {

  /** The facts of a unit; null if there is none of this id. */
  static @Nullable UnitFacts of(Enterprise enterprise, UnitId id) {
    Unit unit = enterprise.organization().units().find(id);
    if (unit == null) {
      return null;
    }
    Totals totals = enterprise.rollups().of(id);
    Currency currency = enterprise.setup().currency();
    Currency shown =
        totals.byCurrency().isEmpty() || totals.byCurrency().containsKey(currency)
            ? currency
            : totals.byCurrency().head()._1;
    return new UnitFacts(
        unit,
        enterprise.organization().accounts().in(id).size(),
        enterprise.organization().units().childrenOf(id).size(),
        totals.accounts(),
        totals.byCurrency().get(shown).getOrNull(),
        totals.byCurrency().remove(shown).values().asJava());
  }

  /** How many accounts have no balance recorded, of all currencies. */
  int unrecorded() {
    int sum = own == null ? 0 : own.unrecorded();
    return sum + others.stream().mapToInt(Totals.Total::unrecorded).sum();
  }

  /** How many accounts are overdue, of all currencies. */
  int overdue() {
    int sum = own == null ? 0 : own.recordedOverdueAccounts();
    return sum + others.stream().mapToInt(Totals.Total::recordedOverdueAccounts).sum();
  }
}
