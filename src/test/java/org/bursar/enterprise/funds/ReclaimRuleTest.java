package org.bursar.enterprise.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.reclaim;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.settle;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.support.Wishes.unfreeze;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_FROZEN;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.ENTITY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_RECLAIMABLE;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.NO_PRIOR_TRANSFER;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.util.Map;
import org.bursar.support.Firm;
import org.bursar.vocabulary.FundsEvent;
import org.junit.jupiter.api.Test;

/** Taking back what was transferred (domain, section 4). */
final class ReclaimRuleTest {

  private final Firm firm =
      Firm.with("A", "B", "C").give(topUp("M", "1000.00"), topUp("A", "200.00"));

  @Test
  void it_leaves_transferred_in_and_returns_to_the_source_s_own_cash() {
    firm.give(transfer("M", "B", "300.00"), reclaim("B", "M", "100.00"));
    assertThat(firm.figures("M")).isEqualTo("800.00 0.00 0.00 0.00 0.00");
    assertThat(firm.figures("B")).isEqualTo("0.00 200.00 0.00 0.00 0.00");
  }

  @Test
  void what_came_back_can_be_given_again() {
    firm.give(transfer("M", "B", "1000.00"), reclaim("B", "M", "400.00"));
    firm.give(transfer("M", "C", "400.00"));
  }

  @Test
  void reclaim_is_bounded_by_what_was_granted() {
    firm.give(transfer("M", "B", "300.00"), transfer("A", "B", "200.00"));
    assertThat(firm.refusal(reclaim("B", "M", "300.01")).details())
        .isEqualTo(most("300", "GRANTED"));
    firm.give(reclaim("B", "M", "100.00"));
    assertThat(firm.refusal(reclaim("B", "M", "200.01")).details())
        .isEqualTo(most("200", "GRANTED"));
  }

  @Test
  void reclaim_is_bounded_by_what_is_left_of_transferred_in() {
    firm.give(transfer("M", "B", "300.00"), topUp("B", "500.00"));
    firm.give(charge("B", "2026-09", "200.00"), close("2026-09"), settle("B"));
    assertThat(firm.refusal(reclaim("B", "M", "100.01")).details())
        .isEqualTo(most("100", "TRANSFERRED_IN"));
    firm.give(reclaim("B", "M", "100.00"));
    assertThat(firm.figures("B")).startsWith("500.00 0.00 ");
  }

  @Test
  void reclaim_is_bounded_by_what_is_available() {
    firm.give(transfer("M", "B", "300.00"), charge("B", "2026-10", "250.00"));
    assertThat(firm.refusal(reclaim("B", "M", "50.01")).details())
        .isEqualTo(most("50", "AVAILABLE"));
    firm.give(reclaim("B", "M", "50.00")).refuses(reclaim("B", "M", "0.01"), EXCEEDS_RECLAIMABLE);
    assertThat(firm.balance("B").isOverdue()).isFalse();
  }

  @Test
  void an_overdue_holder_gives_nothing_back_whatever_it_holds() {
    firm.give(transfer("M", "B", "300.00"), charge("B", "2026-10", "400.00"));
    assertThat(firm.refusal(reclaim("B", "M", "0.01")).details()).isEqualTo(most("0", "AVAILABLE"));
  }

  @Test
  void an_overdue_source_takes_back_what_it_gave() {
    firm.give(transfer("A", "B", "200.00"), charge("A", "2026-10", "300.00"));
    firm.give(reclaim("B", "A", "200.00"));
    assertThat(firm.available("A")).isEqualTo("-100.00");
  }

  @Test
  void each_giver_takes_from_the_one_pot_up_to_what_it_granted_itself() {
    firm.give(transfer("M", "B", "300.00"), transfer("A", "B", "200.00"));
    firm.give(charge("B", "2026-09", "250.00"), close("2026-09"), settle("B"));
    firm.give(reclaim("B", "A", "200.00"));
    assertThat(firm.refusal(reclaim("B", "M", "50.01")).details())
        .isEqualTo(most("50", "TRANSFERRED_IN"));
  }

  @Test
  void only_who_gave_it_takes_it_back_and_only_this_way_round() {
    firm.give(transfer("M", "B", "300.00"));
    firm.refuses(reclaim("B", "A", "1.00"), NO_PRIOR_TRANSFER);
    firm.refuses(reclaim("M", "B", "1.00"), NO_PRIOR_TRANSFER);
  }

  @Test
  void taken_back_whole_nothing_was_granted_until_it_is_given_again() {
    firm.give(transfer("M", "B", "3.00"), reclaim("B", "M", "3.00"));
    firm.refuses(reclaim("B", "M", "0.01"), NO_PRIOR_TRANSFER);
    firm.give(transfer("M", "B", "1.00"), reclaim("B", "M", "1.00"));
  }

  @Test
  void spent_money_stays_granted_and_is_taken_from_what_comes_in_later() {
    firm.give(transfer("M", "B", "300.00"), charge("B", "2026-09", "300.00"));
    firm.give(close("2026-09"), settle("B"));
    assertThat(firm.refusal(reclaim("B", "M", "1.00")).details())
        .isEqualTo(most("0", "TRANSFERRED_IN"));
    firm.give(transfer("A", "B", "200.00"), reclaim("B", "M", "200.00"));
  }

  @Test
  void own_cash_takes_no_more_than_a_currency_s_most() {
    firm.give(transfer("M", "B", "1000.00"), topUp("M", "99999999999.99"));
    firm.give(reclaim("B", "M", "0.01")).refuses(reclaim("B", "M", "0.01"), AMOUNT_INVALID);
  }

  @Test
  void it_has_the_next_number_of_both_kinds() {
    firm.give(transfer("M", "B", "3.00"), reclaim("B", "M", "1.00"));
    assertThat(firm.events())
        .singleElement()
        .isInstanceOfSatisfying(
            FundsEvent.Reclaimed.class, event -> assertThat(event.number()).isEqualTo(2));
  }

  @Test
  void existence_form_parties_state_then_quantity() {
    firm.give(createAccount("U", "U", ACME, "USD", null), transfer("M", "B", "5.00"));
    firm.give(createAccount("X", "X", "Other Ltd", "CNY", null));
    firm.refuses(reclaim("nobody", "nobody", "-1.00", ""), UNKNOWN_ACCOUNT);
    firm.refuses(reclaim("B", "nobody", "-1.00", ""), UNKNOWN_ACCOUNT);
    firm.refuses(reclaim("M", "M", "0.00", ""), AMOUNT_INVALID);
    firm.refuses(reclaim("M", "M", "1.001", ""), AMOUNT_INVALID);
    firm.refuses(reclaim("M", "M", "1.00", " "), REMARK_REQUIRED);
    firm.refuses(reclaim("X", "X", "1.00"), SAME_ACCOUNT);
    firm.refuses(reclaim("B", "X", "1.00"), ENTITY_MISMATCH);
    firm.refuses(reclaim("X", "B", "1.00"), ENTITY_MISMATCH);
    firm.give(freeze("U")).refuses(reclaim("B", "U", "1.00"), CURRENCY_MISMATCH);
    firm.give(freeze("B")).refuses(reclaim("B", "A", "1.00"), ACCOUNT_FROZEN);
    firm.give(unfreeze("B"), freeze("A")).refuses(reclaim("B", "A", "1.00"), ACCOUNT_FROZEN);
    firm.give(unfreeze("A")).refuses(reclaim("B", "A", "500.00"), NO_PRIOR_TRANSFER);
    firm.give(remove("X")).refuses(reclaim("B", "X", "1.00"), ACCOUNT_REMOVED);
  }

  @Test
  void without_verification_nothing_is_taken_back() {
    Firm opened = Firm.opened();
    opened.refuses(reclaim("M", "M", "1.00"), SAME_ACCOUNT);
    opened.refuses(org.bursar.support.Wishes.enterpriseCredit("1.00", "CNY"), NOT_VERIFIED);
  }

  private static Map<String, Object> most(String yuan, String boundBy) {
    return Map.of("reclaimable", yuan + ".00", "boundBy", boundBy);
  }
}
