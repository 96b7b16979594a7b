package org.bursar.enterprise.organization;

import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An organizational unit: a node of the tree.
 *
 * @param parent null for Root alone
 * @param provider of the billing account that it stands for, if it does
 * @param billingAccount that it stands for, if it does
 * @param mark the last entry that changed it
 */
public record Unit(
    UnitId id,
    @Nullable UnitId parent,
    String name,
    @Nullable String provider,
    @Nullable String billingAccount,
    Mark mark) {

  /** The same unit under another name. */
  Unit named(String changed, Mark by) {
    return new Unit(id, parent, changed, provider, billingAccount, by);
  }

  /** The same unit under another parent. */
  Unit under(UnitId changed, Mark by) {
    return new Unit(id, changed, name, provider, billingAccount, by);
  }
}
