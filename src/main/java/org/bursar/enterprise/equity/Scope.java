package org.bursar.enterprise.equity;

import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** Whom something is shared with. */
public sealed interface Scope {

  /** Nobody: an asset that is not shared by its id. */
  static Scope none() {
    return new Accounts(TreeSet.empty());
  }

  /** Whether it names nobody. */
  default boolean isEmpty() {
    return switch (this) {
      case Accounts(var accounts) -> accounts.isEmpty();
      case Units(var units) -> units.isEmpty();
    };
  }

  /** A fixed set of accounts. */
  record Accounts(SortedSet<AccountId> accounts) implements Scope {}

  /**
   * Units, followed as their membership changes.
   *
   * @param units whether what is below them is included, by unit
   */
  record Units(SortedMap<UnitId, Boolean> units) implements Scope {}

  /** A scope of accounts. */
  static Scope of(List<AccountId> accounts) {
    return new Accounts(TreeSet.ofAll(accounts));
  }

  /** The scope of an event or a command, which names accounts or units. */
  static Scope of(@Nullable List<AccountId> accounts, @Nullable List<UnitScope> units) {
    return units == null
        ? of(accounts == null ? List.of() : accounts)
        : new Units(TreeMap.ofEntries(units.stream().map(Scope::entry).toList()));
  }

  private static io.vavr.Tuple2<UnitId, Boolean> entry(UnitScope unit) {
    return io.vavr.Tuple.of(unit.unit(), unit.includeSubunits());
  }

  /** The units that it names, in the order of their ids. */
  default List<UnitScope> unitScopes() {
    return switch (this) {
      case Accounts _ -> List.of();
      case Units(var units) ->
          units.toJavaStream().map(entry -> new UnitScope(entry._1, entry._2)).toList();
    };
  }

  /** The same without an account. */
  default Scope without(AccountId account) {
    return this instanceof Accounts(var accounts) ? new Accounts(accounts.remove(account)) : this;
  }

  /** The same without a unit. */
  default Scope without(UnitId unit) {
    return this instanceof Units(var units) ? new Units(units.remove(unit)) : this;
  }
}
