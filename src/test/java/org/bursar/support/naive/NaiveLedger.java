package org.bursar.support.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;

/**
 * Lines as a clerk would write them, one below the other. Nothing is ever carried forward: each
 * figure is summed up from all lines whenever it is asked for (domain, sections 3 to 5).
 */
class NaiveLedger extends NaiveCharges {

  /** The pots that hold money: the two of cash, and refunds, which are no cash. */
  enum Pot {
    OWN,
    TRANSFERRED_IN,
    REFUNDS
  }

  /** An entry put so much into a pot; below zero: took it out. */
  record Line(long entry, AccountId account, Pot pot, BigDecimal amount) {}

  /** Cash came to an account from elsewhere: with it, it is too late for an opening balance. */
  record Received(long entry, AccountId account) {}

  /** A giver granted so much to a holder; below zero: took it back. */
  record Grant(AccountId giver, AccountId holder, BigDecimal amount) {}

  /** The smaller of some terms, and the first that makes it so. */
  record Most(BigDecimal amount, Bound boundBy) {}

  /** An account as the organization has it. */
  static final class Who {
    final boolean management;
    final Currency currency;
    String legalName;
    boolean frozen;
    boolean removed;

    Who(boolean management, Currency currency, String legalName) {
      this.management = management;
      this.currency = currency;
      this.legalName = legalName;
    }
  }

  final Map<AccountId, Who> accounts = new TreeMap<>();
  final List<Line> lines = new ArrayList<>();
  final List<Received> received = new ArrayList<>();
  final List<Grant> grants = new ArrayList<>();
  final Map<AccountId, BigDecimal> limits = new HashMap<>();
  final Map<AccountId, CreditContract> contracts = new HashMap<>();
  final Map<String, BigDecimal> totals = new TreeMap<>();
  final Map<Long, AccountId> reversible = new HashMap<>();
  final Set<Long> reversed = new HashSet<>();
  ZoneId zone = ZoneOffset.UTC;
  String legalName;
  boolean center;
  long entry;
  Instant at = Instant.EPOCH;

  BigDecimal pot(AccountId account, Pot pot) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : lines) {
      if (line.account.equals(account) && line.pot == pot) {
        sum = sum.add(line.amount);
      }
    }
    return sum;
  }

  BigDecimal cash(AccountId account) {
    return pot(account, Pot.OWN).add(pot(account, Pot.TRANSFERRED_IN));
  }

  /** What of a payment transferred-in pays: it pays first. */
  BigDecimal spentFirst(AccountId account, BigDecimal pay) {
    return pot(account, Pot.TRANSFERRED_IN).min(pay);
  }

  BigDecimal limit(AccountId account) {
    return limits.getOrDefault(account, BigDecimal.ZERO);
  }

  CreditContract contract(AccountId account) {
    return contracts.getOrDefault(account, CreditContract.NONE);
  }

  BigDecimal available(AccountId account) {
    BigDecimal credit =
        contract(account) == CreditContract.EFFECTIVE ? limit(account) : BigDecimal.ZERO;
    return cash(account)
        .add(credit)
        .add(pot(account, Pot.REFUNDS))
        .subtract(current(account))
        .subtract(previous(account));
  }

  BigDecimal granted(AccountId giver, AccountId holder) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Grant grant : grants) {
      if (grant.giver.equals(giver) && grant.holder.equals(holder)) {
        sum = sum.add(grant.amount);
      }
    }
    return sum;
  }

  Most transferable(AccountId from) {
    return least(
        new Most(pot(from, Pot.OWN), Bound.OWN_CASH), new Most(available(from), Bound.AVAILABLE));
  }

  Most reclaimable(AccountId giver, AccountId holder) {
    return reclaimable(holder, granted(giver, holder));
  }

  Most reclaimable(AccountId holder, BigDecimal granted) {
    return least(
        new Most(pot(holder, Pot.TRANSFERRED_IN), Bound.TRANSFERRED_IN),
        new Most(granted, Bound.GRANTED),
        new Most(available(holder), Bound.AVAILABLE));
  }

  boolean isRecorded(AccountId account) {
    return received.stream()
            .anyMatch(each -> each.account.equals(account) && !reversed.contains(each.entry))
        || pot(account, Pot.REFUNDS).signum() != 0
        || limit(account).signum() != 0;
  }

  BigDecimal allocated(Currency currency) {
    return sum(
        accounts.entrySet().stream()
            .filter(each -> each.getValue().currency.equals(currency))
            .map(each -> limit(each.getKey()))
            .toList());
  }

  /** What of the enterprise's credit is nobody's yet. */
  BigDecimal free(Currency currency) {
    return totals.getOrDefault(currency.code(), BigDecimal.ZERO).subtract(allocated(currency));
  }

  static Most least(Most... terms) {
    Most least = terms[0];
    for (Most term : terms) {
      least = term.amount.compareTo(least.amount) < 0 ? term : least;
    }
    return new Most(least.amount.max(BigDecimal.ZERO), least.boundBy);
  }
}
