package org.bursar.support.naive;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_FROZEN;
import static org.bursar.vocabulary.RefusalCode.AVAILABLE_NOT_POSITIVE;
import static org.bursar.vocabulary.RefusalCode.CREDIT_OUTSTANDING;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_ALLOCATABLE_CREDIT;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_CASH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_RECLAIMABLE;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_TRANSFERABLE;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_UNSETTLED;
import static org.bursar.vocabulary.RefusalCode.FUNDS_OUTSTANDING;
import static org.bursar.vocabulary.RefusalCode.NOT_REVERSIBLE;
import static org.bursar.vocabulary.RefusalCode.NO_PRIOR_TRANSFER;
import static org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.SOURCE_OVERDUE;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.math.BigDecimal;
import java.util.List;
import org.bursar.support.naive.NaiveLedger.Line;
import org.bursar.support.naive.NaiveLedger.Most;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Refusal;

/** What speaks against each kind of command that moves money or promises it. */
class NaiveObjections extends NaiveFaults {

  NaiveObjections(NaiveLedger ledger) {
    super(ledger);
  }

  final void opening(FundsCommand.OpenBalance c) {
    remark(c.remark());
    notRemoved(c.account());
    if (isAmount(c.ownCash(), currency(c.account()), 0)) {
      fits(c.account(), Pot.OWN, c.ownCash().value());
    }
    if (c.creditRefunds() != null && isAmount(c.creditRefunds(), currency(c.account()), 0)) {
      fits(c.account(), Pot.REFUNDS, c.creditRefunds().value());
    }
    boolean opened =
        ledger.received.stream()
            .anyMatch(
                each ->
                    each.account().equals(c.account()) && !ledger.reversed.contains(each.entry()));
    check(opened, WRONG_STATE);
  }

  final void settlement(FundsCommand.SettleBills c) {
    Currency currency = currency(c.account());
    if (c.amount() == null) {
      return;
    }
    isAmount(c.amount(), currency, 1);
    BigDecimal unsettled = ledger.previous(c.account()).max(BigDecimal.ZERO);
    BigDecimal cash = ledger.cash(c.account());
    if (c.amount().value().compareTo(unsettled) > 0) {
      fault(EXCEEDS_UNSETTLED, "unsettled", unsettled, currency);
    }
    if (c.amount().value().compareTo(cash) > 0) {
      fault(EXCEEDS_CASH, "cash", cash, currency);
    }
  }

  final void reversal(FundsCommand.ReverseEntry c) {
    remark(c.remark());
    List<Line> lines = ledger.lines.stream().filter(l -> l.entry() == c.entry()).toList();
    if (!ledger.reversible.containsKey(c.entry()) || ledger.reversed.contains(c.entry())) {
      fault(NOT_REVERSIBLE);
      return;
    }
    AccountId account = ledger.reversible.get(c.entry());
    BigDecimal change = ledger.paid(paid -> paid.entry() == c.entry());
    boolean below = false;
    for (Pot pot : Pot.values()) {
      BigDecimal moved =
          NaiveLedger.sum(lines.stream().filter(l -> l.pot() == pot).map(Line::amount).toList());
      change = change.add(moved);
      below |= ledger.pot(account, pot).subtract(moved).signum() < 0;
      fits(account, pot, moved.negate());
    }
    boolean overdue =
        change.signum() > 0 && ledger.available(account).subtract(change).signum() < 0;
    if (below || overdue) {
      fault(EXCEEDS_CASH, "cash", ledger.cash(account), currency(account));
    }
  }

  final void transfer(FundsCommand.Transfer c) {
    parties(c.from(), c.to(), c.amount(), c.remark(), Pot.TRANSFERRED_IN);
    check(ledger.available(c.from()).signum() < 0, SOURCE_OVERDUE);
    Most most = ledger.transferable(c.from());
    if (c.amount().value().compareTo(most.amount()) > 0) {
      exceeds(EXCEEDS_TRANSFERABLE, "transferable", most, currency(c.from()));
    }
  }

  final void reclaim(FundsCommand.Reclaim c) {
    parties(c.from(), c.to(), c.amount(), c.remark(), Pot.OWN);
    check(ledger.granted(c.to(), c.from()).signum() == 0, NO_PRIOR_TRANSFER);
    Most most = ledger.reclaimable(c.to(), c.from());
    if (c.amount().value().compareTo(most.amount()) > 0) {
      exceeds(EXCEEDS_RECLAIMABLE, "reclaimable", most, currency(c.from()));
    }
  }

  private void parties(AccountId from, AccountId to, Amount amount, String remark, Pot into) {
    center();
    remark(remark);
    boolean written = isAmount(amount, currency(from), 1);
    check(from.equals(to), SAME_ACCOUNT);
    for (AccountId each : List.of(from, to)) {
      notRemoved(each);
      entity(each);
      check(ledger.accounts.get(each).frozen, ACCOUNT_FROZEN);
    }
    check(!currency(from).equals(currency(to)), CURRENCY_MISMATCH);
    if (written && currency(from).equals(currency(to))) {
      fits(to, into, amount.value());
    }
  }

  final void limit(FundsCommand.SetCreditLimit c) {
    Currency currency = currency(c.account());
    BigDecimal wish = c.amount().value();
    center();
    notRemoved(c.account());
    entity(c.account());
    isAmount(c.amount(), currency, 0);
    BigDecimal held = ledger.limit(c.account());
    BigDecimal free = ledger.free(currency);
    if (wish.compareTo(held) > 0 && wish.compareTo(held.add(free)) > 0) {
      fault(EXCEEDS_ALLOCATABLE_CREDIT, "allocatable", free, currency);
    }
    boolean effective = ledger.contract(c.account()) == CreditContract.EFFECTIVE;
    if (wish.compareTo(held) < 0 && effective) {
      int left = ledger.available(c.account()).subtract(held).add(wish).signum();
      check(wish.signum() == 0 ? left < 0 : left <= 0, AVAILABLE_NOT_POSITIVE);
    }
  }

  final void removal(AccountId account) {
    BigDecimal granted = BigDecimal.ZERO;
    BigDecimal by = BigDecimal.ZERO;
    for (AccountId other : ledger.accounts.keySet()) {
      if (!ledger.accounts.get(other).removed) {
        granted = granted.add(ledger.granted(other, account));
        by = by.add(ledger.reclaimable(account, other).amount());
      }
    }
    BigDecimal from = ledger.reclaimable(account, granted).amount();
    BigDecimal available = ledger.available(account);
    if (from.signum() > 0 || by.signum() > 0 || available.signum() < 0) {
      fault(
          Refusal.of(FUNDS_OUTSTANDING)
              .with("reclaimableFrom", plain(from, account))
              .with("reclaimableBy", plain(by, account))
              .with("available", plain(available, account)));
    }
    check(ledger.limit(account).signum() != 0, CREDIT_OUTSTANDING);
  }
}
