package org.bursar.enterprise.equity;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.equity.Sharers.Sharer;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The equity assets that were ever registered, the rules that share them, and who is covered.
 *
 * @param covered the accounts that have a place, with the instant of the entry that gave it, by
 *     asset; assets that cover nobody are left out
 * @param sharers derived from assets and rules
 * @param seen where to look for what the last entry did
 */
public record Equity(
    Map<AssetId, Asset> assets,
    TreeMap<RuleId, SharingRule> rules,
    Map<AssetId, Map<Integer, Instant>> covered,
    Sharers sharers,
    Seen seen) {

  private static final Map<Integer, Instant> NOBODY = HashMap.empty();

  /** None. */
  public static final Equity NOTHING =
      new Equity(HashMap.empty(), TreeMap.empty(), HashMap.empty(), Sharers.NONE, Seen.NOTHING);

  /** These assets and rules, with who is covered. */
  public static Equity of(
      Map<AssetId, Asset> assets,
      TreeMap<RuleId, SharingRule> rules,
      Map<AssetId, Map<Integer, Instant>> covered) {
    Sharers sharers = Sharers.NONE;
    for (SharingRule rule : rules.values()) {
      sharers = sharers.with(new Sharer.OfRule(rule.id()), rule.scope());
    }
    for (Asset asset : assets.values()) {
      sharers = sharers.with(new Sharer.OfAsset(asset.id()), asset.scope());
      for (RuleId rule : asset.rules()) {
        sharers = sharers.attached(rule, asset.id(), true);
      }
    }
    return new Equity(assets, rules, covered, sharers, Seen.NOTHING);
  }

  /** The asset of this id; null if there is none. */
  public @Nullable Asset find(AssetId id) {
    return assets.getOrElse(id, null);
  }

  /** The rule of this id; null if there is none. */
  public @Nullable SharingRule find(RuleId id) {
    return rules.getOrElse(id, null);
  }

  /** Who has a place of an asset, and since which instant. */
  public Map<Integer, Instant> covered(AssetId asset) {
    return covered.getOrElse(asset, NOBODY);
  }

  /** The assets that a rule is attached to. */
  public io.vavr.collection.Set<AssetId> attached(RuleId rule) {
    return sharers.of(rule);
  }

  /** The scopes by which an asset is shared: its own and, unless it opted out, its rules'. */
  List<Scope> scopes(Asset asset) {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(asset.scope());
    if (!asset.optedOut()) {
      for (RuleId rule : asset.rules()) {
        scopes.add(rules.get(rule).get().scope());
      }
    }
    return scopes;
  }

  /** What it is after an event; places are given by {@link Seating}. */
  Equity apply(EquityEvent event, Stamp stamp, AccountId management) {
    Mark mark = Mark.of(stamp);
    return switch (event) {
      case EquityEvent.AssetRegistered e -> {
        Asset asset = Asset.registered(e, mark);
        Equity with = with(asset);
        yield asset.isShareable(management, stamp.at())
            ? with.attachedTo(asset, rulesOf(asset))
            : with;
      }
      case EquityEvent.AssetUpdated e ->
          with(
              get(e.asset())
                  .updated(
                      e.name(),
                      e.remaining(),
                      e.status() == null ? null : e.status().status(),
                      mark));
      case EquityEvent.AssetEnded e ->
          with(get(e.asset()).updated(null, null, e.status().status(), mark));
      case EquityEvent.SharedWithAccounts e -> shared(e.asset(), Scope.of(e.accounts()), mark);
      case EquityEvent.SharedWithUnits e -> shared(e.asset(), Scope.of(null, e.units()), mark);
      case EquityEvent.SharingStopped e -> shared(e.asset(), Scope.none(), mark);
      case EquityEvent.SharingRuleSet e -> ruled(e, stamp, management);
      case EquityEvent.SharingRuleRemoved e -> unruled(e.rule());
      case EquityEvent.OptedOutOfRules e -> with(get(e.asset()).optedOut(e.optedOut(), mark));
    };
  }

  private Asset get(AssetId id) {
    return assets.get(id).get();
  }

  private SortedSet<RuleId> rulesOf(Asset asset) {
    SortedSet<RuleId> ofKind = TreeSet.empty();
    for (SharingRule rule : rules.values()) {
      if (rule.kind() == asset.facts().kind()) {
        ofKind = ofKind.add(rule.id());
      }
    }
    return ofKind;
  }

  private Equity with(Asset asset) {
    return new Equity(assets.put(asset.id(), asset), rules, covered, sharers, seen);
  }

  private Equity with(Sharers changed) {
    return new Equity(assets, rules, covered, changed, seen);
  }

  private Equity attachedTo(Asset asset, SortedSet<RuleId> more) {
    Sharers changed = sharers;
    for (RuleId rule : more) {
      changed = changed.attached(rule, asset.id(), true);
    }
    return with(asset.attached(asset.rules().union(more))).with(changed);
  }

  private Equity shared(AssetId id, Scope scope, Mark mark) {
    Asset asset = get(id);
    Sharer sharer = new Sharer.OfAsset(id);
    return with(asset.shared(scope, mark))
        .with(sharers.without(sharer, asset.scope()).with(sharer, scope));
  }

  private Equity ruled(EquityEvent.SharingRuleSet e, Stamp stamp, AccountId management) {
    SharingRule before = find(e.rule());
    Scope scope = Scope.of(e.accounts(), e.units());
    String name = e.name() == null && before != null ? before.name() : e.name();
    SharingRule rule = new SharingRule(e.rule(), name, e.kind(), scope, Mark.of(stamp));
    Sharer sharer = new Sharer.OfRule(e.rule());
    Sharers named = before == null ? sharers : sharers.without(sharer, before.scope());
    Equity changed =
        new Equity(assets, rules.put(e.rule(), rule), covered, named.with(sharer, scope), seen);
    if (e.applyToExisting()) {
      for (Asset asset : assets.values()) {
        boolean isMeant =
            asset.facts().kind() == e.kind()
                && asset.isShareable(management, stamp.at())
                && !asset.rules().contains(e.rule());
        if (isMeant) {
          changed = changed.attachedTo(asset, TreeSet.of(e.rule()));
        }
      }
    }
    return changed;
  }

  private Equity unruled(RuleId id) {
    SharingRule rule = rules.get(id).get();
    Equity changed =
        new Equity(
            assets,
            rules.remove(id),
            covered,
            sharers.without(new Sharer.OfRule(id), rule.scope()),
            seen);
    for (AssetId asset : sharers.of(id)) {
      Asset attached = changed.get(asset);
      changed =
          changed
              .with(attached.attached(attached.rules().remove(id)))
              .with(changed.sharers.attached(id, asset, false));
    }
    return changed;
  }

  /** The same when an account was removed: scopes of accounts forget it, for good. */
  Equity forget(AccountId account) {
    Equity changed = this;
    for (Sharer sharer : sharers.naming(account)) {
      changed = changed.rescoped(sharer, changed.scope(sharer).without(account));
    }
    return changed;
  }

  /** The same when a unit was deleted: scopes forget it. */
  Equity forget(UnitId unit) {
    Equity changed = this;
    for (Sharer sharer : sharers.naming(unit)) {
      changed = changed.rescoped(sharer, changed.scope(sharer).without(unit));
    }
    return changed;
  }

  private Scope scope(Sharer sharer) {
    return switch (sharer) {
      case Sharer.OfAsset(var asset) -> get(asset).scope();
      case Sharer.OfRule(var rule) -> rules.get(rule).get().scope();
    };
  }

  private Equity rescoped(Sharer sharer, Scope scope) {
    Sharers named = sharers.without(sharer, scope(sharer)).with(sharer, scope);
    return switch (sharer) {
      case Sharer.OfAsset(var id) -> {
        Asset asset = get(id);
        yield with(asset.shared(scope, asset.mark())).with(named);
      }
      case Sharer.OfRule(var id) -> {
        SharingRule rule = rules.get(id).get();
        SharingRule changed =
            new SharingRule(rule.id(), rule.name(), rule.kind(), scope, rule.mark());
        yield new Equity(assets, rules.put(id, changed), covered, named, seen);
      }
    };
  }

  /** The same with other accounts in an asset's places. */
  Equity seated(AssetId asset, Map<Integer, Instant> places) {
    return new Equity(
        assets,
        rules,
        places.isEmpty() ? covered.remove(asset) : covered.put(asset, places),
        sharers,
        seen);
  }

  /** The same before an entry, which has done nothing yet. */
  public Equity unseen() {
    return seen.assets().isEmpty()
        ? this
        : new Equity(assets, rules, covered, sharers, Seen.NOTHING);
  }

  /** The same with another place to look. */
  public Equity seeing(Seen where) {
    return new Equity(assets, rules, covered, sharers, where);
  }

  /** The same, told where an event may have changed it. */
  Equity seen(Iterable<AssetId> more, Iterable<Integer> moved) {
    return seeing(seen.with(more, moved));
  }
}
