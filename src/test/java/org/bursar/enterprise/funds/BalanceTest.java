package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.confirmContract;
import static org.bursar.support.Wishes.creditLimit;
import static org.bursar.support.Wishes.enterpriseCredit;
import static org.bursar.support.Wishes.refund;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;

import org.bursar.support.Firm;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The available balance and its maxima (domain, sections 3 and 4). */
final class BalanceTest {

  private static final Currency CNY = Currency.of("CNY");

  private final Firm firm = Firm.with("A");

  @Test
  void ten_thousand_and_5000_and_200_less_3000_less_3000_is_9200() {
    Balance balance = balance(10_000, 0, 5_000, CreditContract.EFFECTIVE, 200, 3_000, 3_000);
    assertThat(balance.available().plain()).isEqualTo("9200.00");
    assertThat(balance.cash().plain()).isEqualTo("10000.00");
  }

  @Test
  void the_published_figures_come_of_the_commands_that_say_so() {
    firm.give(topUp("A", "10000.00"), enterpriseCredit("5000.00", "CNY"));
    firm.give(creditLimit("A", "5000.00"), confirmContract("A"), refund("A", "200.00"));
    firm.give(
        charge("A", "2026-09", "3000.00"), close("2026-09"), charge("A", "2026-10", "3000.00"));
    assertThat(firm.figures("A")).isEqualTo("10000.00 0.00 200.00 3000.00 3000.00");
    assertThat(firm.available("A")).isEqualTo("9200.00");
    assertThat(firm.balance("A").transferable()).isEqualTo(maximum("9200.00", Bound.AVAILABLE));
  }

  @Test
  void a_credit_limit_is_a_recorded_balance_and_no_cash() {
    firm.give(enterpriseCredit("5000.00", "CNY"), creditLimit("A", "1.00"));
    assertThat(firm.balance("A").recorded()).isTrue();
    assertThat(firm.balance("A").transferable()).isEqualTo(maximum("0.00", Bound.OWN_CASH));
  }

  @Test
  void its_explanation_tells_term_amount_and_running_sum() {
    Balance balance = balance(10_000, 400, 5_000, CreditContract.EFFECTIVE, 200, 3_000, 3_000);
    assertThat(
            balance.explanation().stream()
                .map(line -> line.term() + " " + line.amount().plain() + " " + line.sum().plain()))
        .containsExactly(
            "OWN_CASH 10000.00 10000.00",
            "TRANSFERRED_IN 400.00 10400.00",
            "CREDIT_LIMIT 5000.00 15400.00",
            "CREDIT_REFUNDS 200.00 15600.00",
            "UNSETTLED_CURRENT -3000.00 12600.00",
            "UNSETTLED_PREVIOUS -3000.00 9600.00");
    assertThat(balance.explanation().getLast().sum()).isEqualTo(balance.available());
  }

  @ParameterizedTest
  @CsvSource({"NONE, 0.00", "UNCONFIRMED, 0.00", "EFFECTIVE, 500.00"})
  void a_limit_counts_once_its_contract_is_in_effect(CreditContract contract, String available) {
    assertThat(balance(0, 0, 500, contract, 0, 0, 0).available().plain()).isEqualTo(available);
  }

  @Test
  void below_zero_is_overdue_and_exactly_zero_is_not() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-10", "100.00"));
    assertThat(firm.balance("A").isOverdue()).isFalse();
    firm.give(charge("A", "2026-10", "100.01"));
    assertThat(firm.available("A")).isEqualTo("-0.01");
    assertThat(firm.balance("A").isOverdue()).isTrue();
  }

  @Test
  void no_balance_is_recorded_until_there_is_cash_or_credit() {
    firm.give(charge("A", "2026-10", "30.00"));
    assertThat(firm.balance("A").recorded()).isFalse();
    assertThat(firm.available("A")).isEqualTo("-30.00");
    firm.give(refund("A", "1.00"));
    assertThat(firm.balance("A").recorded()).isTrue();
    firm.give(topUp("M", "1.00"), transfer("M", "A", "1.00"));
    assertThat(firm.balance("M").recorded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "700, 50, 0, 700.00, OWN_CASH",
    "700, 0, 100, 600.00, AVAILABLE",
    "700, 0, 0, 700.00, OWN_CASH",
    "700, 0, 800, 0.00, AVAILABLE",
    "0, 0, 0, 0.00, OWN_CASH",
    "0, 0, 1, 0.00, AVAILABLE"
  })
  void transferable_is_the_lesser_of_own_cash_and_available_of_equals_the_first(
      long ownCash, long refunds, long current, String most, Bound bound) {
    Balance balance = balance(ownCash, 0, 0, CreditContract.NONE, refunds, current, 0);
    assertThat(balance.transferable()).isEqualTo(maximum(most, bound));
  }

  @ParameterizedTest
  @CsvSource({
    "300, 300, 0, 300.00, TRANSFERRED_IN",
    "300, 200, 0, 200.00, GRANTED",
    "200, 300, 0, 200.00, TRANSFERRED_IN",
    "300, 300, 250, 50.00, AVAILABLE",
    "300, 200, 100, 200.00, GRANTED",
    "300, 300, 400, 0.00, AVAILABLE",
    "0, 300, 0, 0.00, TRANSFERRED_IN"
  })
  void reclaimable_is_the_least_of_three_of_equals_the_first(
      long transferredIn, long granted, long current, String most, Bound bound) {
    Balance balance = balance(0, transferredIn, 0, CreditContract.NONE, 0, current, 0);
    assertThat(balance.reclaimable(money(granted))).isEqualTo(maximum(most, bound));
  }

  @Test
  void closing_a_month_leaves_what_is_available() {
    firm.give(topUp("A", "50.00"), charge("A", "2026-09", "20.00"), close("2026-09"));
    assertThat(firm.available("A")).isEqualTo("30.00");
  }

  private static Maximum maximum(String amount, Bound bound) {
    return new Maximum(Money.parse(amount + " CNY"), bound);
  }

  private static Balance balance(
      long own, long in, long limit, CreditContract contract, long refunds, long now, long before) {
    return new Balance(
        money(own),
        money(in),
        money(limit),
        contract,
        money(refunds),
        money(now),
        money(before),
        true);
  }

  private static Money money(long yuan) {
    return Money.ofMinor(yuan * 100, CNY);
  }
}
