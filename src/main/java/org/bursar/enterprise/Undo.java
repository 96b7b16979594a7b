package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStanding;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.SetupCommand;
import org.jspecify.annotations.Nullable;

/**
 * What takes a command back: commands that make things as they were, to be decided by the rules
 * like any other, or why there are none. What was done stays in the journal beside them.
 */
public sealed interface Undo {

  /** These commands, together. */
  record By(List<Command> commands) implements Undo {

    /** Takes its own copy. */
    public By {
      commands = List.copyOf(commands);
    }
  }

  /** No commands do. */
  record Never(Reason reason) implements Undo {}

  /** Why something cannot be undone. */
  enum Reason {
    /** A transfer is answered by a reclaim. */
    TRANSFER,
    /** Money that was recorded wrongly is reversed. */
    RECORDED_MONEY,
    /** A limit is set anew: what was spent on it meanwhile stays spent. */
    CREDIT,
    /** Charges are stated anew, months opened again. */
    CHARGES,
    /** What was sent has arrived. */
    REMINDERS,
    /** The set-up goes one way. */
    SET_UP,
    /** Somebody else gave the answer. */
    ANSWERED,
    /** An invitation that was taken back is sent once more. */
    INVITATION_CANCELLED,
    /** An asset stays in the books; it can be ended. */
    REGISTERED,
    /** What has ended does not begin again; a renewal is a new asset. */
    ENDED,
    /** What is left of an asset was not known before, and cannot become unknown. */
    REMAINING_UNKNOWN,
    /** The id of a rule is not free again; it is set anew. */
    RULE_REMOVED,
    /** A rule cannot let go of assets that it was applied to. */
    RULE_APPLIED,
    /** Who may do what is set anew by an administrator, in his own name. */
    ACCESS,
    /** A request is answered once. */
    REQUEST
  }

  /**
   * What takes a command back.
   *
   * @param before the enterprise before its entry
   * @param after the enterprise after it
   */
  static Undo of(Enterprise before, Enterprise after, Command command) {
    Reason reason = never(command);
    return reason != null
        ? new Never(reason)
        : switch (command) {
          case SetupCommand.SetLimits c -> by(limits(before.setup().limits(), c));
          case SetupCommand _ -> new Never(Reason.SET_UP);
          case OrganizationCommand c -> new By(organization(before, after, c));
          case FundsCommand.SetLowBalanceAlert c -> by(alert(before, c.account()));
          case FundsCommand.DisableLowBalanceAlert c -> by(alert(before, c.account()));
          case FundsCommand _ -> new Never(Reason.RECORDED_MONEY);
          case EquityCommand c -> equity(before, after, c);
          case AccessCommand c -> new Never(access(c));
        };
  }

  /** Why a command of this kind can never be undone; null if it may be. */
  static @Nullable Reason never(Command command) {
    return switch (command) {
      case SetupCommand.SetLimits _ -> null;
      case SetupCommand _ -> Reason.SET_UP;
      case OrganizationCommand.AcceptInvitation _, OrganizationCommand.DeclineInvitation _ ->
          Reason.ANSWERED;
      case OrganizationCommand.CancelInvitation _ -> Reason.INVITATION_CANCELLED;
      case OrganizationCommand _ -> null;
      case FundsCommand.SetLowBalanceAlert _, FundsCommand.DisableLowBalanceAlert _ -> null;
      case FundsCommand c -> money(c);
      case EquityCommand.RegisterAsset _ -> Reason.REGISTERED;
      case EquityCommand.EndAsset _ -> Reason.ENDED;
      case EquityCommand.RemoveSharingRule _ -> Reason.RULE_REMOVED;
      case EquityCommand _ -> null;
      case AccessCommand c -> access(c);
    };
  }

  /** Whether a command moves money, states charges or credit, or tells of them. */
  static boolean isMoney(Command command) {
    return command instanceof FundsCommand
        && !(command instanceof FundsCommand.SetLowBalanceAlert)
        && !(command instanceof FundsCommand.DisableLowBalanceAlert);
  }

  private static Reason access(AccessCommand command) {
    return command instanceof AccessCommand.AnswersRequest ? Reason.REQUEST : Reason.ACCESS;
  }

  private static Reason money(FundsCommand command) {
    return switch (command) {
      case FundsCommand.Transfer _, FundsCommand.Reclaim _ -> Reason.TRANSFER;
      case FundsCommand.SetEnterpriseCredit _,
          FundsCommand.SetCreditLimit _,
          FundsCommand.ConfirmCreditContract _ ->
          Reason.CREDIT;
      case FundsCommand.RecordCharges _, FundsCommand.CloseMonth _, FundsCommand.ReopenMonth _ ->
          Reason.CHARGES;
      case FundsCommand.SendReminders _ -> Reason.REMINDERS;
      default -> Reason.RECORDED_MONEY;
    };
  }

  private static By by(Command... commands) {
    return new By(List.of(commands));
  }

  private static SetupCommand.SetLimits limits(Limits was, SetupCommand.SetLimits c) {
    return new SetupCommand.SetLimits(
        c.depth() == null ? null : was.depth(),
        c.units() == null ? null : was.units(),
        c.accounts() == null ? null : was.accounts(),
        c.accountsPerAsset() == null ? null : was.accountsPerAsset(),
        c.invitationsPerDay() == null ? null : was.invitationsPerDay(),
        c.invitationDays() == null ? null : was.invitationDays());
  }

  private static List<Command> organization(
      Enterprise before, Enterprise after, OrganizationCommand command) {
    return switch (command) {
      case OrganizationCommand.CreateUnit c ->
          List.of(new OrganizationCommand.DeleteUnit(c.unit()));
      case OrganizationCommand.RenameUnit c ->
          List.of(
              new OrganizationCommand.RenameUnit(
                  c.unit(), before.organization().units().get(c.unit()).name()));
      case OrganizationCommand.MoveUnit c ->
          List.of(
              new OrganizationCommand.MoveUnit(
                  c.unit(),
                  Objects.requireNonNull(before.organization().units().get(c.unit()).parent())));
      case OrganizationCommand.DeleteUnit c -> {
        Unit was = before.organization().units().get(c.unit());
        List<Command> commands = new ArrayList<>();
        commands.add(
            new OrganizationCommand.CreateUnit(
                was.id(),
                Objects.requireNonNull(was.parent()),
                was.name(),
                was.provider(),
                was.billingAccount()));
        commands.addAll(scopes(before, after));
        yield commands;
      }
      case OrganizationCommand.CreateAccount c ->
          List.of(new OrganizationCommand.RemoveAccount(c.account()));
      case OrganizationCommand.InviteAccount c ->
          List.of(new OrganizationCommand.CancelInvitation(c.invitation()));
      case OrganizationCommand.RenameAccount c ->
          List.of(
              new OrganizationCommand.RenameAccount(
                  c.account(), before.organization().accounts().get(c.account()).name()));
      case OrganizationCommand.MoveAccount c ->
          List.of(
              new OrganizationCommand.MoveAccount(
                  c.account(),
                  Objects.requireNonNull(
                      before.organization().accounts().get(c.account()).unit())));
      case OrganizationCommand.FreezeAccount c ->
          List.of(new OrganizationCommand.UnfreezeAccount(c.account()));
      case OrganizationCommand.UnfreezeAccount c ->
          List.of(new OrganizationCommand.FreezeAccount(c.account()));
      case OrganizationCommand.RemoveAccount c -> joinedAgain(before, after, c.account());
      case OrganizationCommand.AcceptInvitation _,
          OrganizationCommand.DeclineInvitation _,
          OrganizationCommand.CancelInvitation _ ->
          throw new IllegalArgumentException("an answered invitation is never undone");
    };
  }

  private static List<Command> joinedAgain(Enterprise before, Enterprise after, AccountId id) {
    Account was = before.organization().accounts().get(id);
    List<Command> commands = new ArrayList<>();
    commands.add(
        new OrganizationCommand.CreateAccount(
            id, was.name(), was.legalName(), was.currency(), was.unit()));
    Alert alert = before.funds().alerts().find(was.ordinal());
    if (alert != null && alert.isOn()) {
      commands.add(alert(before, id));
    }
    commands.addAll(scopes(before, after));
    if (was.frozen()) {
      commands.add(new OrganizationCommand.FreezeAccount(id));
    }
    return commands;
  }

  /** What left a scope when it left the organization comes into it again. */
  @SuppressWarnings("ReferenceEquality") // values share what did not change
  private static List<Command> scopes(Enterprise before, Enterprise after) {
    List<Asset> assets = new ArrayList<>();
    for (Asset was : before.equity().assets().values()) {
      Asset is = after.equity().find(was.id());
      // Values share what did not change: most are passed by without being compared.
      if (is != null && is != was && !was.scope().equals(is.scope())) {
        assets.add(was);
      }
    }
    assets.sort(Comparator.comparing(Asset::id));
    List<Command> commands = new ArrayList<>();
    assets.forEach(was -> commands.add(sharing(was)));
    for (SharingRule was : before.equity().rules().values()) {
      SharingRule is = after.equity().find(was.id());
      if (is != null && !was.scope().equals(is.scope())) {
        commands.add(rule(was));
      }
    }
    return commands;
  }

  private static Command alert(Enterprise before, AccountId id) {
    Account account = before.organization().accounts().get(id);
    Alert was = before.funds().alerts().find(account.ordinal());
    return was != null && was.isOn()
        ? new FundsCommand.SetLowBalanceAlert(id, Amount.of(was.threshold()))
        : new FundsCommand.DisableLowBalanceAlert(id);
  }

  private static Undo equity(Enterprise before, Enterprise after, EquityCommand command) {
    return switch (command) {
      case EquityCommand.UpdateAsset c -> updated(asset(before, c.asset()), c);
      case EquityCommand.ShareWithAccounts c -> by(sharing(asset(before, c.asset())));
      case EquityCommand.ShareWithUnits c -> by(sharing(asset(before, c.asset())));
      case EquityCommand.StopSharing c -> by(sharing(asset(before, c.asset())));
      case EquityCommand.OptOutOfRules c ->
          by(new EquityCommand.OptOutOfRules(c.asset(), asset(before, c.asset()).optedOut()));
      case EquityCommand.SetSharingRule c -> {
        SharingRule was = before.equity().find(c.rule());
        if (was == null) {
          yield by(new EquityCommand.RemoveSharingRule(c.rule()));
        }
        yield before.equity().attached(c.rule()).equals(after.equity().attached(c.rule()))
            ? by(rule(was))
            : new Never(Reason.RULE_APPLIED);
      }
      case EquityCommand.RegisterAsset _ -> new Never(Reason.REGISTERED);
      case EquityCommand.EndAsset _ -> new Never(Reason.ENDED);
      case EquityCommand.RemoveSharingRule _ -> new Never(Reason.RULE_REMOVED);
    };
  }

  private static Asset asset(Enterprise before, AssetId id) {
    return before.equity().assets().get(id).get();
  }

  private static Undo updated(Asset was, EquityCommand.UpdateAsset c) {
    if (c.remaining() != null && was.remaining() == null) {
      return new Never(Reason.REMAINING_UNKNOWN);
    }
    AssetStanding standing =
        was.stored() == AssetStatus.OVERDUE ? AssetStanding.OVERDUE : AssetStanding.ACTIVE;
    return by(
        new EquityCommand.UpdateAsset(
            c.asset(),
            c.name() == null ? null : was.name(),
            c.remaining() == null ? null : was.remaining(),
            c.status() == null ? null : standing));
  }

  private static Command sharing(Asset was) {
    Scope scope = was.scope();
    if (scope.isEmpty()) {
      return new EquityCommand.StopSharing(was.id());
    }
    return switch (scope) {
      case Scope.Accounts(var accounts) ->
          new EquityCommand.ShareWithAccounts(was.id(), accounts.toJavaList());
      case Scope.Units _ -> new EquityCommand.ShareWithUnits(was.id(), scope.unitScopes());
    };
  }

  private static Command rule(SharingRule was) {
    Scope scope = was.scope();
    return switch (scope) {
      case Scope.Accounts(var accounts) ->
          new EquityCommand.SetSharingRule(
              was.id(), was.name(), was.kind(), accounts.toJavaList(), null, false);
      case Scope.Units _ ->
          new EquityCommand.SetSharingRule(
              was.id(), was.name(), was.kind(), null, scope.unitScopes(), false);
    };
  }
}
