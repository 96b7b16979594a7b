package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.open;
import static org.bursar.support.Wishes.refund;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.reverse;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_CASH;
import static org.bursar.vocabulary.RefusalCode.NOT_REVERSIBLE;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.util.List;
import org.bursar.support.Firm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening balances, top-ups, credit refunds and reversals (domain, section 3). */
final class CashRuleTest {

  private final Firm firm = Firm.with("A", "B");

  @Test
  void an_opening_balance_is_own_cash_and_refunds_once_before_other_cash() {
    firm.give(open("A", "250.00", "15.00"));
    assertThat(firm.figures("A")).isEqualTo("250.00 0.00 15.00 0.00 0.00");
    firm.refuses(open("A", "1.00", null), WRONG_STATE);
  }

  @Test
  void it_may_be_nothing_and_counts_all_the_same() {
    assertThat(firm.balance("A").recorded()).isFalse();
    firm.give(open("A", "0", null)).refuses(open("A", "1.00", null), WRONG_STATE);
    assertThat(firm.balance("A").recorded()).isTrue();
  }

  @Test
  void after_a_top_up_or_money_received_it_is_too_late_to_open() {
    firm.give(topUp("A", "10.00"), transfer("A", "B", "1.00"));
    firm.refuses(open("A", "1.00", null), WRONG_STATE);
    firm.refuses(open("B", "1.00", null), WRONG_STATE);
  }

  @Test
  void a_refund_and_charges_are_no_cash() {
    firm.give(refund("A", "5.00"), charge("A", "2026-10", "1.00"), open("A", "1.00", "2.00"));
    assertThat(firm.figures("A")).isEqualTo("1.00 0.00 7.00 1.00 0.00");
  }

  @Test
  void after_a_reversal_an_opening_balance_may_be_given_again() {
    firm.give(open("A", "250.00", null));
    firm.give(reverse(firm.entry()), open("A", "200.00", null));
    firm.give(topUp("B", "7.00"));
    firm.give(reverse(firm.entry()), open("B", "6.00", null));
    assertThat(firm.figures("B")).startsWith("6.00 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1.00", "1.001", "1.000", "100000000000.01"})
  void more_than_nothing_not_beyond_the_limit_and_never_rounded(String amount) {
    firm.refuses(topUp("A", amount), AMOUNT_INVALID);
    firm.refuses(refund("A", amount), AMOUNT_INVALID);
    firm.refuses(transfer("A", "B", amount), AMOUNT_INVALID);
    firm.refuses(settle("A", amount), AMOUNT_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1, 1.0", "BHD, 1.001, 1.0001", "CLF, 1.0001, 1.00001", "CNY, 1.5, 1.555"})
  void decimals_are_those_of_the_currency(String currency, String fits, String finer) {
    firm.give(createAccount("C", "C", ACME, currency, null), topUp("C", fits));
    firm.refuses(topUp("C", finer), AMOUNT_INVALID);
    firm.refuses(charge("C", "2026-10", finer), AMOUNT_INVALID);
    firm.refuses(open("C", finer, null), AMOUNT_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"-0.01, 0", "0, -0.01", "1.001, 0", "0, 1.001", "100000000000.01, 0"})
  void neither_part_of_an_opening_balance_is_negative_too_fine_or_too_large(
      String ownCash, String refunds) {
    firm.refuses(open("A", ownCash, refunds), AMOUNT_INVALID);
  }

  @Test
  void neither_own_cash_nor_transferred_in_nor_refunds_pass_ten_to_the_13_minor_units() {
    String most = "100000000000.00";
    firm.give(topUp("A", most)).refuses(topUp("A", "0.01"), AMOUNT_INVALID);
    firm.refuses(open("A", "0.01", null), AMOUNT_INVALID);
    firm.give(refund("A", most)).refuses(refund("A", "0.01"), AMOUNT_INVALID);
    firm.refuses(open("A", "0", "0.01"), AMOUNT_INVALID);
    firm.give(transfer("A", "B", most), topUp("A", "1.00"));
    firm.refuses(transfer("A", "B", "0.01"), AMOUNT_INVALID);
    assertThat(firm.balance("B").available().plain()).isEqualTo(most);
  }

  @Test
  void a_remark_is_required_of_1_to_200_characters_not_only_blanks() {
    for (String bad : List.of("", "  \u3000", "x".repeat(201), "𝒳".repeat(201))) {
      firm.refuses(topUp("A", "1.00", bad), REMARK_REQUIRED);
    }
    firm.give(topUp("A", "1.00", "𝒳".repeat(200)), topUp("A", "1.00", " x "));
  }

  @Test
  void a_removed_account_takes_top_ups_refunds_and_reversals_but_no_opening() {
    firm.give(topUp("A", "5.00"));
    long bank = firm.entry();
    firm.give(remove("A"), topUp("A", "1.00"), refund("A", "2.00"), reverse(bank));
    assertThat(firm.figures("A")).isEqualTo("1.00 0.00 2.00 0.00 0.00");
    firm.give(remove("B")).refuses(open("B", "1.00", null), ACCOUNT_REMOVED);
  }

  @Test
  void reversing_posts_the_opposite_once() {
    firm.give(topUp("A", "100.00"), refund("A", "15.00"), open("B", "250.00", "3.00"));
    firm.give(reverse(firm.entry()), reverse(firm.entry() - 1), reverse(firm.entry() - 2));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 0.00 0.00");
    assertThat(firm.figures("B")).isEqualTo("0.00 0.00 0.00 0.00 0.00");
    long first = firm.entry() - 5;
    for (long entry = first; entry <= firm.entry(); entry++) {
      firm.refuses(reverse(entry), NOT_REVERSIBLE);
    }
  }

  @Test
  void only_an_entry_that_exists_and_that_moved_cash_in_or_out_is_reversed() {
    firm.give(topUp("A", "10.00"), transfer("A", "B", "1.00"), charge("A", "2026-10", "1.00"));
    firm.refuses(reverse(firm.entry() + 1), UNKNOWN_ENTRY);
    firm.refuses(reverse(0), UNKNOWN_ENTRY).refuses(reverse(-1), UNKNOWN_ENTRY);
    firm.refuses(reverse(1), NOT_REVERSIBLE);
    firm.refuses(reverse(firm.entry()), NOT_REVERSIBLE);
    firm.refuses(reverse(firm.entry() - 1), NOT_REVERSIBLE);
  }

  @Test
  void a_settlement_goes_back_to_where_the_money_came_from() {
    firm.give(topUp("M", "100.00"), transfer("M", "A", "100.00"), topUp("A", "50.00"));
    firm.give(charge("A", "2026-10", "120.00"));
    firm.at("2026-11-02T08:00:00Z").give(close("2026-10"), settle("A"));
    assertThat(firm.figures("A")).isEqualTo("30.00 0.00 0.00 0.00 0.00");
    firm.give(reverse(firm.entry()));
    assertThat(firm.figures("A")).isEqualTo("50.00 100.00 0.00 0.00 120.00");
    assertThat(firm.available("A")).isEqualTo("30.00");
  }

  @Test
  void a_settlement_of_nothing_has_nothing_to_reverse() {
    firm.give(settle("A")).refuses(reverse(firm.entry()), NOT_REVERSIBLE);
  }

  @Test
  void what_has_left_already_is_not_reversed() {
    firm.give(topUp("A", "100.00"));
    long bank = firm.entry();
    firm.give(transfer("A", "B", "80.00"));
    assertThat(firm.refusal(reverse(bank)).details()).containsEntry("cash", "20.00");
    firm.refuses(reverse(bank), EXCEEDS_CASH);
  }

  @Test
  void nor_into_overdue() {
    firm.give(topUp("A", "100.00"));
    long bank = firm.entry();
    firm.give(charge("A", "2026-10", "0.01")).refuses(reverse(bank), EXCEEDS_CASH);
    firm.give(charge("A", "2026-10", "0.00"), reverse(bank));
  }

  @Test
  void a_reversal_does_not_lift_cash_beyond_the_limit() {
    firm.give(topUp("A", "100000000000.00"), charge("A", "2026-09", "1.00"), close("2026-09"));
    firm.give(settle("A"), topUp("A", "1.00"));
    firm.refuses(reverse(firm.entry() - 1), AMOUNT_INVALID);
  }

  @Test
  void what_exists_then_amount_then_remark_then_removed_then_state() {
    firm.refuses(topUp("nobody", "-1.00", ""), UNKNOWN_ACCOUNT);
    firm.refuses(topUp("A", "-1.00", ""), AMOUNT_INVALID);
    firm.give(open("A", "0", null), remove("A"));
    firm.refuses(open("A", "-1.00", null), AMOUNT_INVALID);
    firm.refuses(open("A", "1.00", null), ACCOUNT_REMOVED);
  }
}
