package org.bursar.support.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bursar.support.naive.NaiveLedger.Who;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.SetupCommand;

/**
 * The rules of money a second time, written from the domain's words alone, to be held against the
 * rulebook. What it says of money is its own; of the organization it hears what was accepted.
 */
class NaiveModel {

  final NaiveLedger ledger;
  final NaiveAlerts alerts;
  private final Map<Object, InviteAccount> invited = new HashMap<>();
  private final NaiveBooking booking;
  private String submitted;

  NaiveModel(NaiveLedger ledger, NaiveAlerts alerts) {
    this.ledger = ledger;
    this.alerts = alerts;
    booking = new NaiveBooking(ledger, alerts);
  }

  /** Why a command of money is refused; null if it is accepted. */
  final Refusal verdict(FundsCommand command, Instant at) {
    return NaiveVerdict.of(ledger, command, at);
  }

  /** Writes an accepted command down, and tells the alerts of every balance that it changed. */
  final void accept(Command command, Instant at) {
    Map<AccountId, BigDecimal> before = new HashMap<>();
    ledger.accounts.keySet().forEach(each -> before.put(each, ledger.available(each)));
    ledger.entry++;
    ledger.at = at;
    switch (command) {
      case FundsCommand c -> booking.book(c);
      case OrganizationCommand c -> organize(c);
      case SetupCommand c -> setUp(c);
      default -> {}
    }
    before.forEach(
        (account, was) -> {
          BigDecimal is = ledger.available(account);
          if (is.compareTo(was) != 0) {
            alerts.changed(account, is, at, ledger.zone, ledger.entry);
          }
        });
  }

  private void organize(OrganizationCommand command) {
    switch (command) {
      case OrganizationCommand.CreateAccount c ->
          join(c.account(), new Who(false, c.currency(), c.legalName()));
      case InviteAccount c -> invited.put(c.invitation(), c);
      case OrganizationCommand.AcceptInvitation c -> {
        InviteAccount invite = invited.get(c.invitation());
        join(invite.account(), new Who(false, invite.currency(), invite.legalName()));
      }
      case OrganizationCommand.FreezeAccount c -> ledger.accounts.get(c.account()).frozen = true;
      case OrganizationCommand.UnfreezeAccount c -> ledger.accounts.get(c.account()).frozen = false;
      case OrganizationCommand.RemoveAccount c -> {
        ledger.accounts.get(c.account()).removed = true;
        alerts.disable(c.account());
      }
      default -> {}
    }
  }

  private void join(AccountId account, Who who) {
    ledger.accounts.put(account, who);
  }

  private void setUp(SetupCommand command) {
    switch (command) {
      case SetupCommand.OpenEnterprise c -> {
        ledger.zone = c.zone();
        join(c.managementAccount(), new Who(true, c.currency(), c.name()));
      }
      case SetupCommand.SubmitVerification c -> submitted = c.legalName();
      case SetupCommand.DecideVerification c -> ledger.legalName = c.approved() ? submitted : null;
      case SetupCommand.EnableAccountCenter _ -> ledger.center = true;
      case SetupCommand.SetLimits _ -> {}
    }
  }
}
