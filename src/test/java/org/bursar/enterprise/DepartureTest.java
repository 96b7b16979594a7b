package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.alert;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.confirmContract;
import static org.bursar.support.Wishes.creditLimit;
import static org.bursar.support.Wishes.enterpriseCredit;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.noAlert;
import static org.bursar.support.Wishes.reclaim;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.CREDIT_OUTSTANDING;
import static org.bursar.vocabulary.RefusalCode.FUNDS_OUTSTANDING;
import static org.bursar.vocabulary.RefusalCode.MANAGEMENT_ACCOUNT_FIXED;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.util.Map;
import org.bursar.support.Firm;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

/** Removing a member (domain, section 2). */
final class DepartureTest {

  private final Firm firm = Firm.with("A", "B").give(topUp("M", "1000.00"));

  @Test
  void a_member_with_nothing_outstanding_leaves_with_its_own_cash_and_the_roll_ups() {
    firm.give(topUp("A", "77.00"), remove("A"));
    assertThat(firm.account("A").isRemoved()).isTrue();
    assertThat(firm.figures("A")).startsWith("77.00 ");
    assertThat(firm.now().rollups().of(UnitId.ROOT).accounts()).isEqualTo(2);
  }

  @Test
  void not_while_money_can_be_reclaimed_from_it() {
    firm.give(transfer("M", "A", "100.00"), charge("A", "2026-10", "30.00"));
    assertThat(firm.refusal(remove("A")).details())
        .isEqualTo(
            Map.of("reclaimableFrom", "70.00", "reclaimableBy", "0.00", "available", "70.00"));
  }

  @Test
  void not_while_it_can_reclaim_from_others_all_of_them_together() {
    firm.give(topUp("A", "9.00"), transfer("A", "B", "4.00"), transfer("A", "M", "3.00"));
    assertThat(firm.refusal(remove("A")).details())
        .isEqualTo(Map.of("reclaimableFrom", "0.00", "reclaimableBy", "7.00", "available", "2.00"));
  }

  @Test
  void freezing_does_not_let_it_go() {
    firm.give(transfer("M", "A", "1.00"), freeze("A")).refuses(remove("A"), FUNDS_OUTSTANDING);
  }

  @Test
  void money_that_was_spent_is_no_obstacle() {
    firm.give(transfer("M", "A", "100.00"), charge("A", "2026-09", "100.00"));
    firm.give(close("2026-09"), settle("A"), remove("A"));
  }

  @Test
  void not_while_it_is_overdue() {
    firm.give(charge("A", "2026-10", "10.00")).refuses(remove("A"), FUNDS_OUTSTANDING);
    firm.give(topUp("A", "10.00"), remove("A"));
  }

  @Test
  void what_a_giver_granted_that_has_left_itself_keeps_nobody() {
    firm.give(topUp("A", "5.00"), transfer("A", "B", "5.00"), charge("B", "2026-10", "5.00"));
    firm.give(remove("A"), topUp("B", "5.00"), remove("B"));
  }

  @Test
  void nor_does_what_a_holder_has_that_has_left_itself() {
    firm.give(topUp("A", "5.00"), transfer("A", "B", "5.00"), charge("B", "2026-10", "5.00"));
    firm.give(remove("B"), topUp("B", "5.00"), remove("A"));
  }

  @Test
  void all_givers_together_take_back_no_more_than_is_left_and_available() {
    firm.give(topUp("B", "50.00"), transfer("M", "A", "100.00"), transfer("B", "A", "50.00"));
    firm.give(charge("A", "2026-09", "30.00"), close("2026-09"), settle("A"));
    assertThat(firm.refusal(remove("A")).details()).containsEntry("reclaimableFrom", "120.00");
    firm.give(reclaim("A", "M", "100.00"), reclaim("A", "B", "20.00"), remove("A"));
  }

  @Test
  void not_while_credit_is_allocated_to_it_confirmed_or_not() {
    firm.give(enterpriseCredit("500.00", "CNY"), creditLimit("A", "5.00"));
    assertThat(firm.refusal(remove("A")).details()).isEqualTo(Map.of("creditLimit", "5.00"));
    firm.give(confirmContract("A")).refuses(remove("A"), CREDIT_OUTSTANDING);
    firm.give(creditLimit("A", "0"), remove("A"));
  }

  @Test
  void credit_stands_behind_funds() {
    firm.give(enterpriseCredit("500.00", "CNY"), creditLimit("A", "5.00"));
    firm.give(charge("A", "2026-10", "1.00")).refuses(remove("A"), FUNDS_OUTSTANDING);
  }

  @Test
  void its_alert_is_switched_off_in_the_same_entry_and_one_that_is_off_says_nothing() {
    firm.give(alert("A", "10.00"), remove("A"));
    assertThat(firm.events())
        .containsExactly(
            new OrganizationEvent.AccountRemoved(new AccountId("A")),
            new FundsEvent.LowBalanceAlertDisabled(new AccountId("A")));
    firm.give(alert("B", "10.00"), noAlert("B"), remove("B"));
    assertThat(firm.events()).hasSize(1);
  }

  @Test
  void what_exists_then_who_it_is_then_what_is_outstanding() {
    firm.refuses(remove("nobody"), UNKNOWN_ACCOUNT);
    firm.give(transfer("M", "A", "1.00"));
    firm.refuses(remove("M"), MANAGEMENT_ACCOUNT_FIXED);
    firm.give(charge("B", "2026-10", "1.00")).refuses(remove("B"), FUNDS_OUTSTANDING);
    firm.give(topUp("B", "1.00"), remove("B"), charge("B", "2026-10", "9.00"));
    firm.refuses(remove("B"), ACCOUNT_REMOVED);
  }
}
