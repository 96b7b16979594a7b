package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.reverse;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_CASH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_UNSETTLED;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.vocabulary.FundsEvent.BillsSettled;
import org.junit.jupiter.api.Test;

/** Settling bills of closed months (domain, sections 3 and 11). */
final class SettlementTest {

  private final Firm firm = Firm.with("A", "B").give(topUp("M", "1000.00"));

  @Test
  void it_pays_transferred_in_first_then_own_cash() {
    firm.give(transfer("M", "A", "100.00"), topUp("A", "50.00"), charge("A", "2026-09", "120.00"));
    firm.give(close("2026-09"), settle("A"));
    assertThat(firm.figures("A")).isEqualTo("30.00 0.00 0.00 0.00 0.00");
  }

  @Test
  void while_transferred_in_covers_the_bill_own_cash_is_not_touched() {
    firm.give(transfer("M", "A", "100.00"), topUp("A", "50.00"), charge("A", "2026-09", "80.00"));
    firm.give(close("2026-09"), settle("A"));
    assertThat(firm.figures("A")).isEqualTo("50.00 20.00 0.00 0.00 0.00");
  }

  @Test
  void what_the_cash_does_not_cover_stays_unpaid() {
    firm.give(topUp("A", "50.00"), charge("A", "2026-09", "80.00"), close("2026-09"), settle("A"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 0.00 30.00");
    assertThat(firm.balance("A").isOverdue()).isTrue();
    firm.give(settle("A"));
    assertThat(firm.events()).isEmpty();
  }

  @Test
  void what_is_available_stays_as_it_was() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-09", "30.00"), close("2026-09"));
    assertThat(firm.available("A")).isEqualTo("70.00");
    firm.give(settle("A", "12.34"));
    assertThat(firm.figures("A")).isEqualTo("87.66 0.00 0.00 0.00 17.66");
    assertThat(firm.available("A")).isEqualTo("70.00");
  }

  @Test
  void the_oldest_period_is_paid_first() {
    firm.give(charge("A", "2026-09", "5.00"), charge("A", "2026-07", "7.00"), topUp("A", "9.00"));
    firm.give(close("2026-09"), settle("A"));
    assertThat(parts()).containsExactly("2026-07 7.00", "2026-09 2.00");
  }

  @Test
  void a_credit_in_an_older_month_is_used_before_the_cash() {
    firm.give(charge("A", "2026-07", "-5.00"), charge("A", "2026-09", "12.00"));
    firm.give(topUp("A", "100.00"), close("2026-09"), settle("A"));
    assertThat(parts()).containsExactly("2026-07 -5.00", "2026-09 12.00");
    assertThat(firm.figures("A")).isEqualTo("93.00 0.00 0.00 0.00 0.00");
  }

  @Test
  void a_part_that_is_paid_uses_the_older_credit_first_too() {
    firm.give(charge("A", "2026-07", "-5.00"), charge("A", "2026-09", "12.00"));
    firm.give(topUp("A", "100.00"), close("2026-09"), settle("A", "1.00"));
    assertThat(parts()).containsExactly("2026-07 -5.00", "2026-09 6.00");
    assertThat(firm.figures("A")).isEqualTo("99.00 0.00 0.00 0.00 6.00");
  }

  @Test
  void a_credit_is_nothing_to_pay_and_never_turned_into_cash() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-09", "-5.00"), close("2026-09"));
    firm.refuses(settle("A", "0.01"), EXCEEDS_UNSETTLED).give(settle("A"));
    assertThat(firm.figures("A")).isEqualTo("100.00 0.00 0.00 0.00 -5.00");
    assertThat(firm.available("A")).isEqualTo("105.00");
  }

  @Test
  void a_correction_of_a_settled_month_is_a_credit_of_previous_months() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-09", "30.00"), close("2026-09"), settle("A"));
    firm.give(charge("A", "2026-09", "25.00"));
    assertThat(firm.figures("A")).isEqualTo("70.00 0.00 0.00 0.00 -5.00");
    assertThat(firm.available("A")).isEqualTo("75.00");
  }

  @Test
  void a_settlement_reversed_after_its_month_was_corrected_leaves_the_corrected_bill() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-09", "30.00"), close("2026-09"), settle("A"));
    long settled = firm.entry();
    firm.give(charge("A", "2026-09", "25.00"), reverse(settled));
    assertThat(firm.figures("A")).isEqualTo("100.00 0.00 0.00 0.00 25.00");
    firm.give(settle("A"));
    assertThat(firm.figures("A")).isEqualTo("75.00 0.00 0.00 0.00 0.00");
  }

  @Test
  void not_more_than_is_unsettled_and_not_more_than_the_cash() {
    firm.give(topUp("A", "20.00"), charge("A", "2026-09", "30.00"), close("2026-09"));
    firm.refuses(settle("A", "30.01"), EXCEEDS_UNSETTLED)
        .refuses(settle("A", "20.01"), EXCEEDS_CASH);
    assertThat(firm.refusal(settle("A", "30.01")).details()).containsEntry("unsettled", "30.00");
    assertThat(firm.refusal(settle("A", "20.01")).details()).containsEntry("cash", "20.00");
    firm.give(settle("A", "20.00"));
  }

  @Test
  void months_that_run_are_not_settled() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-10", "20.00"));
    firm.refuses(settle("A", "1.00"), EXCEEDS_UNSETTLED).give(settle("A"));
    assertThat(firm.figures("A")).isEqualTo("100.00 0.00 0.00 20.00 0.00");
  }

  @Test
  void it_leaves_other_accounts_alone_and_a_removed_one_pays() {
    firm.give(topUp("A", "9.00"), topUp("B", "9.00"), remove("A"));
    firm.give(charge("A", "2026-09", "3.00"), charge("B", "2026-09", "3.00"), close("2026-09"));
    firm.give(settle("A"));
    assertThat(firm.figures("A")).isEqualTo("6.00 0.00 0.00 0.00 0.00");
    assertThat(firm.figures("B")).isEqualTo("9.00 0.00 0.00 0.00 3.00");
  }

  @Test
  void what_exists_then_amount_then_unsettled_then_cash() {
    firm.refuses(settle("nobody"), UNKNOWN_ACCOUNT);
    firm.refuses(settle("nobody", "-1.00"), UNKNOWN_ACCOUNT);
    firm.refuses(settle("A", "-1.00"), AMOUNT_INVALID);
    firm.refuses(settle("A", "1.00"), EXCEEDS_UNSETTLED);
  }

  private List<String> parts() {
    return ((BillsSettled) firm.events().getFirst())
        .parts().stream().map(part -> part.period() + " " + part.amount().plain()).toList();
  }
}
