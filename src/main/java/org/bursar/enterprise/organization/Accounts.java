package org.bursar.enterprise.organization;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * All accounts that ever joined.
 *
 * @param byOrdinal in the order in which they first joined; the management account is the first
 * @param ordinals by id
 * @param inUnit the ordinals of the accounts that sit in a unit, by unit
 * @param removed how many of them were removed
 */
public record Accounts(
    Vector<Account> byOrdinal,
    Map<AccountId, Integer> ordinals,
    Map<UnitId, Set<Integer>> inUnit,
    int removed) {

  /** None: empty books. */
  static final Accounts NONE = new Accounts(Vector.empty(), HashMap.empty(), HashMap.empty(), 0);

  /** These accounts, in the order of their ordinals without a gap. */
  public static Accounts of(List<Account> accounts) {
    java.util.Map<AccountId, Integer> ordinals = java.util.HashMap.newHashMap(accounts.size());
    java.util.Map<UnitId, java.util.Set<Integer>> units = new java.util.HashMap<>();
    int removed = 0;
    for (Account account : accounts) {
      ordinals.put(account.id(), account.ordinal());
      UnitId unit = account.unit();
      if (unit == null) {
        removed++;
      } else {
        units.computeIfAbsent(unit, _ -> new java.util.HashSet<>()).add(account.ordinal());
      }
    }
    Map<UnitId, Set<Integer>> inUnit = HashMap.empty();
    for (var entry : units.entrySet()) {
      inUnit = inUnit.put(entry.getKey(), HashSet.ofAll(entry.getValue()));
    }
    return new Accounts(Vector.ofAll(accounts), HashMap.ofAll(ordinals), inUnit, removed);
  }

  /** The account of this id, removed ones too; null if it never joined. */
  public @Nullable Account find(AccountId id) {
    Integer ordinal = ordinals.getOrElse(id, null);
    return ordinal == null ? null : byOrdinal.get(ordinal);
  }

  /** The account of this id, which is there. */
  public Account get(AccountId id) {
    Account account = find(id);
    if (account == null) {
      throw new IllegalArgumentException("no account " + id);
    }
    return account;
  }

  /** The account of this ordinal. */
  public Account at(int ordinal) {
    return byOrdinal.get(ordinal);
  }

  /** How many ever joined, the management account included. */
  public int count() {
    return byOrdinal.size();
  }

  /** How many are members now; the management account is none. */
  public int members() {
    return byOrdinal.size() - removed - 1;
  }

  /** The ordinals of those that sit directly in a unit. */
  public Set<Integer> in(UnitId unit) {
    return inUnit.getOrElse(unit, HashSet.empty());
  }

  /** All of them with one that is new or changed. */
  Accounts with(Account account) {
    boolean isNew = account.ordinal() == byOrdinal.size();
    Account before = isNew ? null : at(account.ordinal());
    return new Accounts(
        isNew ? byOrdinal.append(account) : byOrdinal.update(account.ordinal(), account),
        isNew ? ordinals.put(account.id(), account.ordinal()) : ordinals,
        seated(before == null ? null : before.unit(), account),
        removed + (account.isRemoved() ? 1 : 0) - (before != null && before.isRemoved() ? 1 : 0));
  }

  private Map<UnitId, Set<Integer>> seated(@Nullable UnitId before, Account account) {
    UnitId after = account.unit();
    if (java.util.Objects.equals(before, after)) {
      return inUnit;
    }
    Map<UnitId, Set<Integer>> seats = inUnit;
    if (before != null) {
      Set<Integer> left = in(before).remove(account.ordinal());
      seats = left.isEmpty() ? seats.remove(before) : seats.put(before, left);
    }
    return after == null
        ? seats
        : seats.put(after, seats.getOrElse(after, HashSet.empty()).add(account.ordinal()));
  }
}
