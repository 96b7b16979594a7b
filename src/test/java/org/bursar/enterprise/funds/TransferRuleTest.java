package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.refund;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.support.Wishes.unfreeze;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_FROZEN;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_TRANSFERABLE;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.SOURCE_OVERDUE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.util.Map;
import org.bursar.support.Firm;
import org.bursar.vocabulary.FundsEvent;
import org.junit.jupiter.api.Test;

/** Moving own cash into another account's transferred-in (domain, section 4). */
final class TransferRuleTest {

  private final Firm firm = Firm.with("A", "B").give(topUp("M", "100.00"));

  @Test
  void own_cash_of_one_becomes_transferred_in_of_the_other() {
    firm.give(transfer("M", "A", "30.00"));
    assertThat(firm.figures("M")).isEqualTo("70.00 0.00 0.00 0.00 0.00");
    assertThat(firm.figures("A")).isEqualTo("0.00 30.00 0.00 0.00 0.00");
  }

  @Test
  void what_was_received_is_spent_only_and_not_passed_on() {
    firm.give(transfer("M", "A", "30.00"));
    assertThat(firm.refusal(transfer("A", "B", "0.01")).details())
        .isEqualTo(Map.of("transferable", "0.00", "boundBy", "OWN_CASH"));
    firm.give(topUp("A", "5.00"), transfer("A", "B", "5.00"));
  }

  @Test
  void members_give_to_one_another_and_to_the_management_account() {
    firm.give(topUp("A", "5.00"), transfer("A", "B", "1.00"), transfer("A", "M", "2.00"));
    assertThat(firm.figures("M")).isEqualTo("100.00 2.00 0.00 0.00 0.00");
  }

  @Test
  void at_most_what_is_transferable_with_the_term_that_made_it_so() {
    firm.give(charge("M", "2026-10", "30.00"));
    assertThat(firm.refusal(transfer("M", "A", "70.01")).details())
        .isEqualTo(Map.of("transferable", "70.00", "boundBy", "AVAILABLE"));
    firm.give(transfer("M", "A", "70.00"))
        .refuses(transfer("M", "A", "0.01"), EXCEEDS_TRANSFERABLE);
  }

  @Test
  void refunds_and_credits_are_not_transferable() {
    firm.give(refund("M", "50.00"), charge("M", "2026-10", "-50.00"));
    assertThat(firm.refusal(transfer("M", "A", "100.01")).details())
        .isEqualTo(Map.of("transferable", "100.00", "boundBy", "OWN_CASH"));
  }

  @Test
  void an_overdue_account_gives_nothing_but_one_may_be_given_to() {
    firm.give(charge("M", "2026-10", "100.01")).refuses(transfer("M", "A", "1.00"), SOURCE_OVERDUE);
    firm.give(topUp("M", "10.00"), charge("A", "2026-10", "50.00"), transfer("M", "A", "5.00"));
    assertThat(firm.available("A")).isEqualTo("-45.00");
  }

  @Test
  void frozen_it_neither_gives_nor_receives() {
    firm.give(topUp("A", "5.00"), freeze("A"));
    firm.refuses(transfer("A", "B", "1.00"), ACCOUNT_FROZEN);
    assertThat(firm.refusal(transfer("M", "A", "1.00")).details()).containsEntry("account", "A");
    firm.give(topUp("A", "1.00"), unfreeze("A"), transfer("A", "B", "1.00"));
  }

  @Test
  void both_sides_are_of_the_enterprises_own_entity_whatever_way_its_name_is_written() {
    firm.give(createAccount("X", "X", "Other Ltd", "CNY", null), topUp("X", "5.00"));
    firm.give(createAccount("Y", "Y", "Other Ltd", "CNY", null));
    firm.refuses(transfer("M", "X", "1.00"), ENTITY_MISMATCH);
    firm.refuses(transfer("X", "M", "1.00"), ENTITY_MISMATCH);
    firm.refuses(transfer("X", "Y", "1.00"), ENTITY_MISMATCH);
    firm.give(createAccount("Z", "Z", " ACME  ｌｔｄ", "CNY", null), transfer("M", "Z", "1.00"));
  }

  @Test
  void transfers_are_numbered_from_1_whatever_is_between() {
    firm.give(transfer("M", "A", "1.00"), topUp("M", "1.00"), transfer("M", "B", "1.00"));
    assertThat(firm.events())
        .singleElement()
        .isInstanceOfSatisfying(
            FundsEvent.Transferred.class, event -> assertThat(event.number()).isEqualTo(2));
  }

  @Test
  void existence_form_parties_state_then_quantity() {
    firm.give(createAccount("U", "U", ACME, "USD", null));
    firm.give(createAccount("X", "X", "Other Ltd", "USD", null));
    firm.refuses(transfer("nobody", "nobody", "-1.00", ""), UNKNOWN_ACCOUNT);
    firm.refuses(transfer("A", "nobody", "-1.00", ""), UNKNOWN_ACCOUNT);
    firm.refuses(transfer("A", "A", "-1.00", ""), AMOUNT_INVALID);
    firm.refuses(transfer("A", "A", "1.00", ""), REMARK_REQUIRED);
    firm.refuses(transfer("X", "X", "1.00"), SAME_ACCOUNT);
    firm.refuses(transfer("A", "X", "1.00"), ENTITY_MISMATCH);
    firm.give(freeze("U"), charge("A", "2026-10", "50.00"));
    firm.refuses(transfer("A", "U", "1.00"), CURRENCY_MISMATCH);
    firm.give(freeze("B")).refuses(transfer("A", "B", "1.00"), ACCOUNT_FROZEN);
    firm.give(unfreeze("B")).refuses(transfer("A", "B", "1.00"), SOURCE_OVERDUE);
    firm.give(unfreeze("U"), remove("U"), remove("X"));
    firm.refuses(transfer("A", "U", "1.00"), ACCOUNT_REMOVED);
    firm.refuses(transfer("A", "X", "1.00"), ACCOUNT_REMOVED);
  }
}
