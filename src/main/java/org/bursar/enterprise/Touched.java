package org.bursar.enterprise;

import io.vavr.collection.Map;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.equity.Equity;
import org.bursar.enterprise.funds.Months;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;

/**
 * What an entry's events may have changed: where to look for the difference of two values, so that
 * writing it costs what changed.
 *
 * @param setup 0 if the setup or what months are closed may have changed: there is one of it
 * @param accounts whose place, name or state may have changed, by ordinal
 * @param purses whose money may have changed, by ordinal
 * @param grants pairs of holder and giver
 * @param credits currencies of which the enterprise's credit may have changed
 * @param alerts whose alert may have changed, by ordinal
 * @param covered pairs of an asset and an account, whose place may have come or gone
 * @param asked the last place of each request that an entry added a command to
 */
@SuppressWarnings("ReferenceEquality") // values share what did not change: looking is quick
public record Touched(
    Set<Integer> setup,
    Set<UnitId> units,
    Set<Integer> accounts,
    Set<InvitationId> invitations,
    Set<Integer> purses,
    Set<ChargeKey> charges,
    Set<SettledKey> settled,
    Set<GrantKey> grants,
    Set<Months.Key> months,
    Set<AssetId> assets,
    Set<Currency> credits,
    Set<Integer> alerts,
    Set<RuleId> rules,
    Set<CoverKey> covered,
    Set<UserName> users,
    Set<PolicyId> policies,
    Set<RequestId> requests,
    Set<AskedKey> asked) {

  /** An account's charges of a period from a source. */
  public record ChargeKey(int account, Period period, Source source) {}

  /** What of an account's period is settled. */
  public record SettledKey(int account, Period period) {}

  /** What a holder has from a giver. */
  public record GrantKey(int holder, int giver) {}

  /** An account's place of an asset. */
  public record CoverKey(AssetId asset, int account) {}

  /** What a request asks at a place of its list. */
  public record AskedKey(RequestId request, int position) {}

  /** What these events touched, which made {@code after} of {@code before}. */
  public static Touched by(List<Event> events, Enterprise before, Enterprise after) {
    Touched touched =
        new Touched(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    events.forEach(event -> touched.add(event, after));
    if (before.equity() != after.equity()) {
      touched.add(before.equity(), after.equity());
    }
    return touched;
  }

  private void add(Event event, Enterprise after) {
    switch (event) {
      case SetupEvent.EnterpriseOpened _ -> {
        setup.add(0);
        units.add(UnitId.ROOT);
        accounts.add(0);
      }
      case SetupEvent _ -> setup.add(0);
      case OrganizationEvent e -> add(e, after);
      case FundsEvent e -> add(e, after);
      case EquityEvent _ -> {}
      case AccessEvent e -> add(e, after);
    }
  }

  private void add(AccessEvent event, Enterprise after) {
    switch (event) {
      case AccessEvent.UserAdded e -> users.add(e.user());
      case AccessEvent.RoleSet e -> users.add(e.user());
      case AccessEvent.UserRemoved e -> users.add(e.user());
      case AccessEvent.ApprovalPolicySet e -> policies.add(e.policy());
      case AccessEvent.ApprovalPolicyRemoved e -> policies.add(e.policy());
      case AccessEvent.ApprovalRequested e -> {
        requests.add(e.request());
        ApprovalRequest request = after.access().find(e.request());
        if (request != null) {
          asked.add(new AskedKey(e.request(), request.asked().size() - 1));
        }
      }
      case AccessEvent.RequestApproved e -> requests.add(e.request());
      case AccessEvent.RequestRejected e -> requests.add(e.request());
      case AccessEvent.RequestWithdrawn e -> requests.add(e.request());
    }
  }

  /** What of the assets is another: events say little of it, but who applied them knows. */
  private void add(Equity before, Equity after) {
    for (AssetId id : after.seen().assets()) {
      if (before.find(id) != after.find(id)) {
        assets.add(id);
      }
      add(id, before, after);
    }
    if (before.rules() != after.rules()) {
      before.rules().keySet().forEach(rules::add);
      after.rules().keySet().forEach(rules::add);
    }
  }

  private void add(AssetId asset, Equity before, Equity after) {
    Map<Integer, Instant> was = before.covered(asset);
    Map<Integer, Instant> is = after.covered(asset);
    if (was != is) {
      was.forEach(
          (account, since) -> {
            if (!is.containsKey(account)) {
              covered.add(new CoverKey(asset, account));
            }
          });
      is.forEach(
          (account, since) -> {
            if (!was.containsKey(account)) {
              covered.add(new CoverKey(asset, account));
            }
          });
    }
  }

  private void add(OrganizationEvent event, Enterprise after) {
    switch (event) {
      case OrganizationEvent.UnitCreated e -> units.add(e.unit());
      case OrganizationEvent.UnitRenamed e -> units.add(e.unit());
      case OrganizationEvent.UnitMoved e -> units.add(e.unit());
      case OrganizationEvent.UnitDeleted e -> units.add(e.unit());
      case OrganizationEvent.AccountJoined e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountRenamed e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountMoved e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountFrozen e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountUnfrozen e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountRemoved e -> accounts.add(ordinal(after, e.account()));
      case OrganizationEvent.AccountInvited e -> invitations.add(e.invitation());
      case OrganizationEvent.InvitationAccepted e -> invitations.add(e.invitation());
      case OrganizationEvent.InvitationDeclined e -> invitations.add(e.invitation());
      case OrganizationEvent.InvitationCancelled e -> invitations.add(e.invitation());
    }
  }

  private void add(FundsEvent event, Enterprise after) {
    event.movedAccounts().forEach(account -> alerts.add(ordinal(after, account)));
    switch (event) {
      case FundsEvent.Reversible e -> moved(e, after);
      case FundsEvent.EntryReversed e -> moved(e.reversed(), after);
      case FundsEvent.ChargesRecorded e -> {
        int account = ordinal(after, e.account());
        purses.add(account);
        charges.add(new ChargeKey(account, e.period(), e.source()));
        months.add(new Months.Key(e.period(), e.amount().currency()));
      }
      case FundsEvent.MonthClosed _ -> setup.add(0);
      case FundsEvent.MonthReopened e -> {
        setup.add(0);
        months.addAll(after.funds().months().of(e.period()));
      }
      case FundsEvent.Transferred e -> {
        int from = ordinal(after, e.from());
        int to = ordinal(after, e.to());
        purses.add(from);
        purses.add(to);
        grants.add(new GrantKey(to, from));
      }
      case FundsEvent.Reclaimed e -> {
        int holder = ordinal(after, e.from());
        int giver = ordinal(after, e.to());
        purses.add(holder);
        purses.add(giver);
        grants.add(new GrantKey(holder, giver));
      }
      case FundsEvent.EnterpriseCreditSet e -> credits.add(e.amount().currency());
      case FundsEvent.CreditLimitSet e -> {
        purses.add(ordinal(after, e.account()));
        credits.add(e.limit().currency());
      }
      case FundsEvent.CreditContractConfirmed e -> purses.add(ordinal(after, e.account()));
      case FundsEvent.LowBalanceAlertSet e -> alerts.add(ordinal(after, e.account()));
      case FundsEvent.LowBalanceAlertDisabled e -> alerts.add(ordinal(after, e.account()));
      case FundsEvent.RemindersSent e ->
          e.accounts().forEach(account -> alerts.add(ordinal(after, account)));
    }
  }

  private void moved(FundsEvent.Reversible event, Enterprise after) {
    int account = ordinal(after, event.account());
    purses.add(account);
    if (event instanceof FundsEvent.BillsSettled bills) {
      bills
          .parts()
          .forEach(
              part -> {
                settled.add(new SettledKey(account, part.period()));
                months.add(new Months.Key(part.period(), part.amount().currency()));
              });
    }
  }

  private static int ordinal(Enterprise after, AccountId id) {
    return after.organization().ordinal(id);
  }
}
