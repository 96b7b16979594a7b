package org.bursar.enterprise.equity;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;

/**
 * Which scopes name an account or a unit, and which assets a rule is attached to: so that a change
 * looks at no asset whose scopes cannot see it. Derived from assets and rules.
 */
record Sharers(
    Map<AccountId, Set<Sharer>> byAccount,
    Map<UnitId, Set<Sharer>> byUnit,
    Map<RuleId, Set<AssetId>> attached) {

  static final Sharers NONE = new Sharers(HashMap.empty(), HashMap.empty(), HashMap.empty());

  /** Whose scope it is. */
  sealed interface Sharer {
    record OfAsset(AssetId asset) implements Sharer {}

    record OfRule(RuleId rule) implements Sharer {}
  }

  Sharers with(Sharer sharer, Scope scope) {
    return changed(sharer, scope, true);
  }

  Sharers without(Sharer sharer, Scope scope) {
    return changed(sharer, scope, false);
  }

  private Sharers changed(Sharer sharer, Scope scope, boolean isThere) {
    return switch (scope) {
      case Scope.Accounts(var accounts) -> {
        Map<AccountId, Set<Sharer>> named = byAccount;
        for (AccountId account : accounts) {
          named = put(named, account, sharer, isThere);
        }
        yield new Sharers(named, byUnit, attached);
      }
      case Scope.Units(var units) -> {
        Map<UnitId, Set<Sharer>> named = byUnit;
        for (UnitId unit : units.keySet()) {
          named = put(named, unit, sharer, isThere);
        }
        yield new Sharers(byAccount, named, attached);
      }
    };
  }

  Sharers attached(RuleId rule, AssetId asset, boolean isThere) {
    return new Sharers(byAccount, byUnit, put(attached, rule, asset, isThere));
  }

  Set<AssetId> of(RuleId rule) {
    return attached.getOrElse(rule, HashSet.empty());
  }

  Set<Sharer> naming(AccountId account) {
    return byAccount.getOrElse(account, HashSet.empty());
  }

  Set<Sharer> naming(UnitId unit) {
    return byUnit.getOrElse(unit, HashSet.empty());
  }

  /** The assets that share by one of these scopes. */
  void assets(Iterable<Sharer> sharers, java.util.Set<AssetId> into) {
    for (Sharer sharer : sharers) {
      switch (sharer) {
        case Sharer.OfAsset(var asset) -> into.add(asset);
        case Sharer.OfRule(var rule) -> of(rule).forEach(into::add);
      }
    }
  }

  private static <K, V> Map<K, Set<V>> put(Map<K, Set<V>> map, K key, V value, boolean isThere) {
    Set<V> now = map.getOrElse(key, HashSet.empty());
    Set<V> then = isThere ? now.add(value) : now.remove(value);
    return then.isEmpty() ? map.remove(key) : map.put(key, then);
  }
}
