package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.CREDIT_OUTSTANDING;
import static org.bursar.vocabulary.RefusalCode.FUNDS_OUTSTANDING;

import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.AccountRule;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Refusal;

/** The rule of removing a member: only with nothing outstanding (domain, section 2). */
final class Departure {

  private Departure() {}

  static Decision decide(Enterprise enterprise, AccountId id) {
    Refusal notMember = AccountRule.memberRefusal(enterprise.organization(), id);
    if (notMember != null) {
      return new Decision.Refused(notMember);
    }
    Account account = enterprise.organization().accounts().get(id);
    Balance balance = enterprise.balance(account);
    Money from = reclaimableFrom(enterprise, account);
    Money by = reclaimableBy(enterprise, account);
    if (from.isPositive() || by.isPositive() || balance.isOverdue()) {
      return new Decision.Refused(
          Refusal.of(FUNDS_OUTSTANDING)
              .with("reclaimableFrom", from)
              .with("reclaimableBy", by)
              .with("available", balance.available()));
    } else if (balance.creditLimit().isPositive()) {
      return Decision.refuse(CREDIT_OUTSTANDING, "creditLimit", balance.creditLimit());
    }
    OrganizationEvent removed = new OrganizationEvent.AccountRemoved(id);
    Alert alert = enterprise.funds().alerts().find(account.ordinal());
    return alert != null && alert.isOn()
        ? Decision.accept(removed, new FundsEvent.LowBalanceAlertDisabled(id))
        : Decision.accept(removed);
  }

  /**
   * The most that all givers together could still take back from a holder. A giver that has left
   * can take nothing: what it granted keeps nobody.
   */
  private static Money reclaimableFrom(Enterprise enterprise, Account holder) {
    Purse purse = enterprise.funds().purse(holder.ordinal());
    Money[] granted = {Money.zero(holder.currency())};
    purse
        .grants()
        .forEachGiver(
            giver -> {
              if (!enterprise.organization().accounts().at(giver).isRemoved()) {
                Money amount = Money.ofMinor(purse.grants().minor(giver), holder.currency());
                granted[0] = granted[0].plus(amount);
              }
            });
    return enterprise.balance(holder).reclaimable(granted[0]).amount();
  }

  /** What a giver could still take back from all its holders; of one that has left, nothing. */
  private static Money reclaimableBy(Enterprise enterprise, Account giver) {
    Money sum = Money.zero(giver.currency());
    if (enterprise.funds().purse(giver.ordinal()).given() == 0) {
      return sum;
    }
    for (Account holder : enterprise.organization().accounts().byOrdinal()) {
      long granted = enterprise.funds().purse(holder.ordinal()).grants().minor(giver.ordinal());
      if (granted != 0 && !holder.isRemoved()) {
        Money amount = Money.ofMinor(granted, giver.currency());
        sum = sum.plus(enterprise.balance(holder).reclaimable(amount).amount());
      }
    }
    return sum;
  }
}
