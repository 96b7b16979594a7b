package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Wishes;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.OrganizationCommand.FreezeAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does with many rows at once, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class BulkDialogTest {

  @TempDir static Path folder;

  private static int kept;
  private Path own;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void rows_are_pasted_checked_done_row_by_row_and_the_refused_ones_retried(FxRobot robot) {
    List<AccountId> to = BulkScenes.members(sitting, 2);
    String first = balance(to.get(0));
    String second = balance(to.get(1));
    ask(robot, BulkKind.TRANSFER);
    paste(robot, to.get(0) + "\t10\tone\n" + to.get(1) + "\t9999999999\ttwo\n");
    assertThat(seen()).contains("2 rows, read as: To · Amount · Remark");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).anyMatch(line -> line.startsWith("1 of 2 rows is refused"));
    assertThat(button("bulk-do").isDisabled()).isTrue();
    robot.clickOn("#bulk-each");
    assertThat(seen()).contains("Transfer 10.00 CNY to 1 account");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(to.get(0))).isNotEqualTo(first);
    assertThat(balance(to.get(1))).isEqualTo(second);
    assertThat(seen()).anyMatch(line -> line.startsWith("1 row was done, 1 was not."));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#bulk-back");
    TextArea text = sitting.control(TextArea.class, "bulk-text");
    assertThat(text.getText()).contains("two").doesNotContain("one");
    robot.interact(() -> text.setText(text.getText().replace("9999999999", "20")));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(balance(to.get(1))).isNotEqualTo(second);
    assertThat(seen()).contains("All done: 1 row.");
  }

  @Test
  void all_or_nothing_does_nothing_while_a_row_is_refused(FxRobot robot) {
    long entry = enterprise().entry();
    List<AccountId> to = BulkScenes.members(sitting, 2);
    ask(robot, BulkKind.TRANSFER);
    paste(robot, to.get(0) + "\t10\tone\nnobody\t5\ttwo\n");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().entry()).isEqualTo(entry);
    robot.interact(
        () ->
            sitting
                .control(javafx.scene.control.TableView.class, "bulk-rows")
                .getSelectionModel()
                .select(1));
    assertThat(seen()).anyMatch(line -> line.startsWith("Row 2: There is no account"));
    robot.clickOn("#bulk-remove");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().entry()).isEqualTo(entry + 1);
  }

  @Test
  void what_changes_meanwhile_is_judged_anew(FxRobot robot) {
    List<AccountId> to = BulkScenes.members(sitting, 2);
    ask(robot, BulkKind.TRANSFER);
    paste(robot, to.get(0) + "\t10\tone\n" + to.get(1) + "\t20\ttwo\n");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("Transfer 30.00 CNY to 2 accounts");
    FreezeAccount freeze = new FreezeAccount(to.get(0));
    robot.interact(() -> sitting.session().books().submit(Batch.each(Wishes.of(List.of(freeze)))));
    assertThat(seen()).anyMatch(line -> line.startsWith("1 of 2 rows is refused"));
  }

  @Test
  void an_alert_is_set_for_many_accounts_at_once(FxRobot robot) {
    List<AccountId> accounts = BulkScenes.members(sitting, 3);
    ask(robot, BulkKind.ALERT, accounts.toArray(AccountId[]::new));
    robot.write("75");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("Set 3 alerts");
    long entry = enterprise().entry();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().entry()).isEqualTo(entry + 3);
  }

  @Test
  void rows_that_lack_a_remark_wait_for_one(FxRobot robot) {
    AccountId to = BulkScenes.members(sitting, 1).getFirst();
    ask(robot, BulkKind.TRANSFER, to);
    robot.write("12.50");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).anyMatch(line -> line.endsWith("Say why in the remark."));
    assertThat(button("bulk-do").isDisabled()).isTrue();
    robot.clickOn("#bulk-remark").write("as agreed");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("All done: 1 row.");
  }

  @Test
  void thousands_of_rows_are_pasted_without_being_laid_out(FxRobot robot) {
    AccountId to = BulkScenes.members(sitting, 1).getFirst();
    String before = balance(to);
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString((to + "\t0.01\tpart\n").repeat(3_000));
          Clipboard.getSystemClipboard().setContent(content);
        });
    ask(robot, BulkKind.TRANSFER);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(seen())
        .contains("3,000 lines are pasted, more than can be edited here.")
        .contains("3,000 rows, read as: To · Amount · Remark");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("Transfer 30.00 CNY to 1 account");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(seen()).contains("All done: 3,000 rows.");
    assertThat(new BigDecimal(balance(to)).subtract(new BigDecimal(before)))
        .isEqualByComparingTo("30");
  }

  @Test
  void what_came_of_each_row_can_be_exported_and_read_again(FxRobot robot) throws Exception {
    AccountId to = BulkScenes.members(sitting, 1).getFirst();
    Path file = own.resolve("results.csv");
    sitting.choosingExport(file).choosingTable(file);
    ask(robot, BulkKind.TRANSFER);
    paste(robot, "To\tAmount\tRemark\n" + to + "\t10\t=1+1\n=cmd\t5\tx\n");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#bulk-each");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    robot.clickOn("#bulk-export");
    assertThat(Files.readString(file)).contains("'=cmd").contains("'=1+1").contains("accepted");
    robot.push(KeyCode.ESCAPE);
    ask(robot, BulkKind.TRANSFER);
    robot.clickOn("#bulk-file").clickOn("#bulk-choose");
    assertThat(seen()).anyMatch(line -> line.contains("1 row says that it was done before"));
  }

  @Test
  void closing_asks_before_what_was_typed_is_lost(FxRobot robot) {
    ask(robot, BulkKind.RECLAIM);
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#bulk").tryQuery()).isEmpty();
    ask(robot, BulkKind.RECLAIM);
    robot.write("x");
    robot.push(KeyCode.ESCAPE);
    assertThat(seen()).contains(Texts.now("kit.discard.question"));
    robot.clickOn("#bulk-keep");
    assertThat(sitting.control(TextArea.class, "bulk-text").getText()).isEqualTo("x");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("#bulk-discard");
    assertThat(robot.lookup("#bulk").tryQuery()).isEmpty();
  }

  @Test
  void many_are_chosen_in_a_table(FxRobot robot) {
    robot.interact(
        () ->
            sitting
                .control(javafx.scene.control.TableView.class, "members")
                .getSelectionModel()
                .selectAll());
    robot.interact(
        () ->
            sitting
                .control(javafx.scene.control.MenuButton.class, "unit-many")
                .getItems()
                .getFirst()
                .fire());
    assertThat(sitting.control(RadioButton.class, "bulk-selected").isSelected()).isTrue();
    assertThat(seen()).anyMatch(line -> line.matches("The [0-9,]+ chosen accounts"));
  }

  private void paste(FxRobot robot, String rows) {
    robot.interact(() -> sitting.control(TextArea.class, "bulk-text").replaceSelection(rows));
  }

  private void ask(FxRobot robot, BulkKind kind, AccountId... accounts) {
    robot.interact(() -> sitting.session().ask(new Ask.Many(kind, List.of(accounts))));
  }

  private Button button(String id) {
    return sitting.control(Button.class, id);
  }

  private String balance(AccountId id) {
    return enterprise()
        .balance(enterprise().organization().accounts().get(id))
        .transferredIn()
        .plain();
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private List<String> seen() {
    List<String> texts = new ArrayList<>();
    collect(sitting.root(), texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (node.isVisible() && node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    } else if (node.isVisible() && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
