package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_FROZEN;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_TRANSFERABLE;
import static org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.SOURCE_OVERDUE;

import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** The rule of moving own cash into another account's transferred-in (domain, section 4). */
final class TransferRule {

  private TransferRule() {}

  static Decision decide(
      Setup setup, Organization organization, Funds funds, FundsCommand.Transfer c) {
    Account from = organization.accounts().find(c.from());
    Account to = organization.accounts().find(c.to());
    if (from == null || to == null) {
      return CashRule.unknown(from == null ? c.from() : c.to());
    }
    Money amount = CashRule.positive(c.amount(), from);
    if (amount == null
        || (from.currency().equals(to.currency())
            && CashRule.passesLimit(funds.purse(to.ordinal()).transferredIn(), amount))) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    }
    Refusal parties = partiesRefusal(setup, organization, from, to);
    if (parties != null) {
      return new Decision.Refused(parties);
    }
    Balance balance = funds.balance(from.ordinal(), from.currency());
    Maximum most = balance.transferable();
    if (balance.isOverdue()) {
      return new Decision.Refused(
          Refusal.of(SOURCE_OVERDUE)
              .with("account", c.from())
              .with("available", balance.available()));
    } else if (amount.compareTo(most.amount()) > 0) {
      return new Decision.Refused(
          Refusal.of(EXCEEDS_TRANSFERABLE)
              .with("transferable", most.amount())
              .with("boundBy", most.boundBy()));
    }
    return Decision.accept(
        new FundsEvent.Transferred(funds.transfers() + 1, c.from(), c.to(), amount));
  }

  /** Why no money may move between two accounts; null if it may. */
  static @Nullable Refusal partiesRefusal(
      Setup setup, Organization organization, Account from, Account to) {
    if (from.id().equals(to.id())) {
      return Refusal.of(SAME_ACCOUNT).with("account", from.id());
    } else if (from.isRemoved() || to.isRemoved()) {
      return Refusal.of(ACCOUNT_REMOVED).with("account", from.isRemoved() ? from.id() : to.id());
    } else if (!isOwn(setup, organization, from) || !isOwn(setup, organization, to)) {
      return Refusal.of(ENTITY_MISMATCH)
          .with("account", isOwn(setup, organization, from) ? to.id() : from.id());
    } else if (!from.currency().equals(to.currency())) {
      return Refusal.of(CURRENCY_MISMATCH).with("currency", to.currency());
    } else if (from.frozen() || to.frozen()) {
      return Refusal.of(ACCOUNT_FROZEN).with("account", from.frozen() ? from.id() : to.id());
    }
    return null;
  }

  /** Whether an account is of the enterprise's own entity. */
  static boolean isOwn(Setup setup, Organization organization, Account account) {
    return organization.isManagement(account) || setup.isOwnEntity(account.legalName());
  }
}
