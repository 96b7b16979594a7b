package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.openEnterprise;
import static org.bursar.support.Wishes.reopen;
import static org.bursar.support.Wishes.reverse;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.vocabulary.RefusalCode.PERIOD_INVALID;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Closing months and opening the last one again (domain, sections 3 and 11). */
final class MonthsTest {

  private final Firm firm = Firm.with("A", "B");

  @Test
  void closing_moves_current_into_previous_for_all_accounts_and_changes_nothing_else() {
    firm.give(charge("A", "2026-09", "30.00"), charge("B", "2026-09", "7.00"), close("2026-09"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 0.00 30.00");
    assertThat(firm.figures("B")).isEqualTo("0.00 0.00 0.00 0.00 7.00");
    assertThat(firm.available("A")).isEqualTo("-30.00");
  }

  @Test
  void it_closes_every_earlier_month_too() {
    firm.give(charge("A", "2026-07", "3.00"), charge("A", "2026-09", "4.00"), close("2026-09"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 0.00 7.00");
    firm.refuses(close("2026-08"), PERIOD_INVALID).refuses(close("2026-09"), PERIOD_INVALID);
    firm.give(charge("A", "2026-05", "1.00"));
    assertThat(firm.figures("A")).isEqualTo("0.00 0.00 0.00 0.00 8.00");
  }

  @Test
  void a_month_is_closed_when_it_has_ended_in_the_enterprises_zone() {
    Firm east = Firm.empty().give(openEnterprise("CNY", "Asia/Shanghai"));
    east.at("2026-10-31T15:59:59.999999Z").refuses(close("2026-10"), PERIOD_INVALID);
    east.at("2026-10-31T16:00:00Z").give(close("2026-10"));
    Firm west = Firm.empty().give(openEnterprise("CNY", "America/Los_Angeles"));
    west.at("2026-11-01T06:59:59Z").refuses(close("2026-10"), PERIOD_INVALID);
    west.at("2026-11-01T07:00:00Z").give(close("2026-10"));
  }

  @Test
  void the_last_closed_month_is_opened_again_while_none_of_it_is_settled() {
    firm.give(topUp("A", "100.00"), charge("A", "2026-09", "30.00"));
    firm.refuses(reopen("2026-09"), PERIOD_INVALID);
    firm.give(close("2026-09"), reopen("2026-09"));
    assertThat(firm.figures("A")).isEqualTo("100.00 0.00 0.00 30.00 0.00");
    firm.give(close("2026-09"));
    firm.refuses(reopen("2026-08"), PERIOD_INVALID).refuses(reopen("2026-10"), PERIOD_INVALID);
    firm.give(settle("A", "0.01")).refuses(reopen("2026-09"), PERIOD_INVALID);
    firm.give(reverse(firm.entry()), reopen("2026-09"));
  }

  @Test
  void settled_by_one_account_it_stays_closed_for_all() {
    firm.give(topUp("A", "1.00"), charge("A", "2026-09", "1.00"), charge("B", "2026-09", "1.00"));
    firm.give(close("2026-09"), settle("A"), settle("B"));
    firm.refuses(reopen("2026-09"), PERIOD_INVALID);
  }

  @Test
  void reopened_months_go_back_one_by_one() {
    firm.give(close("2026-08"), close("2026-09"), reopen("2026-09"), reopen("2026-08"));
    firm.refuses(reopen("2026-09"), PERIOD_INVALID);
    firm.give(close("2026-09")).refuses(close("2026-08"), PERIOD_INVALID);
  }

  @Test
  void reopening_takes_away_that_it_was_corrected_after_closing() {
    firm.give(charge("A", "2026-09", "5.00"), close("2026-09"), charge("A", "2026-09", "6.00"));
    assertThat(rows())
        .containsExactly("2026-09 CNY closed=true charges=6.00 settled=0.00 corrected");
    firm.give(reopen("2026-09"), close("2026-09"));
    assertThat(rows()).containsExactly("2026-09 CNY closed=true charges=6.00 settled=0.00");
  }

  @Test
  void there_is_a_row_per_month_and_currency_and_one_of_zeros_for_a_closed_one_without_charges() {
    firm.give(createAccount("U", "U", Wishes.ACME, "USD", null), topUp("A", "1.00"));
    firm.give(charge("A", "2026-07", "3.00"), charge("U", "2026-07", "4.00"));
    firm.give(charge("A", "2026-10", "5.00"), close("2026-08"), settle("A"));
    assertThat(rows())
        .containsExactly(
            "2026-07 CNY closed=true charges=3.00 settled=1.00",
            "2026-07 USD closed=true charges=4.00 settled=0.00",
            "2026-08 CNY closed=true charges=0.00 settled=0.00",
            "2026-10 CNY closed=false charges=5.00 settled=0.00");
  }

  @Test
  void why_it_is_opened_again_must_be_said() {
    firm.give(close("2026-09"));
    firm.refuses(new FundsCommand.ReopenMonth(Period.parse("2026-08"), " "), REMARK_REQUIRED);
  }

  private List<String> rows() {
    return firm.now().funds().months().rows(firm.now().setup().currency()).stream()
        .map(
            row ->
                "%s %s closed=%s charges=%s settled=%s%s"
                    .formatted(
                        row.key().period(),
                        row.key().currency(),
                        row.closed(),
                        row.total().charges().plain(),
                        row.total().settled().plain(),
                        row.total().corrected() ? " corrected" : ""))
        .toList();
  }
}
