package org.bursar.enterprise.organization;

import java.time.Instant;
import java.util.Comparator;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An account of the enterprise: the management account or a member, also one that was removed.
 *
 * @param ordinal its number in the order in which accounts first joined, from 0: the key of all
 *     that is kept per account
 * @param legalName the real name of the entity that it belongs to
 * @param unit where it sits; null once it was removed
 * @param memberSince the instant at which it joined, the last time
 * @param mark the last entry that changed it otherwise than by money
 */
public record Account(
    int ordinal,
    AccountId id,
    String name,
    String legalName,
    Currency currency,
    @Nullable UnitId unit,
    boolean frozen,
    Instant memberSince,
    Mark mark) {

  /** Free places go by the instant one became a member, then by id. */
  public static final Comparator<Account> SENIORITY =
      (one, other) -> {
        int since = one.memberSince().compareTo(other.memberSince());
        return since == 0 ? one.id().compareTo(other.id()) : since;
      };

  /** Whether it was removed: it is no member, and only its records are left. */
  public boolean isRemoved() {
    return unit == null;
  }

  Account named(String changed, Mark by) {
    return new Account(ordinal, id, changed, legalName, currency, unit, frozen, memberSince, by);
  }

  Account in(UnitId changed, Mark by) {
    return new Account(ordinal, id, name, legalName, currency, changed, frozen, memberSince, by);
  }

  Account frozen(boolean changed, Mark by) {
    return new Account(ordinal, id, name, legalName, currency, unit, changed, memberSince, by);
  }

  Account removed(Mark by) {
    return new Account(ordinal, id, name, legalName, currency, null, false, memberSince, by);
  }
}
