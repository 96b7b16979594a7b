package org.bursar.console.sharing;

import java.util.ArrayList;
import java.util.List;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * What is shared with whom, while it is being decided.
 *
 * @param rule the rule that is set, in place of assets that are shared one by one; null for these
 * @param assets the assets; nothing for a rule
 * @param units whether units are named; accounts otherwise
 */
record SharingDraft(
    @Nullable Rule rule,
    List<AssetId> assets,
    boolean units,
    List<UnitScope> unitScopes,
    List<AccountId> accounts) {

  /**
   * The rule that is set.
   *
   * @param existing whether assets that are there already are attached too
   */
  record Rule(RuleId id, String name, AssetKind kind, boolean existing) {}

  /** Takes its own copies. */
  SharingDraft {
    assets = List.copyOf(assets);
    unitScopes = List.copyOf(unitScopes);
    accounts = List.copyOf(accounts);
  }

  /** Nothing decided yet. */
  static SharingDraft of(List<AssetId> assets) {
    return new SharingDraft(null, assets, true, List.of(), List.of());
  }

  /** Whether it says what is shared. */
  boolean saysWhat() {
    return rule != null || !assets.isEmpty();
  }

  /** Whether it says with whom. */
  boolean saysWithWhom() {
    return units ? !unitScopes.isEmpty() : !accounts.isEmpty();
  }

  /** The commands that do it, together; none while something is missing. */
  List<EquityCommand> commands() {
    return saysWhat() && saysWithWhom() ? lines() : List.of();
  }

  /** The same, with whom may be missing: such a draft can be kept. */
  List<EquityCommand> lines() {
    List<EquityCommand> commands = new ArrayList<>();
    if (rule != null) {
      commands.add(
          new EquityCommand.SetSharingRule(
              rule.id(),
              rule.name().isBlank() ? null : rule.name().strip(),
              rule.kind(),
              units ? null : accounts,
              units ? unitScopes : null,
              rule.existing()));
    } else {
      for (AssetId asset : assets) {
        commands.add(
            units
                ? new EquityCommand.ShareWithUnits(asset, unitScopes)
                : new EquityCommand.ShareWithAccounts(asset, accounts));
      }
    }
    return commands;
  }

  SharingDraft withWhat(@Nullable Rule newRule, List<AssetId> newAssets) {
    return new SharingDraft(newRule, newAssets, units, unitScopes, accounts);
  }

  SharingDraft withUnits(List<UnitScope> scopes) {
    return new SharingDraft(rule, assets, true, scopes, accounts);
  }

  SharingDraft withAccounts(List<AccountId> named) {
    return new SharingDraft(rule, assets, false, unitScopes, named);
  }
}
