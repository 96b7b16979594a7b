package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does in the tree, and what it tells of the accounts in it. */
@ExtendWith(ApplicationExtension.class)
class TreeTest {

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void the_menu_of_an_account_has_all_that_applies_to_it(FxRobot robot) {
    AccountId account = shown(robot, TreeTest::canReceive);
    robot.clickOn(cell(robot), MouseButton.SECONDARY);
    assertThat(items(robot))
        .contains("Transfer from here…", "Transfer to here…", "Top up…", "Freeze…", "Reclaim…");
    choose(robot, "menu-transfer-to");
    assertThat(robot.lookup("#transfer").tryQuery()).isPresent();
    assertThat(chosen("transfer-to")).endsWith(": " + name(account));
    assertThat(chosen("transfer-from")).endsWith(": " + name(management()));
  }

  @Test
  void the_keys_for_a_menu_ask_for_that_of_the_row_in_use(FxRobot robot) {
    AccountId account = shown(robot, TreeTest::canReceive);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    assertThat(items(robot)).contains("Open " + name(account), "Transfer from here…");
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTEXT_MENU);
    choose(robot, "menu-transfer-from");
    assertThat(chosen("transfer-from")).endsWith(": " + name(account));
  }

  @Test
  void a_units_menu_opens_it_and_what_stands_beneath(FxRobot robot) {
    robot.interact(() -> sitting.at(Place.HOME));
    int before = tree(robot).getItems().size();
    robot.interact(() -> tree(robot).requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    assertThat(items(robot))
        .startsWith(
            "Open " + enterprise().organization().units().get(UnitId.ROOT).name(), "Collapse");
    choose(robot, "menu-tree-expand-all");
    assertThat(tree(robot).getItems()).hasSizeGreaterThan(before);
  }

  @Test
  void a_row_tells_what_is_wrong_with_its_account_in_words(FxRobot robot) {
    shown(robot, TreeTest::isLow);
    assertThat(cell(robot).getAccessibleText()).contains("low balance");
    shown(robot, seen -> seen.enterprise().balance(seen.account()).isOverdue());
    assertThat(cell(robot).getAccessibleText()).contains("overdue");
    shown(robot, seen -> seen.account().frozen());
    assertThat(cell(robot).getAccessibleText()).contains("frozen");
  }

  @Test
  void a_closed_unit_counts_those_beneath_that_need_somebody(FxRobot robot) {
    int raised = enterprise().funds().alerts().raised().size();
    robot.interact(() -> sitting.at(Place.HOME));
    assertThat(cell(robot).getAccessibleText()).doesNotContain("low balance");
    robot.interact(() -> tree(robot).requestFocus());
    robot.type(KeyCode.LEFT);
    String said = cell(robot).getAccessibleText();
    assertThat(said).contains(" with a low balance").contains(" overdue");
    assertThat(robot.lookup("#top-alerts").queryAs(Labeled.class).getText())
        .isEqualTo(raised + " alerts");
    robot.clickOn("#top-alerts");
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Alerts());
  }

  /** Goes to an account like this, in the tree. */
  private AccountId shown(FxRobot robot, Predicate<Scenes.Seen> wanted) {
    AccountId account = Scenes.find(sitting, wanted);
    robot.interact(
        () -> {
          sitting.at(new Place.Account(account));
          tree(robot).requestFocus();
        });
    return account;
  }

  private ListView<?> tree(FxRobot robot) {
    return robot.lookup("#tree").queryAs(ListView.class);
  }

  private ListCell<?> cell(FxRobot robot) {
    return robot.from(tree(robot)).lookup(".list-cell").queryAllAs(ListCell.class).stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.isSelected())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> items(FxRobot robot) {
    return menu(robot).getItems().stream()
        .map(MenuItem::getText)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static void choose(FxRobot robot, String id) {
    ContextMenu menu = menu(robot);
    robot.interact(
        () -> {
          menu.getItems().stream()
              .filter(item -> id.equals(item.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
          menu.hide();
        });
  }

  private static ContextMenu menu(FxRobot robot) {
    return robot.listWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow();
  }

  private String chosen(String id) {
    return sitting.control(Labeled.class, id).getAccessibleText();
  }

  private static boolean canReceive(Scenes.Seen seen) {
    Enterprise enterprise = seen.enterprise();
    return !enterprise.organization().isManagement(seen.account())
        && !seen.account().frozen()
        && seen.account().currency().equals(enterprise.setup().currency());
  }

  private static boolean isLow(Scenes.Seen seen) {
    Alert alert = seen.enterprise().funds().alerts().find(seen.account().ordinal());
    return alert != null && alert.state() == AlertState.FIRED;
  }

  private AccountId management() {
    return enterprise().organization().management().id();
  }

  private String name(AccountId id) {
    return enterprise().organization().accounts().get(id).name();
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }
}
