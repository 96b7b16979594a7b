package org.bursar.console.restructure;

import org.bursar.exchange.comparison.AccountChange;
import org.bursar.exchange.comparison.Comparison;
import org.bursar.exchange.comparison.UnitChange;

/** How many units and accounts a restructuring creates, moves, renames and removes. */
record RestructureCounts(Of units, Of accounts) {

  /** The counts of one of both. */
  record Of(long created, long moved, long renamed, long removed) {}

  static RestructureCounts of(Comparison comparison) {
    return new RestructureCounts(
        new Of(
            units(comparison, UnitChange.Kind.CREATED),
            units(comparison, UnitChange.Kind.MOVED),
            units(comparison, UnitChange.Kind.RENAMED),
            units(comparison, UnitChange.Kind.DELETED)),
        new Of(
            accounts(comparison, AccountChange.Kind.JOINED),
            comparison.accounts().stream().filter(AccountChange::isMovedItself).count(),
            accounts(comparison, AccountChange.Kind.RENAMED),
            accounts(comparison, AccountChange.Kind.REMOVED)));
  }

  private static long units(Comparison comparison, UnitChange.Kind kind) {
    return comparison.units().stream().filter(change -> change.kinds().contains(kind)).count();
  }

  private static long accounts(Comparison comparison, AccountChange.Kind kind) {
    return comparison.accounts().stream().filter(change -> change.kinds().contains(kind)).count();
  }
}
