package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.codec.CommandCodec;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.statement.StatementLine;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a person closes a month, settles it, and reads the statement of it. */
@ExtendWith(ApplicationExtension.class)
class MonthsTest {

  private static final Period SEPTEMBER = Period.of(2026, 9);

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private Path own;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(Enterprises.bare(own));
    Account management = management();
    give(
        new FundsCommand.TopUp(management.id(), Amount.parse("100.00"), "bank"),
        new FundsCommand.RecordCharges(
            management.id(), SEPTEMBER, Amount.parse("130.00"), new Source("by hand"), null, null));
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void a_month_is_closed_settled_and_not_opened_again(FxRobot robot) {
    robot.interact(() -> sitting.at(new Place.Month(SEPTEMBER)));
    assertThat(seen())
        .anyMatch(line -> line.startsWith("1 account falls short by 30.00 CNY if it is closed"))
        .anyMatch(line -> line.startsWith("The books have 130.00 CNY"));
    robot.clickOn("#month-close");
    assertThat(seen())
        .anyMatch(
            line ->
                line.startsWith(
                    "September 2026 will be closed. 130.00 CNY of charges can be settled"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().funds().months().isClosed(SEPTEMBER)).isTrue();

    robot.clickOn("#done-answer");
    assertThat(seen())
        .contains(
            "1 account will pay 100.00 CNY. 1 of them does not have enough: 30.00 CNY stays"
                + " unsettled.");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().balance(management()).cash().plain()).isEqualTo("0.00");
    assertThat(enterprise().balance(management()).unsettledPrevious().plain()).isEqualTo("30.00");
    assertThat(seen()).contains("1 account paid 100.00 CNY for its closed months.");

    robot.clickOn("#month-reopen");
    robot.clickOn("#reopen-month-remark").write("a late bill");
    assertThat(button("reopen-month-do").isDisabled()).as("something of it is settled").isTrue();
  }

  @Test
  void a_closed_month_is_opened_again_with_a_reason(FxRobot robot) {
    give(new FundsCommand.CloseMonth(SEPTEMBER));
    robot.interact(() -> sitting.at(new Place.Month(SEPTEMBER)));
    robot.clickOn("#month-reopen");
    robot.clickOn("#reopen-month-remark").write("a late bill");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().funds().months().isClosed(SEPTEMBER)).isFalse();
    assertThat(seen()).anyMatch(line -> line.startsWith("September 2026 is open again"));
  }

  @Test
  void what_changed_after_closing_is_listed_with_who_did_it(FxRobot robot) {
    give(
        new FundsCommand.CloseMonth(SEPTEMBER),
        new FundsCommand.RecordCharges(
            management().id(),
            SEPTEMBER,
            Amount.parse("131.00"),
            new Source("by hand"),
            null,
            null));
    robot.interact(() -> sitting.at(new Place.Month(SEPTEMBER)));
    assertThat(seen())
        .contains("1 statement of charges changed it after it was closed.", "After closing (1)");
    assertThat(sitting.control(Node.class, "month-tabs")).isNotNull();
  }

  @Test
  void a_payment_that_became_wrong_meanwhile_is_not_made(FxRobot robot) {
    give(new FundsCommand.CloseMonth(SEPTEMBER));
    robot.interact(
        () -> {
          sitting.at(new Place.Month(SEPTEMBER));
          sitting.session().ask(new org.bursar.console.session.Ask.SettleAll());
        });
    give(new FundsCommand.SettleBills(management().id(), Amount.parse("60.00")));
    assertThat(seen()).as("it follows what is seen").contains("Settle 40.00 CNY");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(enterprise().balance(management()).unsettledPrevious().plain()).isEqualTo("30.00");
  }

  @Test
  void a_statement_is_read_from_the_account_s_page_and_kept_as_a_table(FxRobot robot)
      throws Exception {
    robot.interact(() -> sitting.at(new Place.Account(management().id())));
    robot.clickOn("#account-more").clickOn("#menu-statement");
    TableView<?> lines = sitting.control(TableView.class, "statement-lines");
    assertThat(lines.getItems())
        .extracting(line -> ((StatementLine) line).available().plain())
        .containsExactly("100.00", "-30.00");
    Path file = own.resolve("statement.csv");
    sitting.choosingExport(file);
    robot.clickOn("#statement-export").clickOn("#statement-table");
    assertThat(Files.readString(file)).contains("Brought forward", "Top-up", "Carried forward");
    robot.clickOn("#statement-until").write("2001-01-01").type(KeyCode.ENTER);
    assertThat(seen()).anyMatch(line -> line.startsWith("It was not in the books yet"));
  }

  private void give(Command... commands) {
    List<Outcome> outcomes =
        sitting
            .session()
            .books()
            .submit(
                Batch.each(
                    java.util.Arrays.stream(commands)
                        .map(
                            command ->
                                CommandCodec.decode(
                                    CommandCodec.encode(
                                        new CommandId(UUID.randomUUID()),
                                        command,
                                        null,
                                        null,
                                        null)))
                        .toList()));
    assertThat(outcomes).allMatch(Outcome.Accepted.class::isInstance);
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }

  private Account management() {
    return enterprise().organization().management();
  }

  private Enterprise enterprise() {
    return sitting.session().enterprise();
  }

  private Button button(String id) {
    return sitting.control(Button.class, id);
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
