package org.bursar.enterprise.access;

import java.util.List;
import java.util.stream.Stream;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * The accounts and units that a command names: a role that is limited to a unit permits it only if
 * it names some, and all of them lie in that unit's subtree.
 *
 * @param accounts the accounts
 * @param units the units; one that is to be made counts by its parent
 */
public record NamedPlaces(List<AccountId> accounts, List<UnitId> units) {

  /** Takes its own copies. */
  public NamedPlaces {
    accounts = List.copyOf(accounts);
    units = List.copyOf(units);
  }

  private static final NamedPlaces NONE = new NamedPlaces(List.of(), List.of());

  /** What a command names. */
  public static NamedPlaces of(Command command) {
    return switch (command) {
      case SetupCommand _ -> NONE;
      case OrganizationCommand c -> of(c);
      case FundsCommand c -> of(c);
      case EquityCommand c -> of(c);
      case AccessCommand c -> of(c);
    };
  }

  /** Whether it names some, and all of them lie in a unit's subtree. */
  boolean areWithin(Organization organization, UnitId unit) {
    return !(accounts.isEmpty() && units.isEmpty())
        && accounts.stream().allMatch(account -> isWithin(organization, account, unit))
        && units.stream().allMatch(each -> isWithin(organization, each, unit));
  }

  private static boolean isWithin(Organization organization, AccountId id, UnitId unit) {
    Account account = organization.accounts().find(id);
    UnitId seat = account == null ? null : account.unit();
    return seat != null && isWithin(organization, seat, unit);
  }

  private static boolean isWithin(Organization organization, UnitId id, UnitId unit) {
    return organization.units().find(id) != null
        && organization.units().find(unit) != null
        && organization.units().isWithin(id, unit);
  }

  private static NamedPlaces of(OrganizationCommand command) {
    return switch (command) {
      case OrganizationCommand.CreateUnit c -> units(c.parent());
      case OrganizationCommand.RenameUnit c -> units(c.unit());
      case OrganizationCommand.MoveUnit c -> units(c.unit(), c.parent());
      case OrganizationCommand.DeleteUnit c -> units(c.unit());
      case OrganizationCommand.CreateAccount c -> units(seat(c.unit()));
      case OrganizationCommand.InviteAccount c -> units(seat(c.unit()));
      case OrganizationCommand.AcceptInvitation _,
          OrganizationCommand.DeclineInvitation _,
          OrganizationCommand.CancelInvitation _ ->
          NONE;
      case OrganizationCommand.RenameAccount c -> accounts(c.account());
      case OrganizationCommand.MoveAccount c ->
          new NamedPlaces(List.of(c.account()), List.of(c.unit()));
      case OrganizationCommand.FreezeAccount c -> accounts(c.account());
      case OrganizationCommand.UnfreezeAccount c -> accounts(c.account());
      case OrganizationCommand.RemoveAccount c -> accounts(c.account());
    };
  }

  private static UnitId seat(@Nullable UnitId unit) {
    return unit == null ? UnitId.ROOT : unit;
  }

  private static NamedPlaces of(FundsCommand command) {
    return switch (command) {
      case FundsCommand.OpenBalance c -> accounts(c.account());
      case FundsCommand.TopUp c -> accounts(c.account());
      case FundsCommand.RecordCharges c -> accounts(c.account());
      case FundsCommand.SettleBills c -> accounts(c.account());
      case FundsCommand.AddCreditRefund c -> accounts(c.account());
      case FundsCommand.Transfer c -> accounts(c.from(), c.to());
      case FundsCommand.Reclaim c -> accounts(c.from(), c.to());
      case FundsCommand.SetCreditLimit c -> accounts(c.account());
      case FundsCommand.ConfirmCreditContract c -> accounts(c.account());
      case FundsCommand.SetLowBalanceAlert c -> accounts(c.account());
      case FundsCommand.DisableLowBalanceAlert c -> accounts(c.account());
      case FundsCommand.CloseMonth _,
          FundsCommand.ReopenMonth _,
          FundsCommand.ReverseEntry _,
          FundsCommand.SetEnterpriseCredit _,
          FundsCommand.SendReminders _ ->
          NONE;
    };
  }

  private static NamedPlaces of(EquityCommand command) {
    return switch (command) {
      case EquityCommand.ShareWithAccounts c -> new NamedPlaces(c.accounts(), List.of());
      case EquityCommand.ShareWithUnits c -> scopes(c.units());
      case EquityCommand.SetSharingRule c ->
          c.accounts() == null ? scopes(c.units()) : new NamedPlaces(c.accounts(), List.of());
      case EquityCommand.RegisterAsset c -> c.owner() == null ? NONE : accounts(c.owner());
      case EquityCommand.UpdateAsset _,
          EquityCommand.EndAsset _,
          EquityCommand.StopSharing _,
          EquityCommand.RemoveSharingRule _,
          EquityCommand.OptOutOfRules _ ->
          NONE;
    };
  }

  private static NamedPlaces of(AccessCommand command) {
    return switch (command) {
      case AccessCommand.AddUser c -> c.unit() == null ? NONE : units(c.unit());
      case AccessCommand.SetRole c -> c.unit() == null ? NONE : units(c.unit());
      default -> NONE;
    };
  }

  private static NamedPlaces accounts(AccountId... accounts) {
    return new NamedPlaces(List.of(accounts), List.of());
  }

  private static NamedPlaces units(UnitId... units) {
    return new NamedPlaces(List.of(), List.of(units));
  }

  private static NamedPlaces scopes(@Nullable List<UnitScope> scopes) {
    return scopes == null
        ? NONE
        : new NamedPlaces(
            List.of(),
            Stream.ofNullable(scopes).flatMap(List::stream).map(UnitScope::unit).toList());
  }
}
