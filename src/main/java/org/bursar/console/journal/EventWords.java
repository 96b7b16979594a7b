package org.bursar.console.journal;

import java.time.YearMonth;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Names;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Events as sentences, with the names that things have now. */
public final class EventWords {

  private final Enterprise enterprise;

  /** Words with the names of an enterprise. */
  public EventWords(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  /** What happened, in the language of the moment. */
  public String of(Event event) {
    return switch (event) {
      case SetupEvent e -> of(e);
      case OrganizationEvent e -> of(e);
      case FundsEvent e -> of(e);
      case EquityEvent e -> of(e);
      case AccessEvent e -> of(e);
    };
  }

  private String of(AccessEvent event) {
    return switch (event) {
      case AccessEvent.UserAdded e -> role(e, e.user(), e.role(), e.unit());
      case AccessEvent.RoleSet e -> role(e, e.user(), e.role(), e.unit());
      case AccessEvent.UserRemoved e -> say(e, e.user().value());
      case AccessEvent.ApprovalPolicySet e -> policy(e);
      case AccessEvent.ApprovalPolicyRemoved e -> say(e, e.policy().value());
      case AccessEvent.ApprovalRequested e -> say(e, new DeedWords(enterprise).of(e.command()));
      case AccessEvent.RequestApproved e -> say(e, e.request().value());
      case AccessEvent.RequestRejected e -> say(e, e.request().value());
      case AccessEvent.RequestWithdrawn e -> say(e, e.request().value());
    };
  }

  private String role(AccessEvent event, UserName user, Role role, @Nullable UnitId unit) {
    String called = Texts.now("role." + role.name());
    return unit == null
        ? say(event, user.value(), called)
        : Texts.now("event." + event.type() + ".unit", user.value(), called, name(unit));
  }

  private String policy(AccessEvent.ApprovalPolicySet event) {
    Amount from = event.fromAmount();
    if (from == null) {
      return say(event, event.command().value());
    }
    Currency currency = event.currency();
    return Texts.now(
        "event.ApprovalPolicySet.amount",
        event.command().value(),
        from.toString(),
        currency == null ? "" : currency.code());
  }

  private String of(EquityEvent event) {
    return switch (event) {
      case EquityEvent.AssetRegistered e -> say(e, e.name(), name(e.owner()));
      case EquityEvent.AssetUpdated e -> say(e, name(e.asset()));
      case EquityEvent.AssetEnded e -> Texts.now("event.AssetEnded." + e.status(), name(e.asset()));
      case EquityEvent.SharedWithAccounts e -> say(e, name(e.asset()), e.accounts().size());
      case EquityEvent.SharedWithUnits e -> say(e, name(e.asset()), e.units().size());
      case EquityEvent.SharingStopped e -> say(e, name(e.asset()));
      case EquityEvent.SharingRuleSet e -> say(e, e.name() == null ? e.rule().value() : e.name());
      case EquityEvent.SharingRuleRemoved e -> say(e, e.rule().value());
      case EquityEvent.OptedOutOfRules e ->
          Texts.now(
              e.optedOut() ? "event.OptedOutOfRules" : "event.OptedInToRules", name(e.asset()));
    };
  }

  private String name(AssetId id) {
    return Names.of(enterprise, id);
  }

  private String of(SetupEvent event) {
    return switch (event) {
      case SetupEvent.EnterpriseOpened e -> say(e, e.name(), e.currency().code());
      case SetupEvent.LimitsSet e -> say(e);
      case SetupEvent.VerificationSubmitted e -> say(e, e.legalName());
      case SetupEvent.VerificationDecided e ->
          Texts.now(e.approved() ? "event.VerificationApproved" : "event.VerificationRejected");
      case SetupEvent.AccountCenterEnabled e -> say(e);
    };
  }

  private String of(OrganizationEvent event) {
    return switch (event) {
      case OrganizationEvent.UnitCreated e -> say(e, e.name(), name(e.parent()));
      case OrganizationEvent.UnitRenamed e -> say(e, e.unit().value(), e.name());
      case OrganizationEvent.UnitMoved e -> say(e, name(e.unit()), name(e.parent()));
      case OrganizationEvent.UnitDeleted e -> say(e, e.unit().value());
      case OrganizationEvent.AccountJoined e -> say(e, e.name(), name(e.unit()));
      case OrganizationEvent.AccountRenamed e -> say(e, e.account().value(), e.name());
      case OrganizationEvent.AccountMoved e -> say(e, name(e.account()), name(e.unit()));
      case OrganizationEvent.AccountFrozen e -> say(e, name(e.account()));
      case OrganizationEvent.AccountUnfrozen e -> say(e, name(e.account()));
      case OrganizationEvent.AccountRemoved e -> say(e, name(e.account()));
      case OrganizationEvent.AccountInvited e -> say(e, e.name());
      case OrganizationEvent.InvitationAccepted e -> say(e, e.invitation().value());
      case OrganizationEvent.InvitationDeclined e -> say(e, e.invitation().value());
      case OrganizationEvent.InvitationCancelled e -> say(e, e.invitation().value());
    };
  }

  private String of(FundsEvent event) {
    return switch (event) {
      case FundsEvent.BalanceOpened e -> say(e, name(e.account()), e.ownCash(), e.creditRefunds());
      case FundsEvent.ToppedUp e -> say(e, name(e.account()), e.amount());
      case FundsEvent.ChargesRecorded e ->
          say(e, name(e.account()), month(e.period()), e.amount(), e.source().value());
      case FundsEvent.MonthClosed e -> say(e, month(e.period()));
      case FundsEvent.MonthReopened e -> say(e, month(e.period()));
      case FundsEvent.BillsSettled e ->
          say(e, name(e.account()), settled(e), e.fromTransferredIn(), e.fromOwnCash());
      case FundsEvent.CreditRefunded e -> say(e, name(e.account()), e.amount());
      case FundsEvent.EntryReversed e -> say(e, e.entry(), of((FundsEvent) e.reversed()));
      case FundsEvent.Transferred e -> say(e, e.number(), name(e.from()), name(e.to()), e.amount());
      case FundsEvent.Reclaimed e -> say(e, e.number(), name(e.to()), e.amount(), name(e.from()));
      case FundsEvent.EnterpriseCreditSet e -> say(e, e.amount());
      case FundsEvent.CreditLimitSet e -> say(e, name(e.account()), e.limit());
      case FundsEvent.CreditContractConfirmed e -> say(e, name(e.account()), e.limit());
      case FundsEvent.LowBalanceAlertSet e -> say(e, name(e.account()), e.threshold());
      case FundsEvent.LowBalanceAlertDisabled e -> say(e, name(e.account()));
      case FundsEvent.RemindersSent e -> say(e, e.accounts().size());
    };
  }

  private static Money settled(FundsEvent.BillsSettled e) {
    return e.fromTransferredIn().plus(e.fromOwnCash());
  }

  private String name(AccountId id) {
    return Names.of(enterprise, id);
  }

  private String name(UnitId id) {
    return Names.of(enterprise, id);
  }

  private static String month(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }

  private static String say(Event event, Object... arguments) {
    return Texts.now("event." + event.type(), arguments);
  }
}
