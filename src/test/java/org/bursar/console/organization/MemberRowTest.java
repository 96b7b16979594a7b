package org.bursar.console.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.Ledger;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

class MemberRowTest {

  private final Ledger books = Ledger.ready("USD");

  @Test
  void a_units_table_is_in_the_order_of_the_tree() {
    UnitId retail = new UnitId("retail");
    books.give(
        List.of(
            new CreateUnit(retail, UnitId.ROOT, "Retail", null, null),
            account("2", "Voyager", UnitId.ROOT),
            account("1", "apollo", UnitId.ROOT),
            account("3", "Zenith", retail),
            account("4", "Nimbus", retail)));
    assertThat(names(false)).containsExactly("Acme Ltd", "Retail", "apollo", "Voyager");
    assertThat(names(true))
        .containsExactly("Acme Ltd", "Retail / Nimbus", "Retail / Zenith", "apollo", "Voyager");
  }

  private List<String> names(boolean all) {
    Enterprise enterprise = books.now();
    OrganizationTree tree = new OrganizationTree(enterprise.organization(), Locale.ENGLISH);
    return MemberRow.of(enterprise, tree, UnitId.ROOT, all, Progress.none()).stream()
        .map(MemberRow::name)
        .toList();
  }

  private static CreateAccount account(String id, String name, UnitId unit) {
    return new CreateAccount(new AccountId(id), name, "Acme Ltd", Currency.of("USD"), unit);
  }
}
