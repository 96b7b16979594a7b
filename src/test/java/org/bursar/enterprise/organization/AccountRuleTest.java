package org.bursar.enterprise.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.freeze;
import static org.bursar.support.Wishes.limitAccounts;
import static org.bursar.support.Wishes.moveAccount;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.renameAccount;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.unfreeze;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_LIMIT_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.ALREADY_MEMBER;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.MANAGEMENT_ACCOUNT_FIXED;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.time.Instant;
import java.util.List;
import org.bursar.support.Firm;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

/** Joining by creation, renaming, moving and freezing (domain, section 2). */
final class AccountRuleTest {

  private final Firm firm = Firm.with("A").give(createUnit("sales", "root", "Sales"));

  @Test
  void a_member_sits_where_it_was_put_and_in_root_if_nothing_is_said() {
    firm.give(createAccount("B", "Shop", ACME, "USD", "sales"));
    assertThat(firm.account("A").unit()).isEqualTo(UnitId.ROOT);
    assertThat(firm.account("B").unit()).isEqualTo(new UnitId("sales"));
  }

  @Test
  void an_account_of_another_entity_can_be_a_member() {
    firm.give(createAccount("B", "B", "Other Ltd", "CNY", null));
    assertThat(firm.now().organization().isMember(firm.account("B"))).isTrue();
  }

  @Test
  void names_have_1_to_100_characters_without_control_and_are_not_blank() {
    for (String bad : List.of("", "  ", "\u3000", "a\nb", "x".repeat(101), "\ud800")) {
      firm.refuses(createAccount("B", bad, ACME, "CNY", null), NAME_INVALID);
      firm.refuses(createAccount("B", "B", bad, "CNY", null), NAME_INVALID);
      firm.refuses(renameAccount("A", bad), NAME_INVALID);
    }
    firm.give(renameAccount("A", "𝒳".repeat(100)), renameAccount("A", "R&D / 研发 "));
  }

  @Test
  void who_is_there_does_not_join_again_and_least_of_all_the_management_account() {
    firm.refuses(createAccount("A"), ALREADY_MEMBER).refuses(createAccount("M"), ALREADY_MEMBER);
  }

  @Test
  void no_more_members_than_the_limit_and_the_management_account_is_none() {
    firm.give(limitAccounts(2), createAccount("B"));
    firm.refuses(createAccount("C"), ACCOUNT_LIMIT_EXCEEDED);
    firm.give(limitAccounts(1), moveAccount("B", "sales"), remove("B"));
    firm.refuses(createAccount("B"), ACCOUNT_LIMIT_EXCEEDED);
    firm.give(remove("A"), createAccount("C"));
  }

  @Test
  void the_management_account_is_renamed_but_never_moved_frozen_or_removed() {
    firm.give(renameAccount("M", "Head office"));
    firm.refuses(moveAccount("M", "sales"), MANAGEMENT_ACCOUNT_FIXED);
    firm.refuses(freeze("M"), MANAGEMENT_ACCOUNT_FIXED);
    firm.refuses(unfreeze("M"), MANAGEMENT_ACCOUNT_FIXED);
    firm.refuses(remove("M"), MANAGEMENT_ACCOUNT_FIXED);
  }

  @Test
  void the_frozen_is_not_frozen_again() {
    firm.refuses(unfreeze("A"), WRONG_STATE);
    firm.give(freeze("A")).refuses(freeze("A"), WRONG_STATE);
    firm.give(unfreeze("A"));
    assertThat(firm.account("A").frozen()).isFalse();
  }

  @Test
  void moved_where_it_is_nothing_is_wrong() {
    firm.give(moveAccount("A", "root"));
  }

  @Test
  void a_removed_account_is_not_renamed_moved_or_frozen() {
    firm.give(remove("A"));
    firm.refuses(renameAccount("A", "B"), ACCOUNT_REMOVED);
    firm.refuses(moveAccount("A", "sales"), ACCOUNT_REMOVED);
    firm.refuses(freeze("A"), ACCOUNT_REMOVED).refuses(unfreeze("A"), ACCOUNT_REMOVED);
    firm.refuses(remove("A"), ACCOUNT_REMOVED);
  }

  @Test
  void it_joins_again_with_its_money_not_frozen_and_since_now() {
    firm.give(topUp("A", "5.00"), freeze("A"), remove("A"));
    firm.at("2026-11-01T00:00:00Z").give(createAccount("A", "Again", ACME, "CNY", "sales"));
    Account again = firm.account("A");
    assertThat(again.frozen()).isFalse();
    assertThat(again.memberSince()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(again.name()).isEqualTo("Again");
    assertThat(firm.available("A")).isEqualTo("5.00");
    assertThat(firm.now().organization().accounts().count()).isEqualTo(2);
  }

  @Test
  void but_not_in_another_currency() {
    firm.give(remove("A"));
    firm.refuses(createAccount("A", "A", ACME, "USD", null), CURRENCY_MISMATCH);
  }

  @Test
  void a_member_in_another_currency_is_a_member_all_the_same() {
    firm.refuses(createAccount("A", "A", ACME, "USD", null), ALREADY_MEMBER);
  }

  @Test
  void what_exists_then_form_then_parties_then_state() {
    firm.refuses(moveAccount("nobody", "nowhere"), UNKNOWN_ACCOUNT);
    firm.refuses(moveAccount("M", "nowhere"), UNKNOWN_UNIT);
    firm.refuses(renameAccount("nobody", ""), UNKNOWN_ACCOUNT);
    firm.refuses(createAccount("A", "", ACME, "CNY", "nowhere"), UNKNOWN_UNIT);
    firm.refuses(createAccount("A", "", ACME, "CNY", null), NAME_INVALID);
    firm.give(remove("A"), limitAccounts(1), createAccount("B"));
    firm.refuses(renameAccount("A", ""), NAME_INVALID);
    firm.refuses(moveAccount("A", "nowhere"), UNKNOWN_UNIT);
    firm.refuses(createAccount("A", "A", ACME, "USD", null), CURRENCY_MISMATCH);
    firm.refuses(createAccount("B"), ALREADY_MEMBER);
    firm.refuses(createAccount("C"), ACCOUNT_LIMIT_EXCEEDED);
  }
}
