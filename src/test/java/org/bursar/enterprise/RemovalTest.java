package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.Test;

/** What has to be done before a member can leave is planned as a whole. */
final class RemovalTest {

  private static final AccountId A = new AccountId("a");

  private final Firm firm = Firm.with("a", "b", "c");

  @Test
  void a_member_with_nothing_outstanding_just_leaves() {
    assertThat(plan()).containsExactly(Wishes.remove("a"));
  }

  @Test
  void what_it_holds_and_gave_is_reclaimed_its_freeze_ended_its_credit_taken_back() {
    firm.give(
        Wishes.topUp("M", "100.00"),
        Wishes.topUp("a", "50.00"),
        Wishes.transfer("M", "a", "30.00"),
        Wishes.transfer("a", "b", "20.00"),
        Wishes.enterpriseCredit("1000.00", "CNY"),
        Wishes.creditLimit("a", "500.00"),
        Wishes.freeze("a"));
    List<Command> plan = plan();
    assertThat(plan)
        .containsExactly(
            Wishes.unfreeze("a"),
            Wishes.reclaim("a", "M", "30.00", "leaving"),
            Wishes.reclaim("b", "a", "20.00", "leaving"),
            Wishes.creditLimit("a", "0.00"),
            Wishes.remove("a"));
    firm.refuses(Wishes.remove("a"), RefusalCode.FUNDS_OUTSTANDING);
    firm.give(plan);
    assertThat(firm.account("a").isRemoved()).isTrue();
    assertThat(firm.balance("b").transferredIn().isZero()).isTrue();
  }

  @Test
  void what_was_spent_is_not_reclaimed_and_keeps_nobody() {
    firm.give(
        Wishes.topUp("M", "100.00"),
        Wishes.transfer("M", "a", "30.00"),
        Wishes.charge("a", "2026-09", "10.00"));
    firm.give(plan());
    assertThat(firm.account("a").isRemoved()).isTrue();
    assertThat(firm.balance("M").ownCash().plain()).isEqualTo("90.00");
  }

  @Test
  void where_the_rules_turn_a_step_down_the_plan_says_so() {
    firm.give(Wishes.charge("a", "2026-09", "10.00"));
    assertThat(plan()).containsExactly(Wishes.remove("a"));
    firm.refuses(Wishes.remove("a"), RefusalCode.FUNDS_OUTSTANDING);
  }

  @Test
  void several_leave_one_after_the_other_and_who_is_no_member_is_passed_over() {
    firm.give(Wishes.topUp("a", "50.00"), Wishes.transfer("a", "b", "20.00"));
    List<Command> plan =
        Removal.of(
            firm.now(),
            List.of(A, new AccountId("b"), new AccountId("M")),
            "leaving",
            Actor.local("eva"),
            firm.now().at());
    assertThat(plan)
        .containsExactly(
            Wishes.reclaim("b", "a", "20.00", "leaving"), Wishes.remove("a"), Wishes.remove("b"));
    firm.give(plan);
    assertThat(firm.now().organization().accounts().members()).isEqualTo(1);
  }

  private List<Command> plan() {
    return Removal.of(firm.now(), List.of(A), "leaving", Actor.local("eva"), firm.now().at());
  }
}
