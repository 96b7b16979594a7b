package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How an administrator restructures the organization in a spreadsheet. */
@ExtendWith(ApplicationExtension.class)
class RestructureTest {

  private static final UnitId EAST = new UnitId("east-new");
  private static final AccountId SHOP = new AccountId("1999000000000001");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private Path table;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    table = own.resolve("organization.csv");
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
    sitting
        .choosingExport(table)
        .choosingTable(table)
        .give(
            new CreateUnit(EAST, UnitId.ROOT, "East", null, null),
            new CreateAccount(
                SHOP, "Shop", enterprise().setup().ownLegalName(), Currency.of("CNY"), EAST));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void exported_edited_and_chosen_again_it_is_done_as_a_whole(FxRobot robot) throws IOException {
    robot.interact(() -> sitting.session().ask(new Ask.Restructure()));
    robot.clickOn("#restructure-export");
    edit(
        line ->
            line.contains(SHOP.value())
                ? line.replace("East,", "Shops/East,").replace(",Shop,", ",Corner shop,")
                : line.startsWith("East,") ? "Shops/East,,,,," + EAST : line);
    robot.interact(() -> sitting.session().ask(new Ask.Restructure()));
    robot.clickOn("#restructure-choose");
    assertThat(seen())
        .contains("Units: 1 created, 1 moved, 0 renamed, 0 deleted.")
        .contains("Accounts: 0 created, 0 moved, 1 renamed, 0 removed.");
    long before = enterprise().entry();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().entry()).isEqualTo(before + 3);
    assertThat(enterprise().organization().units().path(EAST)).isEqualTo("Root/Shops/East");
    assertThat(account().name()).isEqualTo("Corner shop");

    robot.clickOn("#done-undo");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().organization().units().path(EAST)).isEqualTo("Root/East");
    assertThat(account().name()).isEqualTo("Shop");
  }

  @Test
  void unchanged_it_is_said_that_there_is_nothing_to_do(FxRobot robot) {
    robot.interact(() -> sitting.session().ask(new Ask.ExportOrganization()));
    choose(robot, true);
    assertThat(seen()).contains("The organization is as organization.csv says already.");
  }

  @Test
  void the_whole_lets_go_of_what_is_not_in_it_unless_the_rules_turn_it_down(FxRobot robot)
      throws IOException {
    robot.interact(() -> sitting.session().ask(new Ask.ExportOrganization()));
    edit(line -> line.contains(SHOP.value()) || line.startsWith("East,") ? "" : line);
    choose(robot, true);
    assertThat(seen())
        .contains("Units: 0 created, 0 moved, 0 renamed, 1 deleted.")
        .contains("Accounts: 0 created, 0 moved, 0 renamed, 1 removed.");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(account().isRemoved()).isTrue();

    Account withMoney =
        enterprise()
            .organization()
            .accounts()
            .byOrdinal()
            .toJavaStream()
            .filter(each -> !each.isRemoved() && each.ordinal() > 0)
            .filter(
                each ->
                    enterprise().balance(each).transferredIn().isPositive()
                        && !enterprise().balance(each).isOverdue())
            .findFirst()
            .orElseThrow();
    edit(line -> line.contains(withMoney.id().value()) ? "" : line);
    choose(robot, true);
    assertThat(seen())
        .contains("remove " + withMoney.name())
        .anyMatch(text -> text.startsWith("The rules turn down"));
    assertThat(enterprise().organization().accounts().get(withMoney.id()).isRemoved()).isFalse();
  }

  @Test
  void rows_in_error_are_told_by_line_column_and_reason(FxRobot robot) throws IOException {
    Files.writeString(
        table,
        "unit_path,account_id,account_name,unit\n"
            + "East,1.23457E+15,Rounded,\n"
            + "East//West,,,\n"
            + "East,"
            + SHOP
            + ",Shop,\n"
            + "West,"
            + SHOP
            + ",Shop,\n"
            + "Nowhere,"
            + enterprise().organization().management().id()
            + ",,\n"
            + "South,,,"
            + EAST
            + "\n"
            + "North,,,"
            + EAST
            + "\n");
    choose(robot, false);
    assertThat(seen())
        .anyMatch(text -> text.contains("a spreadsheet has rounded this ID"))
        .anyMatch(text -> text.startsWith("not names of units joined by slashes"))
        .contains("the account stands in line 4 already")
        .contains("the management account stays directly under Root")
        .contains("another row has this unit at /South");
    robot.clickOn("#restructure-again");
    assertThat(sitting.control(CheckBox.class, "restructure-whole").isSelected()).isFalse();
  }

  @Test
  void what_is_no_table_is_said_with_the_columns(FxRobot robot) throws IOException {
    Files.writeString(table, "a,b\n1,2\n");
    choose(robot, false);
    assertThat(seen())
        .anyMatch(text -> text.startsWith("organization.csv"))
        .anyMatch(text -> text.startsWith("Columns: unit_path"));
  }

  private void choose(FxRobot robot, boolean isWhole) {
    robot.interact(() -> sitting.session().ask(new Ask.Restructure()));
    if (isWhole) {
      robot.clickOn("#restructure-whole");
    }
    robot.clickOn("#restructure-choose");
  }

  private void edit(java.util.function.UnaryOperator<String> each) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    lines.replaceAll(each);
    Files.write(table, lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private Account account() {
    return enterprise().organization().accounts().get(SHOP);
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
