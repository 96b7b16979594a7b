package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.accept;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.invite;
import static org.bursar.support.Wishes.moveAccount;
import static org.bursar.support.Wishes.moveUnit;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.renameAccount;
import static org.bursar.support.Wishes.renameUnit;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.CHANGED_SINCE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ENTRY;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;

import java.util.Map;
import java.util.UUID;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Request;
import org.junit.jupiter.api.Test;

/** A command made on older knowledge (commands; domain, section 11). */
final class BasisRuleTest {

  private final Firm firm =
      Firm.with("A", "B").give(createUnit("u", "root", "U"), createUnit("v", "root", "V"));

  @Test
  void what_was_changed_by_a_later_entry_is_refused_with_entry_and_actor() {
    long seen = firm.entry();
    firm.as("bob").give(renameAccount("A", "Shop"));
    assertThat(firm.seen(seen).refusal(moveAccount("A", "u")).details())
        .isEqualTo(Map.of("entry", seen + 1, "actor", "bob"));
    firm.seen(seen + 1).give(moveAccount("A", "u"));
  }

  @Test
  void of_what_a_command_names_each_counts_and_nothing_else() {
    long seen = firm.entry();
    firm.give(renameUnit("u", "U2"));
    firm.seen(seen).refuses(moveAccount("A", "u"), CHANGED_SINCE);
    firm.seen(seen).refuses(moveUnit("v", "u"), CHANGED_SINCE);
    firm.seen(seen).refuses(createUnit("w", "u", "W"), CHANGED_SINCE);
    firm.seen(seen).give(moveAccount("A", "v"), renameUnit("v", "V2"));
  }

  @Test
  void money_is_no_change_and_money_commands_do_not_ask() {
    long seen = firm.entry();
    firm.give(topUp("A", "5.00"), charge("A", "2026-10", "1.00"));
    firm.seen(seen).give(freeze("B"));
    firm.seen(seen).give(renameAccount("A", "Shop"));
    firm.seen(seen).give(topUp("A", "1.00"));
    firm.seen(seen).give(transfer("A", "M", "1.00"));
  }

  @Test
  void an_alert_is_no_money_it_is_a_change_and_asks_for_its_account() {
    long seen = firm.entry();
    firm.give(Wishes.alert("A", "5.00"));
    firm.seen(seen).refuses(renameAccount("A", "Shop"), CHANGED_SINCE);
    firm.seen(seen).refuses(Wishes.alert("A", "6.00"), CHANGED_SINCE);
    firm.seen(seen).refuses(Wishes.noAlert("A"), CHANGED_SINCE);
    firm.seen(seen).give(Wishes.alert("B", "6.00"));
    seen = firm.entry();
    firm.give(renameAccount("A", "Shop")).seen(seen).refuses(Wishes.noAlert("A"), CHANGED_SINCE);
  }

  @Test
  void what_an_alert_does_by_itself_is_no_change() {
    firm.give(topUp("A", "5.00"), Wishes.alert("A", "5.00"));
    long seen = firm.entry();
    firm.give(charge("A", "2026-10", "1.00"))
        .at("2026-10-07T08:00:00Z")
        .give(Wishes.sendReminders());
    firm.seen(seen).give(Wishes.alert("A", "3.00"));
  }

  @Test
  void credit_is_money_no_change_and_does_not_ask() {
    long seen = firm.entry();
    firm.give(Wishes.enterpriseCredit("9.00", "CNY"), Wishes.creditLimit("A", "5.00"));
    firm.give(Wishes.confirmContract("A"));
    firm.seen(seen).give(renameAccount("A", "Shop"));
    firm.seen(seen).give(Wishes.creditLimit("A", "6.00"));
    firm.seen(seen).give(Wishes.enterpriseCredit("8.00", "CNY"));
  }

  @Test
  void an_answer_asks_for_its_invitation() {
    firm.give(invite("i", "C"));
    long seen = firm.entry();
    firm.give(renameUnit("u", "U2"));
    firm.seen(seen).give(accept("i"));
    firm.seen(seen).refuses(accept("i"), CHANGED_SINCE);
  }

  @Test
  void it_is_said_before_what_else_is_wrong_but_after_stale() {
    long seen = firm.entry();
    firm.give(remove("A"));
    firm.seen(seen).refuses(moveAccount("A", "nowhere"), CHANGED_SINCE);
    firm.refuses(moveAccount("A", "nowhere"), UNKNOWN_UNIT);
    firm.seen(seen)
        .at("2020-01-01T00:00:00Z")
        .refuses(moveAccount("A", "u"), org.bursar.vocabulary.RefusalCode.STALE);
  }

  @Test
  void entries_of_the_same_batch_do_not_count() {
    Enterprise start = firm.now();
    firm.give(renameAccount("A", "Shop"));
    Request request =
        new Request(
            new CommandId(new UUID(1, 1)),
            moveAccount("A", "u"),
            null,
            Actor.local("eva"),
            Firm.START,
            start.entry(),
            null,
            null);
    assertThat(Rulebook.decide(start, firm.now(), request)).isInstanceOf(Decision.Accepted.class);
    assertThat(Rulebook.decide(firm.now(), firm.now(), request))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void what_was_created_later_under_the_same_id_is_a_change() {
    long seen = firm.entry();
    firm.give(createAccount("C"));
    firm.seen(seen).refuses(createAccount("C"), CHANGED_SINCE);
  }

  @Test
  void an_entry_that_is_undone_must_exist() {
    firm.undoing(firm.entry() + 1).refuses(renameAccount("A", "Shop"), UNKNOWN_ENTRY);
    firm.undoing(0).refuses(renameAccount("A", "Shop"), UNKNOWN_ENTRY);
    firm.undoing(firm.entry()).give(renameAccount("A", "Shop"));
    firm.give(topUp("A", "1.00"));
    firm.undoing(firm.entry() + 1).refuses(Wishes.reverse(firm.entry()), UNKNOWN_ENTRY);
    firm.undoing(firm.entry()).give(Wishes.reverse(firm.entry()));
  }
}
