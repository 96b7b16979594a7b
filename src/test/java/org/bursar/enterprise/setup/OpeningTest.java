package org.bursar.enterprise.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.openEnterprise;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.time.ZoneOffset;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.Firm;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.Verification;
import org.junit.jupiter.api.Test;

/** Opening an enterprise (domain, sections 1 and 11). */
final class OpeningTest {

  @Test
  void empty_books_take_only_the_opening_of_an_enterprise() {
    Firm.empty().refuses(topUp("M", "1.00"), WRONG_STATE).refuses(createAccount("A"), WRONG_STATE);
  }

  @Test
  void it_begins_with_root_and_the_management_account_in_it() {
    Firm firm = Firm.opened();
    Account management = firm.account("M");
    assertThat(firm.now().organization().isManagement(management)).isTrue();
    assertThat(firm.now().organization().isMember(management)).isFalse();
    assertThat(management.unit()).isEqualTo(UnitId.ROOT);
    assertThat(firm.now().organization().units().countBelowRoot()).isZero();
    assertThat(firm.now().setup().verification()).isEqualTo(Verification.UNVERIFIED);
    assertThat(firm.now().setup().center()).isFalse();
    assertThat(firm.entry()).isEqualTo(1);
  }

  @Test
  void a_second_enterprise_is_out_of_turn() {
    Firm.opened().refuses(openEnterprise("USD", "UTC"), WRONG_STATE);
  }

  @Test
  void its_name_is_judged_before_whether_there_is_one() {
    var nameless =
        new SetupCommand.OpenEnterprise(
            new EnterpriseId("b"),
            " ",
            Currency.of("CNY"),
            new AccountId("M"),
            ZoneOffset.UTC,
            null);
    Firm.empty().refuses(nameless, NAME_INVALID);
    Firm.opened().refuses(nameless, NAME_INVALID);
  }

  @Test
  void limits_that_are_not_named_are_the_usual_ones() {
    var change = new Limits.Change(null, 7, null, null, null, null);
    Firm firm = Firm.empty().give(openEnterprise("CNY", "UTC", change));
    assertThat(firm.now().setup().limits()).isEqualTo(new Limits(5, 7, 100_000, 100, 20, 14));
  }
}
