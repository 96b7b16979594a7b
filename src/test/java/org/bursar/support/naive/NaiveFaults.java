package org.bursar.support.naive;

import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CENTER_NOT_ENABLED;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bursar.support.naive.NaiveLedger.Most;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.support.naive.NaiveLedger.Who;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;

/** Gathers what speaks against a command, and knows what is asked of every one of a kind. */
class NaiveFaults {

  private static final BigDecimal LIMIT_MINOR = new BigDecimal("10000000000000");

  final NaiveLedger ledger;
  private final List<Refusal> faults = new ArrayList<>();

  NaiveFaults(NaiveLedger ledger) {
    this.ledger = ledger;
  }

  /** The first in the order of precedence; null if nothing was found. */
  final Refusal first() {
    return faults.stream().min(Comparator.comparing(Refusal::code)).orElse(null);
  }

  final void center() {
    check(ledger.legalName == null, NOT_VERIFIED);
    check(!ledger.center, CENTER_NOT_ENABLED);
  }

  final void notRemoved(AccountId account) {
    check(ledger.accounts.get(account).removed, ACCOUNT_REMOVED);
  }

  final void entity(AccountId account) {
    Who who = ledger.accounts.get(account);
    check(
        ledger.legalName != null
            && !who.management
            && !same(who.legalName).equals(same(ledger.legalName)),
        ENTITY_MISMATCH);
  }

  static String same(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  final void remark(String remark) {
    check(remark.isBlank() || remark.codePointCount(0, remark.length()) > 200, REMARK_REQUIRED);
  }

  /** Whether an amount is one of the currency; its sign at least this, or any if that is -1. */
  final boolean isAmount(Amount amount, Currency currency, int sign) {
    boolean written = isWritten(amount, currency, sign);
    check(!written, AMOUNT_INVALID);
    return written;
  }

  static boolean isWritten(Amount amount, Currency currency, int sign) {
    BigDecimal value = amount.value();
    return value.scale() <= currency.decimals()
        && value.signum() >= sign
        && value.abs().movePointRight(currency.decimals()).compareTo(LIMIT_MINOR) <= 0;
  }

  final void fits(AccountId account, Pot pot, BigDecimal more) {
    BigDecimal minor =
        ledger.pot(account, pot).add(more).movePointRight(currency(account).decimals());
    check(minor.compareTo(LIMIT_MINOR) > 0, AMOUNT_INVALID);
  }

  final Currency currency(AccountId account) {
    return ledger.accounts.get(account).currency;
  }

  final void exceeds(RefusalCode code, String name, Most most, Currency currency) {
    faults.add(
        Refusal.of(code)
            .with(name, plain(most.amount(), currency))
            .with("boundBy", most.boundBy()));
  }

  final void fault(RefusalCode code, String name, BigDecimal amount, Currency currency) {
    faults.add(Refusal.of(code).with(name, plain(amount, currency)));
  }

  final void fault(RefusalCode code) {
    faults.add(Refusal.of(code));
  }

  final void fault(Refusal refusal) {
    faults.add(refusal);
  }

  final void check(boolean faulty, RefusalCode code) {
    if (faulty) {
      fault(code);
    }
  }

  final String plain(BigDecimal amount, AccountId account) {
    return plain(amount, currency(account));
  }

  static String plain(BigDecimal amount, Currency currency) {
    return amount.setScale(currency.decimals()).toPlainString();
  }
}
