package org.bursar.enterprise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CHANGED_SINCE;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_TRANSFERABLE;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NOT_PERMITTED;
import static org.bursar.vocabulary.RefusalCode.REQUEST_CLOSED;

import java.time.Instant;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;

class ApprovalRuleTest {

  @Test
  void from_the_policys_amount_on_a_second_person_is_asked() {
    Firm firm = served();
    assertThat(isAsked(firm, Wishes.transfer("M", "A", "99.99"))).isFalse();
    assertThat(isAsked(firm, Wishes.transfer("M", "A", "100.00"))).isTrue();
    assertThat(isAsked(firm, Wishes.reclaim("A", "M", "50.00"))).isFalse();
    assertThat(firm.balance("A").transferredIn().plain()).isEqualTo("49.99");
  }

  @Test
  void a_policy_without_an_amount_asks_about_every_command_of_its_type() {
    Firm firm = served().asServer().give(AccessWishes.policy("p2", "FreezeAccount", null, null));
    assertThat(isAsked(firm.asUser("olga"), Wishes.freeze("A"))).isTrue();
    assertThat(firm.account("A").frozen()).isFalse();
  }

  @Test
  void a_policy_of_a_currency_asks_about_no_other() {
    Firm firm =
        served()
            .give(Wishes.createAccount("U", "U", Wishes.ACME, "USD", null))
            .asServer()
            .give(AccessWishes.policy("p3", "TopUp", "10.00", "CNY"))
            .asUser("olga");
    assertThat(isAsked(firm, Wishes.topUp("U", "10.00"))).isFalse();
    assertThat(isAsked(firm, Wishes.topUp("A", "10.00"))).isTrue();
  }

  @Test
  void settling_all_that_the_cash_covers_may_be_any_amount_so_it_is_asked_about() {
    Firm firm =
        served()
            .give(Wishes.topUp("A", "5.00"), Wishes.charge("A", "2026-09", "5.00"))
            .give(Wishes.close("2026-09"))
            .asServer()
            .give(AccessWishes.policy("p4", "SettleBills", "100.00", null))
            .asUser("olga");
    assertThat(isAsked(firm, Wishes.settle("A", "1.00"))).isFalse();
    assertThat(isAsked(firm, Wishes.settle("A"))).isTrue();
  }

  @Test
  void what_the_rules_turn_down_now_is_not_asked_about() {
    served().refuses(Wishes.transfer("M", "A", "5000.00"), EXCEEDS_TRANSFERABLE);
  }

  @Test
  void nobody_is_asked_once_the_policy_is_removed_and_its_id_is_not_free_again() {
    Firm firm = served().asServer().give(AccessWishes.removePolicy("p1"));
    firm.refuses(AccessWishes.policy("p1", "Transfer", null, null), ID_TAKEN);
    assertThat(isAsked(firm.asUser("olga"), Wishes.transfer("M", "A", "100.00"))).isFalse();
  }

  @Test
  void a_policys_amount_is_one_that_its_commands_state() {
    Firm firm = served().asServer();
    firm.refuses(AccessWishes.policy("p5", "MoveUnit", "1.00", null), AMOUNT_INVALID);
    firm.refuses(AccessWishes.policy("p5", "Transfer", "-1.00", null), AMOUNT_INVALID);
    firm.refuses(AccessWishes.policy("p5", "Transfer", "1.001", "CNY"), AMOUNT_INVALID);
  }

  @Test
  void a_request_expires_after_14_days() {
    Firm firm = served();
    String request = asked(firm, Wishes.transfer("M", "A", "100.00"));
    ApprovalRequest made = firm.now().access().requests().values().get();
    assertThat(made.state(Instant.parse("2026-10-19T07:59:59Z"))).isEqualTo(RequestState.OPEN);
    firm.asUser("ann");
    firm.at("2026-10-19T08:00:00Z").refuses(AccessWishes.approve(request), REQUEST_CLOSED);
    firm.refuses(AccessWishes.reject(request), REQUEST_CLOSED);
  }

  @Test
  void only_its_maker_withdraws_a_request_also_when_his_role_is_less_now() {
    Firm firm = served();
    String request = asked(firm, Wishes.transfer("M", "A", "100.00"));
    firm.asUser("ann").refuses(AccessWishes.withdraw(request), NOT_PERMITTED);
    firm.asServer().give(AccessWishes.setRole("olga", Role.VIEWER));
    firm.asUser("olga").give(AccessWishes.withdraw(request));
  }

  @Test
  void an_approver_of_a_unit_approves_what_lies_in_it() {
    Firm firm =
        served()
            .give(Wishes.createUnit("east", "root", "East"))
            .asServer()
            .give(AccessWishes.addUser("eve", Role.APPROVER, "east"));
    String request = asked(firm.asUser("olga"), Wishes.transfer("M", "A", "100.00"));
    firm.asUser("eve").refuses(AccessWishes.approve(request), NOT_PERMITTED);
    firm.refuses(AccessWishes.approve("nothing"), NOT_PERMITTED);
  }

  @Test
  void who_approves_may_say_what_he_has_seen() {
    Firm firm = served().asServer().give(AccessWishes.policy("p2", "MoveAccount", null, null));
    firm.asUser("olga").give(Wishes.createUnit("east", "root", "East"));
    String request = asked(firm, Wishes.moveAccount("A", "east"));
    long seen = firm.entry();
    firm.give(Wishes.renameAccount("A", "Other"));
    firm.asUser("ann").seen(seen).refuses(AccessWishes.approve(request), CHANGED_SINCE);
    firm.seen(firm.entry()).give(AccessWishes.approve(request));
  }

  /** M with 1,000.00; from 100.00 on a transfer wants a second person; olga is at work. */
  private static Firm served() {
    return Firm.with("A")
        .give(Wishes.topUp("M", "1000.00"))
        .asServer()
        .give(AccessWishes.addUser("olga", Role.OPERATOR))
        .give(AccessWishes.addUser("ann", Role.APPROVER))
        .give(AccessWishes.policy("p1", "Transfer", "100.00", null))
        .asUser("olga");
  }

  private static boolean isAsked(Firm firm, Command command) {
    return firm.give(command).events().getFirst() instanceof AccessEvent.ApprovalRequested;
  }

  private static String asked(Firm firm, Command command) {
    return ((AccessEvent.ApprovalRequested) firm.give(command).events().getFirst())
        .request()
        .value();
  }
}
