package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.AVAILABLE_NOT_POSITIVE;
import static org.bursar.vocabulary.RefusalCode.CONTRACT_NOT_PENDING;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_ALLOCATABLE_CREDIT;

import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/** The rules of the enterprise's credit and of the limits allocated out of it (section 5). */
final class CreditRule {

  private CreditRule() {}

  static Decision setTotal(Funds funds, FundsCommand.SetEnterpriseCredit c) {
    Money total = notNegative(c.amount(), c.currency());
    if (total == null) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    }
    CreditPool pool = funds.credit().of(c.currency());
    return total.compareTo(pool.allocated()) < 0
        ? Decision.refuse(EXCEEDS_ALLOCATABLE_CREDIT, "allocatable", pool.allocatable())
        : Decision.accept(new FundsEvent.EnterpriseCreditSet(total));
  }

  static Decision setLimit(
      Setup setup, Organization organization, Funds funds, FundsCommand.SetCreditLimit c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    }
    Money limit = notNegative(c.amount(), account.currency());
    if (limit == null) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    } else if (!TransferRule.isOwn(setup, organization, account)) {
      return Decision.refuse(ENTITY_MISMATCH, "account", c.account());
    }
    Balance balance = funds.balance(account.ordinal(), account.currency());
    Money more = limit.minus(balance.creditLimit());
    Money allocatable = funds.credit().of(account.currency()).allocatable();
    if (more.isPositive() && more.compareTo(allocatable) > 0) {
      return Decision.refuse(EXCEEDS_ALLOCATABLE_CREDIT, "allocatable", allocatable);
    } else if (more.isNegative() && takesTooMuch(balance, limit, more)) {
      return Decision.refuse(AVAILABLE_NOT_POSITIVE, "available", balance.available());
    }
    return Decision.accept(
        new FundsEvent.CreditLimitSet(c.account(), limit, contract(balance.contract(), limit)));
  }

  /**
   * Lowering leaves something available; taking the limit back whole leaves at least nothing, or
   * unused credit could never return. What has no effect yet is lowered freely.
   */
  private static boolean takesTooMuch(Balance balance, Money limit, Money more) {
    if (balance.contract() != CreditContract.EFFECTIVE) {
      return false;
    }
    Money left = balance.available().plus(more);
    return limit.isZero() ? left.isNegative() : !left.isPositive();
  }

  private static CreditContract contract(CreditContract before, Money limit) {
    return switch (before) {
      case EFFECTIVE -> CreditContract.EFFECTIVE;
      case NONE, UNCONFIRMED -> limit.isZero() ? CreditContract.NONE : CreditContract.UNCONFIRMED;
    };
  }

  static Decision confirm(
      Organization organization, Funds funds, FundsCommand.ConfirmCreditContract c) {
    Account account = organization.accounts().find(c.account());
    if (account == null) {
      return CashRule.unknown(c.account());
    } else if (account.isRemoved()) {
      return Decision.refuse(ACCOUNT_REMOVED, "account", c.account());
    }
    Balance balance = funds.balance(account.ordinal(), account.currency());
    return balance.contract() == CreditContract.UNCONFIRMED
        ? Decision.accept(
            new FundsEvent.CreditContractConfirmed(c.account(), balance.creditLimit()))
        : Decision.refuse(CONTRACT_NOT_PENDING, "account", c.account());
  }

  private static @Nullable Money notNegative(Amount amount, Currency currency) {
    return Money.of(amount, currency).filter(money -> !money.isNegative()).orElse(null);
  }
}
