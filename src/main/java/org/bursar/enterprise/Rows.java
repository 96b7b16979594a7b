package org.bursar.enterprise;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.equity.Reason;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.CreditPool;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.NotCovered;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a thing, field by field, under the names that never change: tables, files and
 * previews are made of these. Values are the domain's own; an amount is money, a place is an id.
 */
public final class Rows {

  private Rows() {}

  /** The enterprise as such. */
  public static SequencedMap<String, @Nullable Object> setup(Setup setup) {
    Limits limits = setup.limits();
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("name", setup.name());
    row.put("currency", setup.currency());
    row.put("zone", setup.zone().getId());
    row.put("verification", setup.verification());
    row.put("legalName", setup.legalName());
    row.put("registrationCode", setup.registrationCode());
    row.put("center", setup.center());
    row.put("depth", limits.depth());
    row.put("units", limits.units());
    row.put("accounts", limits.accounts());
    row.put("accountsPerAsset", limits.accountsPerAsset());
    row.put("invitationsPerDay", limits.invitationsPerDay());
    row.put("invitationDays", limits.invitationDays());
    return row;
  }

  /** A unit in its place. */
  public static SequencedMap<String, @Nullable Object> unit(Enterprise enterprise, Unit unit) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("unit", unit.id());
    row.put("name", unit.name());
    row.put("parent", unit.parent());
    row.put("path", enterprise.organization().units().path(unit.id()));
    row.put("depth", enterprise.organization().units().depth(unit.id()));
    return row;
  }

  /** An account with its place and its money. */
  public static SequencedMap<String, @Nullable Object> account(
      Enterprise enterprise, Account account) {
    UnitId unit = account.unit();
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>(64);
    row.put("id", account.id());
    row.put("name", account.name());
    row.put("legalName", enterprise.legalName(account));
    row.put("unit", unit);
    row.put("path", unit == null ? null : enterprise.organization().units().path(unit));
    row.put("currency", account.currency());
    row.put("member", enterprise.organization().isMember(account));
    row.put("frozen", account.frozen());
    row.put("removed", account.isRemoved());
    balance(enterprise.balance(account), row);
    row.put("alert", alert(enterprise.funds().alerts().find(account.ordinal())));
    return row;
  }

  private static SequencedMap<String, @Nullable Object> alert(@Nullable Alert alert) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    if (alert == null || !alert.isOn()) {
      row.put("state", AlertState.OFF);
      row.put("threshold", null);
      row.put("reminders", 0);
    } else {
      row.put("state", alert.state());
      row.put("threshold", alert.threshold());
      row.put("reminders", alert.reminders());
    }
    return row;
  }

  /** The enterprise's credit in one currency. */
  public static SequencedMap<String, @Nullable Object> credit(CreditPool pool) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("total", pool.total());
    row.put("allocated", pool.allocated());
    row.put("allocatable", pool.allocatable());
    return row;
  }

  private static void balance(Balance balance, SequencedMap<String, @Nullable Object> row) {
    Maximum transferable = balance.transferable();
    row.put("ownCash", balance.ownCash());
    row.put("transferredIn", balance.transferredIn());
    row.put("cash", balance.cash());
    row.put("creditLimit", balance.creditLimit());
    row.put("creditContract", balance.contract());
    row.put("creditRefunds", balance.creditRefunds());
    row.put("unsettledCurrent", balance.unsettledCurrent());
    row.put("unsettledPrevious", balance.unsettledPrevious());
    row.put("available", balance.available());
    row.put("overdue", balance.isOverdue());
    row.put("balanceRecorded", balance.recorded());
    row.put("transferable", transferable.amount());
    row.put("boundBy", transferable.boundBy());
  }

  /** An invitation as it stands at an instant. */
  public static SequencedMap<String, @Nullable Object> invitation(
      Invitation invitation, Instant at) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("invitation", invitation.id());
    row.put("account", invitation.account());
    row.put("name", invitation.name());
    row.put("state", invitation.state(at));
    row.put("createdAt", invitation.createdAt());
    row.put("expiresAt", invitation.expiresAt());
    row.put("unit", invitation.unit());
    return row;
  }

  /** An equity asset as it stands at an instant, with whom it is shared with. */
  public static SequencedMap<String, @Nullable Object> asset(
      Enterprise enterprise, Asset asset, Instant at) {
    Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), at);
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("asset", asset.id());
    row.put("owner", asset.facts().owner());
    row.put("kind", asset.facts().kind());
    row.put("name", asset.name());
    row.put("currency", asset.facts().currency());
    row.put("value", asset.facts().value());
    row.put("remaining", asset.remaining());
    row.put("start", asset.facts().start());
    row.put("end", asset.facts().end());
    row.put("status", asset.status(at));
    SequencedMap<String, @Nullable Object> scope = new LinkedHashMap<>();
    scope(asset.scope(), scope);
    row.put("scope", scope);
    row.put("rules", asset.rules().toJavaList());
    row.put("optedOut", asset.optedOut());
    row.put("covered", coverages.count(asset));
    row.put("limitReached", coverages.waiting(asset));
    return row;
  }

  /** A sharing rule. */
  public static SequencedMap<String, @Nullable Object> rule(
      Enterprise enterprise, SharingRule rule) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("rule", rule.id());
    row.put("name", rule.name());
    row.put("kind", rule.kind());
    scope(rule.scope(), row);
    row.put("attached", enterprise.equity().attached(rule.id()).size());
    return row;
  }

  private static void scope(Scope scope, SequencedMap<String, @Nullable Object> row) {
    switch (scope) {
      case Scope.Accounts(var accounts) -> row.put("accounts", accounts.toJavaList());
      case Scope.Units _ ->
          row.put(
              "units",
              scope.unitScopes().stream()
                  .map(
                      unit -> {
                        SequencedMap<String, @Nullable Object> one = new LinkedHashMap<>();
                        one.put("unit", unit.unit());
                        one.put("includeSubunits", unit.includeSubunits());
                        return one;
                      })
                  .toList());
    }
  }

  /** Whether an account is covered by an asset, and why or why not. */
  public static SequencedMap<String, @Nullable Object> coverage(Coverage coverage) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("asset", coverage.asset().id());
    row.put("account", coverage.account().id());
    row.put("from", coverage.from());
    row.put("until", null);
    row.put("covered", coverage.isCovered());
    row.put("reasons", coverage.reasons().stream().map(Rows::reason).toList());
    if (coverage.because() != null) {
      row.put("notCoveredBecause", coverage.because());
    }
    return row;
  }

  /** That an account which has never joined is not covered. */
  public static SequencedMap<String, @Nullable Object> uncovered(AssetId asset, AccountId account) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("asset", asset);
    row.put("account", account);
    row.put("from", null);
    row.put("until", null);
    row.put("covered", false);
    row.put("reasons", List.of());
    row.put("notCoveredBecause", NotCovered.NOT_A_MEMBER);
    return row;
  }

  private static SequencedMap<String, @Nullable Object> reason(Reason reason) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", reason.rule() == null ? "BY_ID" : "RULE");
    if (reason.rule() != null) {
      row.put("rule", reason.rule());
    }
    if (reason.unit() != null) {
      row.put("unit", reason.unit());
    }
    return row;
  }

  /** A month in one currency. */
  public static SequencedMap<String, @Nullable Object> month(Months.Row month) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("period", month.key().period());
    row.put("currency", month.key().currency());
    row.put("closed", month.closed());
    row.put("charges", month.total().charges());
    row.put("settled", month.total().settled());
    row.put("correctedAfterClosing", month.total().corrected());
    return row;
  }
}
