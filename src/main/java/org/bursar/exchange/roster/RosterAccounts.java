package org.bursar.exchange.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.exchange.plan.FittingName;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameAccount;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;

/** The accounts of a table beside those of the books. */
final class RosterAccounts {

  private final Enterprise enterprise;
  private final Organization organization;
  private final RosterPlanner.Faults faults;
  private final RosterUnits units;
  private final Map<AccountId, Roster.Line> lines = new HashMap<>();
  private final List<Command> placed = new ArrayList<>();

  RosterAccounts(
      Enterprise enterprise, Roster roster, RosterPlanner.Faults faults, RosterUnits units) {
    this.enterprise = enterprise;
    this.organization = enterprise.organization();
    this.faults = faults;
    this.units = units;
    for (Roster.Line line : roster.rows()) {
      AccountId id = line.account();
      if (id != null) {
        place(line, id);
      }
    }
  }

  /** What creates, moves and renames accounts, in the order of the table. */
  List<Command> placed() {
    return placed;
  }

  /** The removal of all members that the table does not mention. */
  List<Command> leaving() {
    List<Command> leaving = new ArrayList<>();
    for (Account account : organization.accounts().byOrdinal()) {
      if (organization.isMember(account) && !lines.containsKey(account.id())) {
        leaving.add(new RemoveAccount(account.id()));
      }
    }
    return leaving;
  }

  private void place(Roster.Line line, AccountId id) {
    Roster.Line first = lines.putIfAbsent(id, line);
    if (first != null) {
      String reason = "the account stands in line %d already".formatted(first.line());
      faults.add(line, RosterColumns.ACCOUNT, reason);
      return;
    }
    Account account = organization.accounts().find(id);
    UnitId unit = units.id(line.path());
    if (account == null) {
      create(line, id, unit);
    } else if (account.isRemoved()) {
      faults.add(
          line, RosterColumns.ACCOUNT, "the account was removed; an import never brings it back");
    } else if (isTheSame(line, account)) {
      change(line, account, unit);
    }
  }

  private void create(Roster.Line line, AccountId id, UnitId unit) {
    String name = line.name();
    String legalName = line.legalName();
    Currency currency = line.currency();
    placed.add(
        new CreateAccount(
            id,
            FittingName.other(name == null ? id.value() : name, id.value()),
            legalName == null ? enterprise.setup().ownLegalName() : legalName,
            currency == null ? enterprise.setup().currency() : currency,
            unit));
  }

  /** Whether what cannot be changed is as the books have it. */
  private boolean isTheSame(Roster.Line line, Account account) {
    String legalName = line.legalName();
    Currency currency = line.currency();
    if (currency != null && !currency.equals(account.currency())) {
      faults.add(line, RosterColumns.CURRENCY, "the account's currency is " + account.currency());
      return false;
    }
    String known = enterprise.legalName(account);
    if (legalName != null && !Texts.folded(legalName).equals(Texts.folded(known))) {
      faults.add(line, RosterColumns.LEGAL_NAME, "the account's legal name is " + known);
      return false;
    }
    if (organization.isManagement(account) && !line.path().isRoot()) {
      faults.add(line, RosterColumns.PATH, "the management account stays directly under Root");
      return false;
    }
    return true;
  }

  private void change(Roster.Line line, Account account, UnitId unit) {
    if (!Objects.equals(account.unit(), unit)) {
      placed.add(new MoveAccount(account.id(), unit));
    }
    String name = line.name();
    if (name != null && !name.equals(account.name())) {
      placed.add(new RenameAccount(account.id(), name));
    }
  }
}
