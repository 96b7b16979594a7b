package org.bursar.enterprise.equity;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.ASSET_EXPIRED;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.NOT_ASSET_OWNER;
import static org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.SCOPE_EMPTY;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ASSET;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_RULE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.util.List;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** The rules of sharing: scopes, automatic rules, opting out (domain, section 7). */
final class SharingDecision {

  private final Setup setup;
  private final Organization organization;
  private final Equity equity;
  private final Stamp stamp;

  SharingDecision(Setup setup, Organization organization, Equity equity, Request request) {
    this.setup = setup;
    this.organization = organization;
    this.equity = equity;
    // The entry's number is not known yet, and judging needs none.
    this.stamp = new Stamp(0, request.at(), request.actor());
  }

  Decision share(EquityCommand.ShareWithAccounts c) {
    Refusal refusal = Refusal.first(assetRefusal(c.asset(), true), accountsRefusal(c.accounts()));
    return decided(refusal, new EquityEvent.SharedWithAccounts(c.asset(), c.accounts()));
  }

  Decision share(EquityCommand.ShareWithUnits c) {
    Refusal refusal = Refusal.first(assetRefusal(c.asset(), true), unitsRefusal(c.units()));
    return decided(refusal, new EquityEvent.SharedWithUnits(c.asset(), c.units()));
  }

  Decision stop(EquityCommand.StopSharing c) {
    return equity.find(c.asset()) == null
        ? unknown(c.asset())
        : Decision.accept(new EquityEvent.SharingStopped(c.asset()));
  }

  Decision optOut(EquityCommand.OptOutOfRules c) {
    return decided(
        assetRefusal(c.asset(), false), new EquityEvent.OptedOutOfRules(c.asset(), c.optedOut()));
  }

  Decision set(EquityCommand.SetSharingRule c) {
    List<AccountId> accounts = c.accounts();
    List<UnitScope> units = c.units();
    Refusal refusal =
        units == null
            ? accountsRefusal(accounts == null ? List.of() : accounts)
            : unitsRefusal(units);
    if (c.name() != null && !Texts.isName(c.name())) {
      refusal = Refusal.first(refusal, Refusal.of(NAME_INVALID).with("name", c.name()));
    }
    SharingRule before = equity.find(c.rule());
    if (before != null && before.kind() != c.kind()) {
      refusal = Refusal.first(refusal, Refusal.of(WRONG_STATE).with("rule", c.rule()));
    }
    return decided(
        refusal,
        new EquityEvent.SharingRuleSet(
            c.rule(), c.name(), c.kind(), accounts, units, c.applyToExisting()));
  }

  Decision remove(EquityCommand.RemoveSharingRule c) {
    return equity.find(c.rule()) == null
        ? Decision.refuse(UNKNOWN_RULE, "rule", c.rule())
        : Decision.accept(new EquityEvent.SharingRuleRemoved(c.rule()));
  }

  private Decision decided(@Nullable Refusal refusal, EquityEvent event) {
    Refusal found =
        refusal == null ? SharingLimit.refusal(setup, organization, equity, event, stamp) : refusal;
    return found == null ? Decision.accept(event) : new Decision.Refused(found);
  }

  static Decision unknown(AssetId asset) {
    return Decision.refuse(UNKNOWN_ASSET, "asset", asset);
  }

  private @Nullable Refusal assetRefusal(AssetId id, boolean mustRun) {
    Asset asset = equity.find(id);
    if (asset == null) {
      return Refusal.of(UNKNOWN_ASSET).with("asset", id);
    } else if (!asset.isOf(organization.management().id())) {
      return Refusal.of(NOT_ASSET_OWNER).with("asset", id);
    }
    return mustRun && asset.status(stamp.at()).isEnded()
        ? Refusal.of(ASSET_EXPIRED).with("asset", id)
        : null;
  }

  private @Nullable Refusal accountsRefusal(List<AccountId> accounts) {
    Refusal refusal = accounts.isEmpty() ? Refusal.of(SCOPE_EMPTY) : null;
    for (AccountId id : accounts) {
      refusal = Refusal.first(refusal, accountRefusal(id));
    }
    return refusal;
  }

  private @Nullable Refusal accountRefusal(AccountId id) {
    Account account = organization.accounts().find(id);
    if (account == null) {
      return Refusal.of(UNKNOWN_ACCOUNT).with("account", id);
    } else if (organization.isManagement(account)) {
      return Refusal.of(SAME_ACCOUNT).with("account", id);
    }
    return account.isRemoved() ? Refusal.of(ACCOUNT_REMOVED).with("account", id) : null;
  }

  private @Nullable Refusal unitsRefusal(List<UnitScope> units) {
    Refusal refusal = units.isEmpty() ? Refusal.of(SCOPE_EMPTY) : null;
    for (UnitScope unit : units) {
      if (organization.units().find(unit.unit()) == null) {
        refusal = Refusal.first(refusal, Refusal.of(UNKNOWN_UNIT).with("unit", unit.unit()));
      }
    }
    return refusal;
  }
}
