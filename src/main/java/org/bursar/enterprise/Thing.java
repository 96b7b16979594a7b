package org.bursar.enterprise;

import java.util.List;
import java.util.stream.Stream;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** What a command is about, other than money: what it names, and what somebody may have changed. */
public sealed interface Thing {

  /** A unit. */
  record OfUnit(UnitId id) implements Thing {}

  /** An account, with its alert. */
  record OfAccount(AccountId id) implements Thing {}

  /** An invitation. */
  record OfInvitation(InvitationId id) implements Thing {}

  /** An asset. */
  record OfAsset(AssetId id) implements Thing {}

  /** A sharing rule. */
  record OfRule(RuleId id) implements Thing {}

  /** A user of a server. */
  record OfUser(UserName name) implements Thing {}

  /** An approval policy. */
  record OfPolicy(PolicyId id) implements Thing {}

  /** What a command names; nothing for those of money, which no older knowledge makes wrong. */
  static List<Thing> namedBy(Command command) {
    return switch (command) {
      case SetupCommand _ -> List.of();
      case OrganizationCommand c -> organization(c).toList();
      case FundsCommand.SetLowBalanceAlert c -> account(c.account()).toList();
      case FundsCommand.DisableLowBalanceAlert c -> account(c.account()).toList();
      case FundsCommand _ -> List.of();
      case EquityCommand c -> equity(c).toList();
      case AccessCommand c -> access(c).toList();
    };
  }

  private static Stream<Thing> organization(OrganizationCommand command) {
    return switch (command) {
      case OrganizationCommand.CreateUnit c -> all(unit(c.unit()), unit(c.parent()));
      case OrganizationCommand.RenameUnit c -> unit(c.unit());
      case OrganizationCommand.MoveUnit c -> all(unit(c.unit()), unit(c.parent()));
      case OrganizationCommand.DeleteUnit c -> unit(c.unit());
      case OrganizationCommand.CreateAccount c -> all(account(c.account()), unit(c.unit()));
      case OrganizationCommand.InviteAccount c ->
          all(all(invitation(c.invitation()), account(c.account())), unit(c.unit()));
      case OrganizationCommand.AcceptInvitation c -> invitation(c.invitation());
      case OrganizationCommand.DeclineInvitation c -> invitation(c.invitation());
      case OrganizationCommand.CancelInvitation c -> invitation(c.invitation());
      case OrganizationCommand.RenameAccount c -> account(c.account());
      case OrganizationCommand.MoveAccount c -> all(account(c.account()), unit(c.unit()));
      case OrganizationCommand.FreezeAccount c -> account(c.account());
      case OrganizationCommand.UnfreezeAccount c -> account(c.account());
      case OrganizationCommand.RemoveAccount c -> account(c.account());
    };
  }

  private static Stream<Thing> equity(EquityCommand command) {
    return switch (command) {
      case EquityCommand.RegisterAsset c -> all(asset(c.asset()), account(c.owner()));
      case EquityCommand.UpdateAsset c -> asset(c.asset());
      case EquityCommand.EndAsset c -> asset(c.asset());
      case EquityCommand.ShareWithAccounts c -> all(asset(c.asset()), accounts(c.accounts()));
      case EquityCommand.ShareWithUnits c -> all(asset(c.asset()), units(c.units()));
      case EquityCommand.StopSharing c -> asset(c.asset());
      case EquityCommand.SetSharingRule c ->
          all(Stream.of(new OfRule(c.rule())), all(accounts(c.accounts()), units(c.units())));
      case EquityCommand.RemoveSharingRule c -> Stream.of(new OfRule(c.rule()));
      case EquityCommand.OptOutOfRules c -> asset(c.asset());
    };
  }

  private static Stream<Thing> access(AccessCommand command) {
    return switch (command) {
      case AccessCommand.AddUser c -> all(Stream.of(new OfUser(c.user())), unit(c.unit()));
      case AccessCommand.SetRole c -> all(Stream.of(new OfUser(c.user())), unit(c.unit()));
      case AccessCommand.RemoveUser c -> Stream.of(new OfUser(c.user()));
      case AccessCommand.SetApprovalPolicy c -> Stream.of(new OfPolicy(c.policy()));
      case AccessCommand.RemoveApprovalPolicy c -> Stream.of(new OfPolicy(c.policy()));
      case AccessCommand.AnswersRequest _ -> Stream.empty();
    };
  }

  private static Stream<Thing> all(Stream<Thing> first, Stream<Thing> second) {
    return Stream.concat(first, second);
  }

  private static Stream<Thing> unit(@Nullable UnitId id) {
    return Stream.ofNullable(id).map(OfUnit::new);
  }

  private static Stream<Thing> account(@Nullable AccountId id) {
    return Stream.ofNullable(id).map(OfAccount::new);
  }

  private static Stream<Thing> invitation(InvitationId id) {
    return Stream.of(new OfInvitation(id));
  }

  private static Stream<Thing> asset(AssetId id) {
    return Stream.of(new OfAsset(id));
  }

  private static Stream<Thing> accounts(@Nullable List<AccountId> ids) {
    return ids == null ? Stream.empty() : ids.stream().map(OfAccount::new);
  }

  private static Stream<Thing> units(@Nullable List<UnitScope> scopes) {
    return scopes == null ? Stream.empty() : scopes.stream().map(UnitScope::unit).map(OfUnit::new);
  }
}
