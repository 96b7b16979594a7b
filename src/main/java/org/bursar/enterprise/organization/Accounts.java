package org.bursar.enterprise.organization;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.stream.IntStream;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * All accounts that ever joined.
 *
 * @param byOrdinal in the order in which they first joined; the management account is the first
 * @param ordinals by id
 * @param inUnit the accounts that sit in a unit, by unit; units without any are left out
 * @param removed how many of them were removed
 */
public record Accounts(
    Vector<Account> byOrdinal, Ordinals ordinals, Map<UnitId, Seats> inUnit, int removed) {

  /** None: empty books. */
  static final Accounts NONE = new Accounts(Vector.empty(), Ordinals.NONE, HashMap.empty(), 0);

  /** These accounts, in the order of their ordinals without a gap. */
  public static Accounts of(List<Account> accounts) {
    java.util.Map<UnitId, IntStream.Builder> units = new java.util.HashMap<>();
    int removed = 0;
    for (Account account : accounts) {
      UnitId unit = account.unit();
      if (unit == null) {
        removed++;
      } else {
        units.computeIfAbsent(unit, _ -> IntStream.builder()).accept(account.ordinal());
      }
    }
    Map<UnitId, Seats> inUnit = HashMap.empty();
    for (var entry : units.entrySet()) {
      inUnit = inUnit.put(entry.getKey(), Seats.of(entry.getValue().build().toArray()));
    }
    return new Accounts(Vector.ofAll(accounts), Ordinals.of(accounts), inUnit, removed);
  }

  /** The account of this id, removed ones too; null if it never joined. */
  public @Nullable Account find(AccountId id) {
    Integer ordinal = ordinals.find(id);
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
  public Seats in(UnitId unit) {
    return inUnit.getOrElse(unit, Seats.NONE);
  }

  /** All of them with one that is new or changed. */
  Accounts with(Account account) {
    boolean isNew = account.ordinal() == byOrdinal.size();
    Account before = isNew ? null : at(account.ordinal());
    return new Accounts(
        isNew ? byOrdinal.append(account) : byOrdinal.update(account.ordinal(), account),
        isNew ? ordinals.with(account) : ordinals,
        seated(before == null ? null : before.unit(), account),
        removed + (account.isRemoved() ? 1 : 0) - (before != null && before.isRemoved() ? 1 : 0));
  }

  private Map<UnitId, Seats> seated(@Nullable UnitId before, Account account) {
    UnitId after = account.unit();
    if (java.util.Objects.equals(before, after)) {
      return inUnit;
    }
    Map<UnitId, Seats> seats = inUnit;
    if (before != null) {
      Seats left = in(before).without(account.ordinal());
      seats = left.isEmpty() ? seats.remove(before) : seats.put(before, left);
    }
    return after == null ? seats : seats.put(after, in(after).with(account, this));
  }
}
