package org.bursar.enterprise.equity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.exchange.Ledger;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order free places go: by the instant an account became a member, then by its id. */
final class LineupTest {

  private static final UnitId EAST = new UnitId("east");
  private static final UnitId COAST = new UnitId("coast");
  private static final UnitId WEST = new UnitId("west");

  private final Ledger books =
      Ledger.ready("CNY")
          .give(
              new CreateUnit(EAST, UnitId.ROOT, "East", null, null),
              new CreateUnit(COAST, EAST, "Coast", null, null),
              new CreateUnit(WEST, UnitId.ROOT, "West", null, null));

  @Test
  void units_follow_what_is_below_them_unless_that_is_switched_off() {
    create("a", COAST);
    create("c", EAST);
    create("b", WEST);
    assertThat(lined(units(EAST, true))).containsExactly("a", "c");
    assertThat(lined(units(EAST, false))).containsExactly("c");
    assertThat(lined(units(EAST, true), units(WEST, true))).containsExactly("a", "b", "c");
  }

  @Test
  void whom_two_scopes_name_is_counted_once_and_the_management_account_never() {
    create("a", EAST);
    create("b", WEST);
    Scope accounts = Scope.of(List.of(new AccountId("a"), new AccountId("b")));
    assertThat(lined(accounts, units(EAST, true))).containsExactly("a", "b");
    assertThat(lined(units(UnitId.ROOT, true))).containsExactly("a", "b");
    assertThat(lined(units(UnitId.ROOT, false))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void moving_keeps_the_order_that_sorting_anew_would_give(int seed) {
    Random random = new Random(seed);
    List<UnitId> units = List.of(UnitId.ROOT, EAST, COAST, WEST);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = "m" + random.nextInt(1_000_000);
      ids.add(id);
      create(id, units.get(random.nextInt(4)));
    }
    for (int i = 0; i < 60; i++) {
      // The order of each unit is known before, so the next value is made of it.
      units.forEach(unit -> lined(units(unit, true)));
      AccountId moved = new AccountId(ids.get(random.nextInt(ids.size())));
      UnitId to = units.get(random.nextInt(4));
      if (!to.equals(books.account(moved.value()).unit())) {
        books.give(new MoveAccount(moved, to));
      }
      for (UnitId unit : units) {
        assertThat(lined(units(unit, true))).isEqualTo(sorted(unit));
      }
    }
  }

  private List<String> sorted(UnitId unit) {
    Organization organization = books.now().organization();
    return organization
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .filter(organization::isMember)
        .filter(account -> !organization.isManagement(account))
        .filter(account -> organization.units().isWithin(account.unit(), unit))
        .sorted(Account.SENIORITY)
        .map(account -> account.id().value())
        .toList();
  }

  private static Scope units(UnitId unit, boolean below) {
    return Scope.of(null, List.of(new UnitScope(unit, below)));
  }

  private void create(String id, UnitId unit) {
    books.give(new CreateAccount(new AccountId(id), id, "Acme Ltd", Currency.of("CNY"), unit));
  }

  private List<String> lined(Scope... scopes) {
    Organization organization = books.now().organization();
    Lineup lineup = new Lineup(organization, List.of(scopes));
    List<Integer> ordinals =
        Stream.iterate(0, place -> lineup.at(place) >= 0, place -> place + 1)
            .map(lineup::at)
            .toList();
    assertThat(lineup.count()).isEqualTo(ordinals.size());
    assertThat(lineup.all()).containsExactlyInAnyOrderElementsOf(ordinals);
    return ordinals.stream()
        .map(ordinal -> organization.accounts().at(ordinal).id().value())
        .toList();
  }
}
