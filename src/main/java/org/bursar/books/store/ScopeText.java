package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bursar.codec.EventCodec;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** Scopes as texts in a table: the event that would make them now, as the journal writes events. */
final class ScopeText {

  private ScopeText() {}

  /** An asset's own scope; null if it has none. */
  static @Nullable String of(Asset asset) {
    return asset.scope().equals(Scope.none())
        ? null
        : switch (asset.scope()) {
          case Scope.Accounts scope ->
              text(new EquityEvent.SharedWithAccounts(asset.id(), accounts(scope)));
          case Scope.Units scope ->
              text(new EquityEvent.SharedWithUnits(asset.id(), scope.unitScopes()));
        };
  }

  /** A rule with its name, kind and scope. */
  static String of(SharingRule rule) {
    List<AccountId> accounts =
        rule.scope() instanceof Scope.Accounts scope ? accounts(scope) : null;
    List<UnitScope> units = rule.scope() instanceof Scope.Units scope ? scope.unitScopes() : null;
    return text(
        new EquityEvent.SharingRuleSet(
            rule.id(), rule.name(), rule.kind(), accounts, units, false));
  }

  /** The scope of an asset that is written so. */
  static Scope scope(AssetId asset, @Nullable String text) {
    if (text == null) {
      return Scope.none();
    }
    return switch (event(text)) {
      case EquityEvent.SharedWithAccounts e -> Scope.of(e.accounts(), null);
      case EquityEvent.SharedWithUnits e -> Scope.of(null, e.units());
      case EquityEvent other ->
          throw new IllegalArgumentException("no scope of " + asset + ": " + other.type());
    };
  }

  /** The rule that is written so. */
  static SharingRule rule(RuleId id, String text, Mark mark) {
    if (event(text) instanceof EquityEvent.SharingRuleSet e) {
      return new SharingRule(id, e.name(), e.kind(), Scope.of(e.accounts(), e.units()), mark);
    }
    throw new IllegalArgumentException("no rule " + id);
  }

  private static List<AccountId> accounts(Scope.Accounts scope) {
    return scope.accounts().toJavaList();
  }

  private static String text(EquityEvent event) {
    return new String(EventCodec.encode(List.of(event)), StandardCharsets.UTF_8);
  }

  private static EquityEvent event(String text) {
    return (EquityEvent) EventCodec.decode(text.getBytes(StandardCharsets.UTF_8)).getFirst();
  }
}
