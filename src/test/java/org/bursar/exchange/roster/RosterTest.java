package org.bursar.exchange.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.bursar.vocabulary.OrganizationCommand.MoveAccount;
import org.bursar.vocabulary.OrganizationCommand.MoveUnit;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

  @TempDir Path folder;

  private final Ledger books = Ledger.ready("CNY");
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void units_are_made_with_those_above_them_and_accounts_in_them() {
    RosterPlan plan =
        take(
            """
            unit_path,account_id,account_name
            Sales/Retail,,
            Sales/Retail,a1,First
            ,a2,Second
            """);
    assertThat(plan.of(CreateUnit.class))
        .extracting(CreateUnit::name)
        .containsExactly("Sales", "Retail");
    assertThat(path("a1")).isEqualTo("Root/Sales/Retail");
    assertThat(path("a2")).isEqualTo("Root");
    assertThat(books.account("a1").legalName()).isEqualTo("Acme Ltd");
    assertThat(books.account("a1").currency().code()).isEqualTo("CNY");
  }

  @Test
  void the_same_table_again_changes_nothing() {
    String table = "unit_path,account_id,account_name\nSales,a1,First\nOps,,\n";
    take(table);
    assertThat(plan(table, true).plan().commands()).isEmpty();
  }

  @Test
  void accounts_are_moved_and_renamed_and_what_is_not_mentioned_stays() {
    take("unit_path,account_id,account_name\nSales,a1,First\nSales,a2,Second\n");
    RosterPlan plan = take("unit_path,account_id,account_name\nOps,a1,Other\n");
    assertThat(plan.of(MoveAccount.class)).hasSize(1);
    assertThat(plan.of(RenameAccount.class)).hasSize(1);
    assertThat(path("a1")).isEqualTo("Root/Ops");
    assertThat(path("a2")).isEqualTo("Root/Sales");
  }

  @Test
  void the_whole_lets_accounts_and_units_leave_from_the_bottom_up() {
    take("unit_path,account_id,account_name\nSales/Retail/East,a1,First\nOps,a2,Second\n");
    RosterPlan plan = plan("unit_path,account_id,account_name\nOps,a2,\n", true);
    books.give(plan.plan().commands());
    assertThat(plan.of(RemoveAccount.class)).hasSize(1);
    assertThat(plan.of(DeleteUnit.class)).hasSize(3);
    assertThat(books.now().organization().units().countBelowRoot()).isEqualTo(1);
    assertThat(books.account("a1").isRemoved()).isTrue();
  }

  @Test
  void a_unit_that_is_named_by_its_id_is_moved_and_renamed() {
    books.give(
        new CreateUnit(new UnitId("s"), UnitId.ROOT, "Sales", null, null),
        new CreateUnit(new UnitId("o"), UnitId.ROOT, "Ops", null, null));
    RosterPlan plan = take("unit,unit_path,account_id,account_name\no,Ops,,\ns,Ops/Shops,,\n");
    assertThat(plan.of(MoveUnit.class)).hasSize(1);
    assertThat(plan.of(RenameUnit.class)).hasSize(1);
    assertThat(books.now().organization().units().path(new UnitId("s")))
        .isEqualTo("Root/Ops/Shops");
  }

  @Test
  void siblings_swap_their_names_and_a_unit_goes_below_its_own_child() {
    books.give(
        new CreateUnit(new UnitId("s"), UnitId.ROOT, "Sales", null, null),
        new CreateUnit(new UnitId("o"), UnitId.ROOT, "Ops", null, null),
        new CreateUnit(new UnitId("r"), new UnitId("s"), "Retail", null, null));
    take("unit,unit_path,account_id,account_name\no,Sales,,\nr,Ops,,\ns,Ops/Retail,,\n");
    assertThat(unit("o")).isEqualTo("Root/Sales");
    assertThat(unit("r")).isEqualTo("Root/Ops");
    assertThat(unit("s")).isEqualTo("Root/Ops/Retail");
  }

  @Test
  void a_name_of_a_unit_that_stays_is_not_taken_away() {
    books.give(
        new CreateUnit(new UnitId("s"), UnitId.ROOT, "Sales", null, null),
        new CreateUnit(new UnitId("o"), UnitId.ROOT, "Ops", null, null));
    RosterPlan plan = plan("unit,unit_path,account_id,account_name\no,Sales,,\n", false);
    assertThat(plan.plan().commands()).containsExactly(new RenameUnit(new UnitId("o"), "Sales"));
    assertThat(books.refusalOf(plan.plan().commands())).isEqualTo(RefusalCode.NAME_TAKEN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void any_tree_becomes_any_other_by_commands_of_which_each_is_accepted(long seed) {
    Random random = new Random(seed);
    Map<UnitId, String> first = tree(random);
    Map<UnitId, String> second = tree(random);
    assertThat(first).isNotEqualTo(second);
    for (Map<UnitId, String> wanted : List.of(first, second, first)) {
      String table =
          wanted.entrySet().stream()
              .map(unit -> unit.getKey() + "," + unit.getValue() + ",,\n")
              .collect(Collectors.joining("", "unit,unit_path,account_id,account_name\n", ""));
      books.give(plan(table, true).plan().commands());
      Map<UnitId, String> made = new TreeMap<>();
      books
          .now()
          .organization()
          .units()
          .byId()
          .keySet()
          .filter(id -> !id.equals(UnitId.ROOT))
          .forEach(id -> made.put(id, unit(id.value()).substring("Root/".length())));
      assertThat(made).as("seed %d", seed).isEqualTo(wanted);
    }
  }

  /**
   * Some of 14 units by id, each at a path of few names, so that they stand in each other's way.
   */
  private static Map<UnitId, String> tree(Random random) {
    Map<UnitId, String> paths = new TreeMap<>();
    List<String> places = new ArrayList<>(List.of(""));
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < 14; unit++) {
      order.add(unit);
    }
    Collections.shuffle(order, random);
    for (int unit : order.subList(0, 8 + random.nextInt(6))) {
      String parent = places.get(random.nextInt(places.size()));
      String path = (parent.isEmpty() ? "" : parent + "/") + (char) ('A' + random.nextInt(5));
      if (path.split("/").length <= 5 && !places.contains(path)) {
        places.add(path);
        paths.put(new UnitId("u" + unit), path);
      }
    }
    return paths;
  }

  private String unit(String id) {
    return books.now().organization().units().path(new UnitId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"o.csv", "o.xlsx"})
  void what_was_written_can_be_read_again_and_changes_nothing(String name) throws IOException {
    books.give(
        new CreateUnit(new UnitId("s"), UnitId.ROOT, "Sales", null, null),
        new CreateUnit(new UnitId("t"), new UnitId("s"), "-\u96f6\u552e", null, null));
    books.member("1234567890123456789", "=SUM(A1:A9)", "USD");
    books.member("00042", "'quoted', \"twice\"\u2028", "JPY");
    books.give(
        new CreateAccount(
            new AccountId("-7x"),
            "'=a",
            "Other Ltd",
            books.now().setup().currency(),
            new UnitId("t")));
    Path file = folder.resolve(name);
    RosterFile.write(books.now(), file);
    RosterPlan plan = plan(file, true);
    assertThat(plan.plan().faults().first()).isEmpty();
    assertThat(plan.plan().commands()).isEmpty();
  }

  @Test
  void every_bad_row_is_told_by_line_column_and_reason() {
    books.member("gone", "Gone", "CNY").member("usd", "Dollars", "USD");
    books.give(new RemoveAccount(new AccountId("gone")));
    RosterPlan plan =
        plan(
            """
            unit_path,account_id,account_name,legal_name,currency,unit
            Sales//Retail,a1,x,,,
            Sa|es,a2,x,,,
            ,1.23457E+15,x,,,
            , a3,x,,,
            ,a4,x,,XXX,
            ,a5,,,,no good id
            ,,x,,,
            ,gone,x,,,
            ,usd,x,,CNY,
            ,usd,x,,,
            ,M,x,Other Ltd,,
            Sales,a6,x,,,s1
            Sales,a7,x,,,s2
            """,
            false);
    assertThat(plan.plan().commands()).isEmpty();
    assertThat(plan.plan().faults().first())
        .extracting(fault -> fault.line() + " " + fault.column())
        .containsExactly(
            "2 unit_path",
            "3 unit_path",
            "4 account_id",
            "5 account_id",
            "6 currency",
            "7 unit",
            "8 account_id",
            "14 unit",
            "9 account_id",
            "10 currency",
            "11 account_id",
            "12 legal_name");
    assertThat(plan.plan().faults().first())
        .extracting(CellFault::reason)
        .allMatch(reason -> !reason.isBlank());
  }

  @Test
  void the_management_account_stays_under_root() {
    RosterPlan plan = plan("unit_path,account_id,account_name\nSales,M,Acme\n", false);
    assertThat(plan.plan().faults().first().getFirst().column()).isEqualTo("unit_path");
  }

  private String path(String account) {
    return books.now().organization().units().path(books.account(account).unit());
  }

  private RosterPlan take(String table) {
    RosterPlan plan = plan(table, false);
    assertThat(plan.plan().refusal()).isNull();
    books.give(plan.plan().commands());
    return plan;
  }

  private RosterPlan plan(String table, boolean isWhole) {
    try {
      return plan(Files.writeString(folder.resolve("organization.csv"), table), isWhole);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private RosterPlan plan(Path file, boolean isWhole) {
    Roster roster = ((RosterReading.Read) RosterReader.read(file, Watch.NOBODY)).roster();
    return RosterPlanner.plan(
        books.now(), roster, isWhole, () -> new UnitId("new-" + made.incrementAndGet()));
  }
}
