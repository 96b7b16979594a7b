package org.bursar.console.sharing;

import java.util.List;
import java.util.UUID;
import org.bursar.console.session.Ask;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What the wizard begins with.
 *
 * @param isKept whether it was left unfinished before
 */
record FirstDraft(SharingDraft draft, boolean isKept) {

  /** Of assets to be shared: with none named the draft that was left, if one was. */
  static FirstDraft of(Enterprise enterprise, @Nullable SharingDraft kept, Ask.Share ask) {
    if (kept != null
        && kept.saysWhat()
        && (ask.assets().isEmpty() || kept.assets().equals(ask.assets()))) {
      return new FirstDraft(fitting(enterprise, kept), true);
    }
    // One asset begins with whom it is shared with now.
    SharingDraft first = SharingDraft.of(ask.assets());
    Asset only =
        ask.assets().size() == 1 ? enterprise.equity().find(ask.assets().getFirst()) : null;
    return new FirstDraft(only == null ? first : with(first, only.scope()), false);
  }

  /** Of a rule as it is, or of a new one. */
  static FirstDraft of(Enterprise enterprise, Ask.SetRule ask) {
    SharingRule rule = ask.rule() == null ? null : enterprise.equity().find(ask.rule());
    SharingDraft empty = SharingDraft.of(List.of());
    if (rule == null) {
      RuleId id = new RuleId("rule-" + UUID.randomUUID());
      return new FirstDraft(
          empty.withWhat(new SharingDraft.Rule(id, "", AssetKind.SAVINGS_PLAN, false), List.of()),
          false);
    }
    String name = rule.name() == null ? "" : rule.name();
    SharingDraft of =
        empty.withWhat(new SharingDraft.Rule(rule.id(), name, rule.kind(), false), List.of());
    return new FirstDraft(with(of, rule.scope()), false);
  }

  /** Whether only with whom is left to be said. */
  boolean asksWithWhom() {
    return draft.saysWhat() && (draft.rule() == null || draft.saysWithWhom());
  }

  private static SharingDraft with(SharingDraft draft, Scope scope) {
    return scope instanceof Scope.Accounts(var accounts) && !accounts.isEmpty()
        ? draft.withAccounts(accounts.toJavaList())
        : draft.withUnits(scope.unitScopes());
  }

  /** A kept draft without what is not there any more. */
  private static SharingDraft fitting(Enterprise enterprise, SharingDraft kept) {
    return new SharingDraft(
        kept.rule(),
        kept.assets().stream().filter(id -> enterprise.equity().find(id) != null).toList(),
        kept.units(),
        kept.unitScopes().stream()
            .filter(scope -> enterprise.organization().units().find(scope.unit()) != null)
            .toList(),
        kept.accounts().stream()
            .filter(id -> enterprise.organization().accounts().find(id) != null)
            .toList());
  }
}
