package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.confirmContract;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.creditLimit;
import static org.bursar.support.Wishes.decide;
import static org.bursar.support.Wishes.enterpriseCredit;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.submit;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.AVAILABLE_NOT_POSITIVE;
import static org.bursar.vocabulary.RefusalCode.CENTER_NOT_ENABLED;
import static org.bursar.vocabulary.RefusalCode.CONTRACT_NOT_PENDING;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_ALLOCATABLE_CREDIT;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import org.bursar.support.Firm;
import org.bursar.vocabulary.Currency;
import org.junit.jupiter.api.Test;

/** The enterprise's credit, and the limits that are allocated out of it (domain, section 5). */
final class CreditRuleTest {

  private final Firm firm = Firm.with("A", "B").give(enterpriseCredit("10000.00", "CNY"));

  @Test
  void the_first_limit_has_no_effect_until_its_contract_is_confirmed() {
    assertThat(credit("A")).isEqualTo("0.00 NONE 0.00");
    firm.give(creditLimit("A", "500.00"));
    assertThat(credit("A")).isEqualTo("500.00 UNCONFIRMED 0.00");
    firm.give(confirmContract("A"));
    assertThat(credit("A")).isEqualTo("500.00 EFFECTIVE 500.00");
  }

  @Test
  void a_contract_is_confirmed_once_and_only_while_a_limit_waits() {
    firm.refuses(confirmContract("A"), CONTRACT_NOT_PENDING);
    firm.give(creditLimit("A", "1.00"), confirmContract("A"));
    firm.refuses(confirmContract("A"), CONTRACT_NOT_PENDING);
  }

  @Test
  void an_unconfirmed_limit_is_changed_freely_and_at_nothing_there_is_no_contract() {
    firm.give(charge("A", "2026-10", "7.00"), creditLimit("A", "500.00"), creditLimit("A", "5.00"));
    assertThat(credit("A")).isEqualTo("5.00 UNCONFIRMED -7.00");
    firm.give(creditLimit("A", "0.00"));
    assertThat(credit("A")).isEqualTo("0.00 NONE -7.00");
  }

  @Test
  void an_effective_contract_stays_and_a_new_limit_has_its_effect_at_once() {
    firm.give(creditLimit("A", "500.00"), confirmContract("A"), creditLimit("A", "0.00"));
    assertThat(credit("A")).isEqualTo("0.00 EFFECTIVE 0.00");
    firm.give(creditLimit("A", "300.00"));
    assertThat(credit("A")).isEqualTo("300.00 EFFECTIVE 300.00");
  }

  @Test
  void raising_takes_at_most_what_is_not_allocated_yet_confirmed_or_not() {
    firm.give(creditLimit("A", "2000.00"), creditLimit("B", "7000.00"));
    assertThat(firm.refusal(creditLimit("A", "3000.01")).details())
        .containsEntry("allocatable", "1000.00");
    firm.give(creditLimit("A", "3000.00"))
        .refuses(creditLimit("M", "0.01"), EXCEEDS_ALLOCATABLE_CREDIT);
    assertThat(firm.now().funds().credit().of(Currency.of("CNY")).allocatable().plain())
        .isEqualTo("0.00");
  }

  @Test
  void what_one_gives_back_another_can_have() {
    firm.give(creditLimit("A", "9000.00"))
        .refuses(creditLimit("B", "5000.00"), EXCEEDS_ALLOCATABLE_CREDIT);
    firm.give(creditLimit("A", "5000.00"), creditLimit("B", "5000.00"));
  }

  @Test
  void lowering_leaves_something_available() {
    firm.give(creditLimit("A", "2000.00"), confirmContract("A"));
    firm.give(charge("A", "2026-10", "1500.00"));
    firm.refuses(creditLimit("A", "1500.00"), AVAILABLE_NOT_POSITIVE);
    firm.give(creditLimit("A", "1500.01"));
    assertThat(firm.available("A")).isEqualTo("0.01");
  }

  @Test
  void taking_it_back_whole_leaves_at_least_nothing() {
    firm.give(creditLimit("A", "2000.00"), confirmContract("A"));
    firm.give(charge("A", "2026-10", "0.01"))
        .refuses(creditLimit("A", "0"), AVAILABLE_NOT_POSITIVE);
    firm.give(charge("A", "2026-10", "0.00"), creditLimit("A", "0"));
  }

  @Test
  void an_overdue_account_is_raised_and_may_keep_what_it_has_but_not_be_lowered() {
    firm.give(creditLimit("A", "500.00"), confirmContract("A"));
    firm.give(charge("A", "2026-10", "700.00"), creditLimit("A", "500.00"));
    firm.give(creditLimit("A", "600.00"));
    firm.refuses(creditLimit("A", "599.99"), AVAILABLE_NOT_POSITIVE);
  }

  @Test
  void the_total_never_falls_below_what_is_allocated() {
    firm.give(creditLimit("A", "6000.00"), enterpriseCredit("6000.00", "CNY"));
    firm.refuses(enterpriseCredit("5999.99", "CNY"), EXCEEDS_ALLOCATABLE_CREDIT);
    firm.give(creditLimit("A", "0"), enterpriseCredit("0", "CNY"));
  }

  @Test
  void each_currency_has_its_own_total_and_without_one_nothing_is_allocated() {
    firm.give(createAccount("U", "U", ACME, "USD", null));
    firm.refuses(creditLimit("U", "0.01"), EXCEEDS_ALLOCATABLE_CREDIT);
    firm.give(enterpriseCredit("50.00", "USD"), creditLimit("U", "50.00"));
    firm.refuses(enterpriseCredit("49.99", "USD"), EXCEEDS_ALLOCATABLE_CREDIT);
    firm.give(creditLimit("A", "10000.00"));
  }

  @Test
  void a_frozen_account_keeps_its_credit_and_gets_more() {
    firm.give(
        freeze("A"), creditLimit("A", "5.00"), confirmContract("A"), creditLimit("A", "6.00"));
  }

  @Test
  void joined_again_its_contract_is_as_it_was() {
    firm.give(creditLimit("A", "5.00"), confirmContract("A"), creditLimit("A", "0"), remove("A"));
    firm.give(createAccount("A"), creditLimit("A", "7.00"));
    assertThat(credit("A")).isEqualTo("7.00 EFFECTIVE 7.00");
  }

  @Test
  void existence_form_parties_center_state_then_quantity() {
    firm.give(createAccount("X", "X", "Other Ltd", "CNY", null));
    firm.refuses(creditLimit("nobody", "-1.00"), UNKNOWN_ACCOUNT);
    firm.refuses(confirmContract("nobody"), UNKNOWN_ACCOUNT);
    firm.refuses(creditLimit("X", "-1.00"), AMOUNT_INVALID);
    firm.refuses(creditLimit("A", "1.001"), AMOUNT_INVALID);
    firm.refuses(enterpriseCredit("-1.00", "CNY"), AMOUNT_INVALID);
    firm.refuses(enterpriseCredit("1.5", "JPY"), AMOUNT_INVALID);
    firm.refuses(creditLimit("X", "20000.00"), ENTITY_MISMATCH);
    firm.give(remove("X")).refuses(creditLimit("X", "1.00"), ACCOUNT_REMOVED);
    firm.refuses(confirmContract("X"), ACCOUNT_REMOVED);
    Firm opened = Firm.opened().give(topUp("M", "1.00"));
    opened.refuses(enterpriseCredit("-1.00", "CNY"), AMOUNT_INVALID);
    opened.refuses(enterpriseCredit("1.00", "CNY"), NOT_VERIFIED);
    opened.refuses(creditLimit("M", "1.00"), NOT_VERIFIED);
    opened.give(submit(ACME), decide(true)).refuses(confirmContract("M"), CENTER_NOT_ENABLED);
  }

  private String credit(String account) {
    Balance balance = firm.balance(account);
    return "%s %s %s"
        .formatted(balance.creditLimit().plain(), balance.contract(), balance.available().plain());
  }
}
