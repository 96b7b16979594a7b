package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.vocabulary.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An entry that was wrong, its opposite, and that nothing typed is lost by a key too many. */
@ExtendWith(ApplicationExtension.class)
class ReversalTest {

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private AccountId management;
  private long topUp;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @BeforeEach
  void top_up_the_wrong_account(FxRobot robot) {
    management = sitting.session().enterprise().organization().management().id();
    robot.interact(() -> sitting.session().ask(new Ask.TopUp(management)));
    robot.write("12.50").type(KeyCode.TAB).write("from the bank");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    topUp = sitting.session().enterprise().entry();
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void history_offers_the_reversal_and_then_shows_the_pair_struck_and_linked(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Account(management, Place.Tab.HISTORY)));
    follow(robot, "account-history");
    reverse(robot);
    long reversal = sitting.session().enterprise().entry();
    assertThat(texts(robot, "account-history", "reversal"))
        .startsWith("reverses " + number(topUp), "reversed in " + number(reversal));
    assertThat(cells(robot, "account-history", "what").subList(0, 2))
        .allMatch(cell -> cell.getStyleClass().contains("struck"));
    follow(robot, "account-history");
    assertThat(place()).isEqualTo(new Place.Entry(topUp));
  }

  @Test
  void an_entrys_page_offers_it_once_and_leads_to_its_opposite(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Entry(topUp)));
    robot.clickOn("#entry-reverse");
    reverse(robot);
    long reversal = sitting.session().enterprise().entry();
    assertThat(robot.lookup("#entry-reverse").<Node>query().isVisible()).isFalse();
    robot.clickOn("#entry-reversal");
    assertThat(place()).isEqualTo(new Place.Entry(reversal));
    robot.clickOn("#entry-reversal");
    assertThat(place()).isEqualTo(new Place.Entry(topUp));
  }

  @Test
  void the_journal_strikes_what_is_reversed_while_one_looks(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Activity()));
    assertThat(texts(robot, "activity", "reversal")).startsWith("Reverse…");
    robot.interact(() -> sitting.session().ask(new Ask.Reverse(topUp)));
    reverse(robot);
    assertThat(texts(robot, "activity", "reversal"))
        .startsWith("reverses " + number(topUp), "reversed in " + number(topUp + 1));
  }

  @Test
  void what_the_rules_would_refuse_is_not_offered(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Entry(1)));
    assertThat(robot.lookup("#entry-reverse").<Node>query().isVisible()).isFalse();
  }

  @Test
  void a_dialog_asks_before_it_loses_what_was_typed(FxRobot robot) {
    robot.interact(() -> sitting.session().ask(new Ask.TopUp(management)));
    robot.write("7").type(KeyCode.ESCAPE);
    assertThat(isShown(robot, "#topup-keep")).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(isShown(robot, "#topup-keep")).as("a second Esc keeps on").isFalse();
    robot.write("5");
    assertThat(robot.lookup("#topup-amount").queryTextInputControl().getText()).isEqualTo("75");
    robot.clickOn("#topup-close").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(sitting.session().enterprise().entry()).isEqualTo(topUp);
    robot.clickOn("#topup-discard");
    assertThat(robot.lookup("#topup").tryQuery()).isEmpty();
  }

  @Test
  void an_untouched_dialog_closes_at_once(FxRobot robot) {
    robot.interact(() -> sitting.session().ask(new Ask.Transfer(management, null, null)));
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#transfer").tryQuery()).isEmpty();
    robot.interact(() -> sitting.session().ask(new Ask.TopUp(management)));
    robot.write("7").type(KeyCode.BACK_SPACE).clickOn("#topup-cancel");
    assertThat(robot.lookup("#topup").tryQuery()).isEmpty();
  }

  private static void reverse(FxRobot robot) {
    robot.clickOn("#reverse-remark").write("wrong bank");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).queryAll().stream().anyMatch(node -> node.getParent().isVisible());
  }

  private Place place() {
    return sitting.session().navigator().place().get();
  }

  private static String number(long entry) {
    return Texts.formats().count(entry);
  }

  /** Follows what the first row says of a reversal. */
  private static void follow(FxRobot robot, String table) {
    Node link = cells(robot, table, "reversal").getFirst().getGraphic();
    robot.interact(((Hyperlink) link)::fire);
  }

  private static List<String> texts(FxRobot robot, String table, String column) {
    return cells(robot, table, column).stream()
        .map(TableCell::getGraphic)
        .map(graphic -> graphic instanceof Labeled labeled ? labeled.getText() : "")
        .toList();
  }

  /** The cells of a column, top to bottom. */
  private static List<TableCell<?, ?>> cells(FxRobot robot, String table, String column) {
    Node whole = robot.lookup("#" + table).query();
    return robot.from(whole).lookup(".table-cell").queryAllAs(TableCell.class).stream()
        .<TableCell<?, ?>>map(cell -> cell)
        .filter(cell -> !cell.isEmpty() && column.equals(cell.getTableColumn().getId()))
        .sorted(java.util.Comparator.comparingInt(TableCell::getIndex))
        .toList();
  }
}
