package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.close;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.deleteUnit;
import static org.bursar.support.Wishes.moveAccount;
import static org.bursar.support.Wishes.moveUnit;
import static org.bursar.support.Wishes.remove;
import static org.bursar.support.Wishes.topUp;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

/** What the accounts of a subtree have together (commands, show units). */
final class RollupsTest {

  private final Firm firm =
      Firm.ready()
          .give(
              createUnit("north", "root", "North"),
              createUnit("shops", "north", "Shops"),
              createUnit("south", "root", "South"),
              createAccount("A", "A", ACME, "CNY", "shops"),
              createAccount("B", "B", ACME, "CNY", "north"),
              createAccount("U", "U", ACME, "USD", "shops"));

  @Test
  void a_unit_sums_its_whole_subtree_per_currency() {
    firm.give(topUp("A", "10.00"), topUp("B", "2.00"), topUp("U", "7.00"), topUp("M", "1.00"));
    assertThat(totals("shops"))
        .containsExactly("CNY 10.00 0.00 10.00 of 1 (0)", "USD 7.00 0.00 7.00 of 1 (0)");
    assertThat(totals("north"))
        .containsExactly("CNY 12.00 0.00 12.00 of 2 (0)", "USD 7.00 0.00 7.00 of 1 (0)");
    assertThat(totals("root"))
        .containsExactly("CNY 13.00 0.00 13.00 of 3 (0)", "USD 7.00 0.00 7.00 of 1 (0)");
    assertThat(totals("south")).isEmpty();
  }

  @Test
  void what_is_available_and_what_is_overdue_are_not_netted() {
    firm.give(topUp("A", "10.00"), topUp("B", "2.00"), charge("B", "2026-10", "5.00"));
    assertThat(totals("north").getFirst()).isEqualTo("CNY 10.00 -3.00 12.00 of 2 (1)");
  }

  @Test
  void accounts_without_a_recorded_balance_are_counted_apart() {
    firm.give(charge("A", "2026-10", "5.00"), topUp("B", "1.00"), charge("B", "2026-10", "2.00"));
    var total = firm.now().rollups().of(new UnitId("north")).byCurrency().values().head();
    assertThat(total.overdueAccounts()).isEqualTo(2);
    assertThat(total.unrecorded()).isEqualTo(1);
    assertThat(total.recordedOverdueAccounts()).isEqualTo(1);
    assertThat(total.recordedOverdue().plain()).isEqualTo("-1.00");
  }

  @Test
  void they_follow_accounts_and_units_that_move() {
    firm.give(topUp("A", "10.00"), moveUnit("shops", "south"));
    assertThat(totals("north")).containsExactly("CNY 0.00 0.00 0.00 of 1 (0)");
    assertThat(totals("south").getFirst()).isEqualTo("CNY 10.00 0.00 10.00 of 1 (0)");
    firm.give(moveAccount("A", "root"));
    assertThat(totals("south")).containsExactly("USD 0.00 0.00 0.00 of 1 (0)");
  }

  @Test
  void who_leaves_is_gone_and_who_joins_again_is_back() {
    firm.give(topUp("A", "10.00"), remove("A"));
    assertThat(totals("north").getFirst()).isEqualTo("CNY 0.00 0.00 0.00 of 1 (0)");
    firm.give(topUp("A", "1.00"));
    assertThat(totals("root").getFirst()).isEqualTo("CNY 0.00 0.00 0.00 of 2 (0)");
    firm.give(createAccount("A"));
    assertThat(totals("root").getFirst()).isEqualTo("CNY 11.00 0.00 11.00 of 3 (0)");
  }

  @Test
  void a_deleted_unit_has_none_and_a_new_one_of_its_id_begins_anew() {
    firm.give(moveAccount("A", "root"), moveAccount("U", "root"), deleteUnit("shops"));
    firm.give(createUnit("shops", "south", "Shops"));
    assertThat(totals("shops")).isEmpty();
  }

  @Test
  void closing_a_month_changes_none_of_them() {
    firm.give(charge("A", "2026-09", "5.00"));
    List<String> before = totals("root");
    firm.give(close("2026-09"));
    assertThat(totals("root")).isEqualTo(before);
  }

  private List<String> totals(String unit) {
    return firm.now().rollups().of(new UnitId(unit)).byCurrency().toJavaMap().entrySet().stream()
        .map(
            entry ->
                "%s %s %s %s of %d (%d)"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().available().plain(),
                        entry.getValue().overdue().plain(),
                        entry.getValue().ownCash().plain(),
                        entry.getValue().accounts(),
                        entry.getValue().overdueAccounts()))
        .sorted()
        .toList();
  }
}
