package org.bursar.enterprise.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.register;
import static org.bursar.support.Wishes.remove;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_REMOVED;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.DATES_INVALID;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.time.Instant;
import org.bursar.support.Firm;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.junit.jupiter.api.Test;

/** Registering an equity asset (domain, sections 7 and 11). */
final class AssetRuleTest {

  private static final String JANUARY = "2026-01-01T00:00:00Z";
  private static final String JUNE = "2026-06-01T00:00:00Z";

  private final Firm firm = Firm.with("A");

  @Test
  void its_owner_is_the_management_account_and_its_start_its_entry_if_nothing_is_said() {
    firm.give(register("plan", null, "Plan", null, null, null));
    assertThat(asset("plan").facts().owner()).isEqualTo(new AccountId("M"));
    assertThat(asset("plan").facts().start()).isEqualTo(Firm.START);
    assertThat(asset("plan").facts().value()).as("unknown: not in the bill").isNull();
  }

  @Test
  void one_whose_end_is_past_is_registered_as_expired() {
    firm.give(register("plan", "A", "Plan", "2.50", JANUARY, JUNE));
    assertThat(asset("plan").status(Firm.START)).isEqualTo(AssetStatus.EXPIRED);
    assertThat(asset("plan").status(Instant.parse("2026-05-31T23:59:59Z")))
        .isEqualTo(AssetStatus.ACTIVE);
  }

  @Test
  void it_has_expired_from_the_instant_of_its_end_on() {
    firm.give(register("plan", null, "Plan", "0", JANUARY, JUNE));
    assertThat(asset("plan").status(Instant.parse(JUNE))).isEqualTo(AssetStatus.EXPIRED);
  }

  @Test
  void its_end_lies_after_its_start_also_where_that_is_its_entry() {
    firm.refuses(register("plan", null, "Plan", null, JUNE, JUNE), DATES_INVALID);
    firm.refuses(register("plan", null, "Plan", null, JUNE, JANUARY), DATES_INVALID);
    firm.refuses(register("plan", null, "Plan", null, null, JUNE), DATES_INVALID);
  }

  @Test
  void its_value_has_up_to_ten_places_and_is_not_negative() {
    firm.give(register("plan", null, "Plan", "0.0000000001", null, null));
    firm.refuses(register("other", null, "Plan", "-0.01", null, null), AMOUNT_INVALID);
  }

  @Test
  void an_id_is_used_once() {
    firm.give(register("plan", null, "Plan", null, null, null));
    firm.refuses(register("plan", null, "Plan", null, null, null), ID_TAKEN);
  }

  @Test
  void what_exists_then_form_then_the_owners_state() {
    firm.give(register("plan", null, "Plan", null, null, null));
    firm.refuses(register("plan", "nobody", "", "-1", JUNE, JANUARY), UNKNOWN_ACCOUNT);
    firm.refuses(register("plan", null, "", "-1", JUNE, JANUARY), ID_TAKEN);
    firm.refuses(register("p2", null, "", "-1", JUNE, JANUARY), AMOUNT_INVALID);
    firm.refuses(register("p2", null, " ", "1", JUNE, JANUARY), NAME_INVALID);
    firm.give(createAccount("B"), remove("B"));
    firm.refuses(register("p2", "B", "Plan", "1", JUNE, JANUARY), DATES_INVALID);
    firm.refuses(register("p2", "B", "Plan", "1", JANUARY, JUNE), ACCOUNT_REMOVED);
  }

  private Asset asset(String id) {
    return firm.now().equity().find(new AssetId(id));
  }
}
