package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.openEnterprise;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.PERIOD_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import org.bursar.support.Firm;
import org.junit.jupiter.api.Test;

/** Charges per account, period and source (domain, section 3). */
final class ChargeRuleTest {

  private final Firm firm = Firm.with("A");

  @Test
  void a_charge_is_the_total_so_far_and_a_lower_one_is_a_correction() {
    firm.give(charge("A", "2026-10", "30.00"), charge("A", "2026-10", "34.00"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 34.00 0.00");
    firm.give(charge("A", "2026-10", "20.00"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 20.00 0.00");
  }

  @Test
  void a_periods_charges_are_the_sum_over_sources() {
    firm.give(charge("A", "2026-10", "30.00", "bill"), charge("A", "2026-10", "-4.50", "eva"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 25.50 0.00");
  }

  @Test
  void a_net_credit_is_negative_and_adds_to_what_is_available() {
    firm.give(charge("A", "2026-10", "-5.00"));
    assertThat(firm.available("A")).isEqualTo("5.00");
  }

  @Test
  void every_open_month_is_current_whatever_the_calendar_says() {
    firm.give(charge("A", "2026-03", "3.00"), charge("A", "2026-10", "4.00"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 7.00 0.00");
  }

  @Test
  void a_period_that_has_not_begun_in_the_enterprises_zone_is_refused() {
    Firm east = Firm.empty().give(openEnterprise("CNY", "Asia/Shanghai"));
    east.at("2026-10-31T15:59:59.999999Z").refuses(charge("M", "2026-11", "5.00"), PERIOD_INVALID);
    east.at("2026-10-31T16:00:00Z").give(charge("M", "2026-11", "5.00"));
  }

  @Test
  void charges_are_never_refused_for_their_size_and_totals_go_beyond_64_bits() {
    for (int source = 0; source < 100; source++) {
      firm.give(charge("A", "2026-10", "999999999999.99", "s" + source));
      firm.give(charge("M", "2026-10", "-999999999999.99", "s" + source));
    }
    assertThat(firm.available("A")).isEqualTo("-99999999999999.00");
    assertThat(firm.now().rollups().of(org.bursar.vocabulary.UnitId.ROOT).byCurrency().values())
        .allSatisfy(total -> assertThat(total.overdue().plain()).isEqualTo("-99999999999999.00"));
  }

  @Test
  void charges_that_change_a_closed_month_mark_it() {
    firm.give(charge("A", "2026-09", "5.00"), close("2026-09"));
    assertThat(corrected()).isFalse();
    firm.give(charge("A", "2026-09", "5.00"));
    assertThat(corrected()).as("the same figure changes nothing").isFalse();
    firm.give(charge("A", "2026-09", "6.00"));
    assertThat(corrected()).isTrue();
    firm.give(charge("A", "2026-09", "5.00"));
    assertThat(corrected()).as("it was corrected, and corrected again").isTrue();
  }

  @Test
  void a_removed_account_owes_for_what_it_used() {
    firm.give(remove("A"), topUp("A", "100.00"), charge("A", "2026-10", "30.00"));
    assertThat(firm.available("A")).isEqualTo("70.00");
  }

  @Test
  void what_exists_then_amount_then_period() {
    firm.refuses(charge("nobody", "2026-11", "1.001"), UNKNOWN_ACCOUNT);
    firm.refuses(charge("A", "2026-11", "1.001"), AMOUNT_INVALID);
    firm.refuses(charge("A", "2026-11", "1.00"), PERIOD_INVALID);
  }

  private boolean corrected() {
    return firm.now().funds().months().rows(firm.now().setup().currency()).stream()
        .anyMatch(row -> row.total().corrected());
  }
}
