package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.CHANGED_SINCE;

import java.util.List;
import java.util.stream.Stream;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.User;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * A command made on older knowledge is refused if what it names was changed since, otherwise than
 * by money (domain, section 11).
 */
final class BasisRule {

  private BasisRule() {}

  /**
   * Why a command comes too late; null if it does not.
   *
   * @param start the enterprise before the batch: entries of the same batch do not count
   */
  static @Nullable Refusal refusal(Enterprise start, Command command, @Nullable Long basis) {
    if (basis == null) {
      return null;
    }
    return marks(start, command)
        .filter(mark -> mark.entry() > basis)
        .findFirst()
        .map(
            mark ->
                Refusal.of(CHANGED_SINCE)
                    .with("entry", mark.entry())
                    .with("actor", mark.actor().name()))
        .orElse(null);
  }

  private static Stream<Mark> marks(Enterprise e, Command command) {
    return switch (command) {
      case FundsCommand.SetLowBalanceAlert c -> account(e, c.account());
      case FundsCommand.DisableLowBalanceAlert c -> account(e, c.account());
      case SetupCommand _, FundsCommand _ -> Stream.empty();
      case OrganizationCommand.CreateUnit c -> all(unit(e, c.unit()), unit(e, c.parent()));
      case OrganizationCommand.RenameUnit c -> unit(e, c.unit());
      case OrganizationCommand.MoveUnit c -> all(unit(e, c.unit()), unit(e, c.parent()));
      case OrganizationCommand.DeleteUnit c -> unit(e, c.unit());
      case OrganizationCommand.CreateAccount c -> all(account(e, c.account()), unit(e, c.unit()));
      case OrganizationCommand.InviteAccount c ->
          all(all(invitation(e, c.invitation()), account(e, c.account())), unit(e, c.unit()));
      case OrganizationCommand.AcceptInvitation c -> invitation(e, c.invitation());
      case OrganizationCommand.DeclineInvitation c -> invitation(e, c.invitation());
      case OrganizationCommand.CancelInvitation c -> invitation(e, c.invitation());
      case OrganizationCommand.RenameAccount c -> account(e, c.account());
      case OrganizationCommand.MoveAccount c -> all(account(e, c.account()), unit(e, c.unit()));
      case OrganizationCommand.FreezeAccount c -> account(e, c.account());
      case OrganizationCommand.UnfreezeAccount c -> account(e, c.account());
      case OrganizationCommand.RemoveAccount c -> account(e, c.account());
      case EquityCommand c -> equity(e, c);
      case AccessCommand c -> access(e, c);
    };
  }

  private static Stream<Mark> equity(Enterprise e, EquityCommand command) {
    return switch (command) {
      case EquityCommand.RegisterAsset c -> all(asset(e, c.asset()), account(e, c.owner()));
      case EquityCommand.UpdateAsset c -> asset(e, c.asset());
      case EquityCommand.EndAsset c -> asset(e, c.asset());
      case EquityCommand.ShareWithAccounts c -> all(asset(e, c.asset()), accounts(e, c.accounts()));
      case EquityCommand.ShareWithUnits c -> all(asset(e, c.asset()), units(e, c.units()));
      case EquityCommand.StopSharing c -> asset(e, c.asset());
      case EquityCommand.SetSharingRule c ->
          all(rule(e, c.rule()), all(accounts(e, c.accounts()), units(e, c.units())));
      case EquityCommand.RemoveSharingRule c -> rule(e, c.rule());
      case EquityCommand.OptOutOfRules c -> asset(e, c.asset());
    };
  }

  private static Stream<Mark> access(Enterprise e, AccessCommand command) {
    return switch (command) {
      case AccessCommand.AddUser c -> all(user(e, c.user()), unit(e, c.unit()));
      case AccessCommand.SetRole c -> all(user(e, c.user()), unit(e, c.unit()));
      case AccessCommand.RemoveUser c -> user(e, c.user());
      case AccessCommand.SetApprovalPolicy c -> policy(e, c.policy());
      case AccessCommand.RemoveApprovalPolicy c -> policy(e, c.policy());
      case AccessCommand.ApproveRequest c -> asked(e, c.request());
      case AccessCommand.RejectRequest _, AccessCommand.WithdrawRequest _ -> Stream.empty();
    };
  }

  /** Who approves has seen what it does to the things that it names. */
  private static Stream<Mark> asked(Enterprise e, RequestId id) {
    ApprovalRequest request = e.access().find(id);
    return request == null
        ? Stream.empty()
        : request.asked().toJavaStream().flatMap(asked -> marks(e, asked.command()));
  }

  private static Stream<Mark> user(Enterprise e, UserName name) {
    User user = e.access().find(name);
    return user == null ? Stream.empty() : Stream.of(user.mark());
  }

  private static Stream<Mark> policy(Enterprise e, PolicyId id) {
    ApprovalPolicy policy = e.access().find(id);
    return policy == null ? Stream.empty() : Stream.of(policy.mark());
  }

  private static Stream<Mark> asset(Enterprise enterprise, AssetId id) {
    Asset asset = enterprise.equity().find(id);
    return asset == null ? Stream.empty() : Stream.of(asset.mark());
  }

  private static Stream<Mark> rule(Enterprise enterprise, RuleId id) {
    SharingRule rule = enterprise.equity().find(id);
    return rule == null ? Stream.empty() : Stream.of(rule.mark());
  }

  private static Stream<Mark> accounts(Enterprise enterprise, @Nullable List<AccountId> ids) {
    return ids == null ? Stream.empty() : ids.stream().flatMap(id -> account(enterprise, id));
  }

  private static Stream<Mark> units(Enterprise enterprise, @Nullable List<UnitScope> scopes) {
    return scopes == null
        ? Stream.empty()
        : scopes.stream().flatMap(scope -> unit(enterprise, scope.unit()));
  }

  private static Stream<Mark> all(Stream<Mark> first, Stream<Mark> second) {
    return Stream.concat(first, second);
  }

  private static Stream<Mark> unit(Enterprise enterprise, @Nullable UnitId id) {
    Unit unit = id == null ? null : enterprise.organization().units().find(id);
    return unit == null ? Stream.empty() : Stream.of(unit.mark());
  }

  private static Stream<Mark> account(Enterprise enterprise, @Nullable AccountId id) {
    Account account = id == null ? null : enterprise.organization().accounts().find(id);
    if (account == null) {
      return Stream.empty();
    }
    Alert alert = enterprise.funds().alerts().find(account.ordinal());
    return alert == null ? Stream.of(account.mark()) : Stream.of(account.mark(), alert.mark());
  }

  private static Stream<Mark> invitation(Enterprise enterprise, InvitationId id) {
    Invitation invitation = enterprise.organization().invitations().find(id);
    return invitation == null ? Stream.empty() : Stream.of(invitation.mark());
  }
}
