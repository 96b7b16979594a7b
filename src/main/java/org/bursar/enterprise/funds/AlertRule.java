package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.THRESHOLD_INVALID;

import java.time.Instant;
import java.util.List;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/** The rules of low-balance alerts and their reminders (domain, section 6). */
final class AlertRule {

  private AlertRule() {}

  static Decision set(Organization organization, FundsCommand.SetLowBalanceAlert c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    }
    Money threshold = CashRule.positive(c.threshold(), account);
    if (threshold == null) {
      return Decision.refuse(THRESHOLD_INVALID, "threshold", c.threshold());
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    }
    return Decision.accept(new FundsEvent.LowBalanceAlertSet(c.account(), threshold));
  }

  static Decision disable(Organization organization, FundsCommand.DisableLowBalanceAlert c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    }
    return Decision.accept(new FundsEvent.LowBalanceAlertDisabled(c.account()));
  }

  static Decision remind(Setup setup, Organization organization, Funds funds, Instant at) {
    List<AccountId> due =
        funds.alerts().due(setup.day(at), setup.zone()).stream()
            .map(ordinal -> organization.accounts().at(ordinal).id())
            .toList();
    return due.isEmpty() ? Decision.accept() : Decision.accept(new FundsEvent.RemindersSent(due));
  }
}
