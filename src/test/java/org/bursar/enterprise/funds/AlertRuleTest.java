package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.alert;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.confirmContract;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.creditLimit;
import static org.bursar.support.Wishes.enterpriseCredit;
import static org.bursar.support.Wishes.noAlert;
import static org.bursar.support.Wishes.openEnterprise;
import static org.bursar.support.Wishes.reclaim;
import static org.bursar.support.Wishes.refund;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.reverse;
import static org.bursar.support.Wishes.sendReminders;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.THRESHOLD_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.junit.jupiter.api.Test;

/** Low-balance alerts and their reminders (domain, section 6). */
final class AlertRuleTest {

  private final Firm firm =
      Firm.empty()
          .give(openEnterprise("CNY", "Asia/Shanghai"))
          .give(Wishes.readying())
          .give(createAccount("A"), createAccount("B"), topUp("A", "150.00"));

  @Test
  void it_is_off_until_it_is_set() {
    assertThat(state("A")).isEqualTo("OFF");
    firm.give(noAlert("A"), alert("A", "100.00"));
    assertThat(state("A")).isEqualTo("ARMED 100.00 0");
    firm.give(noAlert("A"), noAlert("A"));
    assertThat(state("A")).isEqualTo("OFF 0.00 0");
  }

  @Test
  void it_fires_below_the_threshold_and_equal_is_not_below() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "50.00"));
    assertThat(state("A")).isEqualTo("ARMED 100.00 0");
    firm.give(charge("A", "2026-10", "50.01"));
    assertThat(state("A")).isEqualTo("FIRED 100.00 0");
    assertThat(firm.now().funds().alerts().find(firm.account("A").ordinal()).firing())
        .isEqualTo(firm.entry());
  }

  @Test
  void set_while_already_below_it_is_silent_until_the_next_change_whatever_its_direction() {
    firm.give(alert("A", "200.00"));
    assertThat(state("A")).isEqualTo("ARMED 200.00 0");
    firm.give(topUp("A", "10.00"));
    assertThat(state("A")).isEqualTo("FIRED 200.00 0");
  }

  @Test
  void every_cause_of_a_change_counts() {
    firm.give(enterpriseCredit("500.00", "CNY"), creditLimit("B", "50.00"), alert("B", "90.00"));
    firm.give(confirmContract("B"));
    assertThat(state("B")).startsWith("FIRED");
    firm.give(refund("B", "40.00"));
    assertThat(state("B")).startsWith("ARMED");
    firm.give(creditLimit("B", "49.99"));
    assertThat(state("B")).startsWith("FIRED");
    firm.give(transfer("A", "B", "60.00"));
    assertThat(state("B")).startsWith("ARMED");
    firm.give(reclaim("B", "A", "60.00"));
    assertThat(state("B")).startsWith("FIRED");
    firm.give(topUp("B", "60.00")).give(reverse(firm.entry()));
    assertThat(state("B")).startsWith("FIRED");
  }

  @Test
  void closing_reopening_and_settling_change_nothing() {
    firm.give(charge("A", "2026-09", "10.00"), alert("A", "200.00"));
    firm.give(close("2026-09"), Wishes.reopen("2026-09"), close("2026-09"), settle("A"));
    assertThat(state("A")).isEqualTo("ARMED 200.00 0");
  }

  @Test
  void a_total_that_stays_what_it_was_is_no_change() {
    firm.give(charge("A", "2026-10", "10.00"), alert("A", "200.00"));
    firm.give(charge("A", "2026-10", "10.00"));
    assertThat(state("A")).isEqualTo("ARMED 200.00 0");
  }

  @Test
  void fired_it_does_not_fire_again_until_the_balance_was_back_at_the_threshold() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "60.00"));
    long first = firing("A");
    firm.give(charge("A", "2026-10", "70.00"));
    assertThat(firing("A")).isEqualTo(first);
    firm.give(topUp("A", "20.00"));
    assertThat(state("A")).isEqualTo("ARMED 100.00 0");
    firm.give(charge("A", "2026-10", "71.00"));
    assertThat(firing("A")).isEqualTo(firm.entry());
  }

  @Test
  void below_zero_it_is_overdue_without_a_firing_and_from_there_it_fires() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "150.01"));
    assertThat(state("A")).isEqualTo("OVERDUE 100.00 0");
    assertThat(firing("A")).isZero();
    firm.give(topUp("A", "0.01"));
    assertThat(state("A")).isEqualTo("FIRED 100.00 0");
    firm.give(charge("A", "2026-10", "151.00"), topUp("A", "150.00"));
    assertThat(state("A")).isEqualTo("ARMED 100.00 0");
  }

  @Test
  void set_while_overdue_it_says_so() {
    firm.give(charge("A", "2026-10", "151.00"), alert("A", "100.00"));
    assertThat(state("A")).isEqualTo("OVERDUE 100.00 0");
  }

  @Test
  void set_again_it_is_armed_anew_also_with_the_same_threshold() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "60.00"), alert("A", "100.00"));
    assertThat(state("A")).isEqualTo("ARMED 100.00 0");
  }

  @Test
  void a_reminder_a_day_of_the_enterprise_s_zone_from_the_day_after_the_firing() {
    firm.at("2026-10-05T15:00:00Z").give(alert("A", "100.00"), charge("A", "2026-10", "60.00"));
    firm.at("2026-10-05T15:59:59Z").give(sendReminders());
    assertThat(firm.events()).isEmpty();
    firm.at("2026-10-05T16:00:00Z").give(sendReminders(), sendReminders());
    assertThat(state("A")).isEqualTo("FIRED 100.00 1");
    firm.at("2026-10-06T15:59:59Z").give(sendReminders());
    assertThat(state("A")).isEqualTo("FIRED 100.00 1");
    firm.at("2026-10-06T16:00:00Z").give(sendReminders());
    assertThat(state("A")).isEqualTo("FIRED 100.00 2");
  }

  @Test
  void a_day_without_a_sender_is_not_made_up_for() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "60.00"));
    firm.at("2026-10-09T09:00:00Z").give(sendReminders(), sendReminders());
    assertThat(state("A")).isEqualTo("FIRED 100.00 1");
  }

  @Test
  void with_the_fifth_it_is_exhausted_until_it_is_armed_again() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "60.00"));
    for (int day = 6; day <= 9; day++) {
      firm.at("2026-10-0" + day + "T09:00:00Z").give(sendReminders());
    }
    assertThat(state("A")).isEqualTo("FIRED 100.00 4");
    firm.at("2026-10-10T09:00:00Z").give(sendReminders());
    assertThat(state("A")).isEqualTo("EXHAUSTED 100.00 5");
    firm.at("2026-10-11T09:00:00Z").give(sendReminders(), charge("A", "2026-10", "70.00"));
    assertThat(state("A")).isEqualTo("EXHAUSTED 100.00 5");
    firm.give(topUp("A", "20.00"), charge("A", "2026-10", "71.00"));
    assertThat(state("A")).isEqualTo("FIRED 100.00 0");
  }

  @Test
  void who_is_overdue_armed_or_off_is_not_reminded() {
    firm.give(alert("A", "100.00"), charge("A", "2026-10", "151.00"), alert("B", "10.00"));
    firm.at("2026-10-06T16:00:00Z").give(sendReminders());
    assertThat(firm.events()).isEmpty();
    firm.give(topUp("A", "1.00"), noAlert("A"));
    firm.at("2026-10-08T16:00:00Z").give(sendReminders());
    assertThat(firm.events()).isEmpty();
  }

  @Test
  void who_leaves_has_none_and_joined_again_it_is_off() {
    firm.give(alert("A", "100.00"), remove("A"));
    assertThat(state("A")).isEqualTo("OFF 0.00 0");
    firm.refuses(alert("A", "1.00"), ACCOUNT_REMOVED).refuses(noAlert("A"), ACCOUNT_REMOVED);
    firm.give(createAccount("A"), charge("A", "2026-10", "60.00"));
    assertThat(state("A")).isEqualTo("OFF 0.00 0");
  }

  @Test
  void a_threshold_is_above_zero_and_has_the_decimals_of_the_currency() {
    firm.refuses(alert("nobody", "-1.00"), UNKNOWN_ACCOUNT)
        .refuses(noAlert("nobody"), UNKNOWN_ACCOUNT);
    firm.refuses(alert("A", "0.00"), THRESHOLD_INVALID)
        .refuses(alert("A", "-1.00"), THRESHOLD_INVALID);
    firm.refuses(alert("A", "1.001"), THRESHOLD_INVALID);
    firm.refuses(alert("A", "100000000000.01"), THRESHOLD_INVALID);
    firm.give(remove("A")).refuses(alert("A", "0.00"), THRESHOLD_INVALID);
  }

  @Test
  void it_needs_no_center() {
    Firm.opened().give(alert("M", "1.00"), noAlert("M"), sendReminders());
  }

  private String state(String account) {
    Alert alert = firm.now().funds().alerts().find(firm.account(account).ordinal());
    return alert == null
        ? "OFF"
        : "%s %s %d".formatted(alert.state(), alert.threshold().plain(), alert.reminders());
  }

  private long firing(String account) {
    return firm.now().funds().alerts().find(firm.account(account).ordinal()).firing();
  }
}
