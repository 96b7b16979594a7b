package org.bursar.console.restructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.comparison.AccountChange;
import org.bursar.exchange.comparison.Comparison;
import org.bursar.exchange.comparison.UnitChange;

/**
 * One unit or account that a restructuring changes.
 *
 * @param kind in what, in words
 * @param before where it is, or what it is called if that changes
 * @param after the same then
 */
record RestructureRow(
    boolean isUnit, String name, String id, String kind, String before, String after) {

  /** Units first, then accounts; an account that only goes along with its unit is not listed. */
  static List<RestructureRow> of(Comparison comparison) {
    List<RestructureRow> rows = new ArrayList<>();
    comparison.units().forEach(change -> rows.add(of(change)));
    for (AccountChange change : comparison.accounts()) {
      if (isOwn(change)) {
        rows.add(of(change));
      }
    }
    return rows;
  }

  /** Whether an account itself joins, leaves, is moved or renamed. */
  static boolean isOwn(AccountChange change) {
    return change.kinds().contains(AccountChange.Kind.JOINED)
        || change.kinds().contains(AccountChange.Kind.REMOVED)
        || change.kinds().contains(AccountChange.Kind.RENAMED)
        || change.isMovedItself();
  }

  private static RestructureRow of(UnitChange change) {
    return new RestructureRow(
        true,
        change.unit().name(),
        change.unit().id().value(),
        change.kinds().stream()
            .map(kind -> Texts.now("comparison.unit." + kind))
            .collect(Collectors.joining(" · ")),
        change.pathBefore(),
        change.pathAfter());
  }

  private static RestructureRow of(AccountChange change) {
    var was = change.was();
    String called =
        was != null && change.kinds().contains(AccountChange.Kind.RENAMED) ? was.name() : null;
    return new RestructureRow(
        false,
        change.is().name(),
        change.is().id().value(),
        change.kinds().stream()
            .filter(
                kind ->
                    switch (kind) {
                      case JOINED, REMOVED, RENAMED -> true;
                      case MOVED -> change.isMovedItself();
                      case FROZEN, UNFROZEN, BALANCE, CREDIT, COVERAGE -> false;
                    })
            .map(kind -> Texts.now("comparison.kind." + kind))
            .collect(Collectors.joining(" · ")),
        called != null ? change.unitBefore() + "/" + called : change.unitBefore(),
        called != null ? change.unitAfter() + "/" + change.is().name() : change.unitAfter());
  }
}
