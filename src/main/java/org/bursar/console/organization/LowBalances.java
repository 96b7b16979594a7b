package org.bursar.console.organization;

import io.vavr.collection.SortedSet;
import java.util.HashMap;
import java.util.Map;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.UnitId;

/**
 * How many accounts beneath each unit run low: their alert has fired and they are not overdue.
 *
 * @param raised of which alerts it was counted
 * @param organization where these accounts stood
 */
record LowBalances(
    SortedSet<Integer> raised, Organization organization, Map<UnitId, Integer> byUnit) {

  /** Counted off the FX thread: it costs what alerts there are, times the depth of the tree. */
  static LowBalances of(Enterprise enterprise, Progress progress) {
    Map<UnitId, Integer> counts = new HashMap<>();
    Organization organization = enterprise.organization();
    for (int ordinal : enterprise.funds().alerts().raised()) {
      progress.check();
      UnitId unit = organization.accounts().at(ordinal).unit();
      if (unit != null && isLow(enterprise.funds().alerts().find(ordinal))) {
        organization.units().upwards(unit).forEach(above -> counts.merge(above, 1, Integer::sum));
      }
    }
    return new LowBalances(enterprise.funds().alerts().raised(), organization, counts);
  }

  /** Whether an account's alert waits, other than because of a debt. */
  static boolean isLow(@org.jspecify.annotations.Nullable Alert alert) {
    return alert != null && alert.isRaised() && alert.state() != AlertState.OVERDUE;
  }

  /** How many there are beneath a unit. */
  int of(UnitId unit) {
    return byUnit.getOrDefault(unit, 0);
  }

  /** Whether counting again would find the same. */
  @SuppressWarnings("ReferenceEquality") // the same values, not equal ones: comparing costs
  boolean isOf(Enterprise enterprise) {
    return raised == enterprise.funds().alerts().raised()
        && organization == enterprise.organization();
  }
}
