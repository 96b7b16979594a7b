package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Wishes;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.TransferKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does with transfers and reclaims, and what is seen then. */
@ExtendWith(ApplicationExtension.class)
class TransferRecordsTest {

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws IOException {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.demo(own)).at(new Place.Transfers());
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void words_narrow_the_records_and_the_totals_are_of_all_that_is_left(FxRobot robot) {
    assertThat(totals(robot)).startsWith(count() + " records");
    robot.clickOn("#transfers-search").write("Year-end allocation");
    List<TransferRecord> rows = rows(robot, "transfers");
    assertThat(rows).isNotEmpty().allMatch(row -> row.remark().equals("Year-end allocation"));
    assertThat(totals(robot)).startsWith(rows.size() + " records");
    robot.type(KeyCode.ESCAPE);
    assertThat(totals(robot)).startsWith(count() + " records");
  }

  @Test
  void a_chip_narrows_and_what_was_narrowed_is_cleared_in_one_go(FxRobot robot) {
    robot.interact(() -> RecordScenes.choose(sitting, "transfers-kind", "transfers-kind-reclaim"));
    assertThat(rows(robot, "transfers"))
        .isNotEmpty()
        .allMatch(row -> row.kind() == TransferKind.RECLAIM);
    robot.clickOn("#transfers-clear");
    assertThat(rows(robot, "transfers")).hasSize(200);
  }

  @Test
  void older_records_come_by_scrolling_on(FxRobot robot) {
    assertThat(rows(robot, "transfers")).hasSize(200);
    robot.interact(() -> table(robot, "transfers").requestFocus());
    robot.type(KeyCode.END);
    assertThat(rows(robot, "transfers")).hasSize((int) count());
    assertThat(robot.lookup("#transfers-older").query().isVisible()).isFalse();
  }

  @Test
  void amounts_days_and_who_are_chosen_in_a_dialog(FxRobot robot) {
    robot.clickOn("#transfers-amount");
    robot.clickOn("#filter-least").write("1000").clickOn("#filter-most").write("2000");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(rows(robot, "transfers"))
        .isNotEmpty()
        .allMatch(row -> row.amount().decimal().intValue() >= 1000)
        .allMatch(row -> row.amount().decimal().intValue() <= 2000);
    robot.clickOn("#transfers-who");
    robot.clickOn("#filter-who").write("nobody").clickOn("#filter-do");
    assertThat(rows(robot, "transfers")).isEmpty();
  }

  @Test
  void a_new_transfer_stands_at_the_top_at_once(FxRobot robot) {
    TransferRecord like = rows(robot, "transfers").getFirst();
    robot.interact(
        () ->
            assertThat(
                    sitting
                        .session()
                        .books()
                        .submit(
                            Batch.each(
                                Wishes.of(
                                    List.of(
                                        new FundsCommand.Transfer(
                                            like.from(),
                                            like.to(),
                                            Amount.parse("0.01"),
                                            "seen at once"))))))
                .hasSize(1));
    assertThat(rows(robot, "transfers").getFirst().remark()).isEqualTo("seen at once");
    assertThat(totals(robot)).startsWith(count() + " records");
  }

  @Test
  void an_account_shows_its_own_records_with_whom_and_what_it_had_left(FxRobot robot) {
    TransferRecord some = RecordScenes.answered(sitting);
    robot.interact(() -> sitting.at(new Place.Account(some.to(), Place.Tab.TRANSFERS)));
    assertThat(rows(robot, "account-transfers"))
        .contains(some)
        .allMatch(row -> row.from().equals(some.to()) || row.to().equals(some.to()));
    robot.interact(
        () ->
            RecordScenes.choose(
                sitting, "account-transfers-direction", "account-transfers-direction-in"));
    assertThat(rows(robot, "account-transfers")).allMatch(row -> row.to().equals(some.to()));
    robot.interact(() -> sitting.at(new Place.Account(some.from(), Place.Tab.TRANSFERS)));
    assertThat(rows(robot, "account-transfers"))
        .allMatch(row -> row.from().equals(some.from()) || row.to().equals(some.from()));
  }

  @Test
  void what_is_listed_is_exported(FxRobot robot) throws IOException {
    Path file = folder.resolve("export-" + kept + ".csv");
    sitting.choosingExport(file);
    robot.clickOn("#transfers-search").write("Year-end");
    robot.clickOn("#transfers-export");
    assertThat(Files.readAllLines(file)).hasSize(rows(robot, "transfers").size() + 1);
  }

  @Test
  void a_receipt_is_printed_by_the_systems_viewer(FxRobot robot) {
    robot.interact(
        () -> {
          table(robot, "transfers").getSelectionModel().select(0);
          table(robot, "transfers").requestFocus();
        });
    robot.push(KeyCode.CONTROL, KeyCode.P);
    robot.clickOn("#receipt-zh").clickOn("#receipt-print");
    assertThat(sitting.viewed()).isNotEmptyFile().hasFileName("receipt-" + count() + ".pdf");
    Path kept = folder.resolve("kept.pdf");
    sitting.choosingExport(kept);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    robot.clickOn("#receipt-save");
    assertThat(kept).isNotEmptyFile();
  }

  @Test
  void a_transfer_leads_to_the_reclaims_that_answer_it(FxRobot robot) {
    TransferRecord answered = RecordScenes.answered(sitting);
    robot.clickOn("#transfers-search").write(Long.toString(answered.number()));
    robot.interact(
        () -> {
          TableView<TransferRecord> table = table(robot, "transfers");
          table.getSelectionModel().clearSelection();
          table.getSelectionModel().select(answered);
          table.getContextMenu().show(table, 0, 0);
          table.getContextMenu().getItems().stream()
              .filter(item -> "transfers-menu-chain".equals(item.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
          table.getContextMenu().hide();
        });
    assertThat(rows(robot, "chain-table").stream().skip(1).map(TransferRecord::number))
        .isEqualTo(answered.answers());
  }

  @Test
  void a_row_leads_to_its_entry_and_is_copied(FxRobot robot) {
    robot.interact(
        () -> {
          table(robot, "transfers").getSelectionModel().select(0);
          table(robot, "transfers").requestFocus();
        });
    TransferRecord first = rows(robot, "transfers").getFirst();
    robot.push(KeyCode.CONTROL, KeyCode.C);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).contains(first.remark()));
    robot.type(KeyCode.ENTER);
    assertThat(sitting.session().navigator().place().get())
        .isEqualTo(new Place.Entry(first.entry()));
  }

  private long count() {
    return sitting.session().enterprise().funds().transfers();
  }

  private static String totals(FxRobot robot) {
    return robot
        .lookup("#transfers-totals .label")
        .queryAllAs(Label.class)
        .iterator()
        .next()
        .getText();
  }

  @SuppressWarnings("unchecked")
  private static TableView<TransferRecord> table(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(TableView.class);
  }

  private static List<TransferRecord> rows(FxRobot robot, String id) {
    return List.copyOf(table(robot, id).getItems());
  }
}
