package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How an auditor looks at what the books knew, and at what changed since. */
@ExtendWith(ApplicationExtension.class)
class PastTest {

  private static final Instant END_OF_JUNE = Instant.parse("2026-06-30T15:59:59.999Z");

  @TempDir static Path folder;

  private static int kept;
  private Sitting sitting;
  private Path file;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    Path own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    sitting = new Sitting(own.resolve("settings")).in(shown);
    file = Enterprises.demo(own);
    sitting.open(file);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void a_day_is_chosen_and_everything_is_as_the_books_knew_it_then(FxRobot robot) {
    Enterprise then = asOf(END_OF_JUNE);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.write("2026-06-30");
    assertThat(seen())
        .contains(
            "Everything will be shown as the books knew it on 30 Jun 2026 at 23:59:59"
                + " (Asia/Shanghai).");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    assertThat(sitting.session().sight().get().past()).isTrue();
    assertThat(sitting.session().enterprise()).isEqualTo(then);
    assertThat(seen())
        .contains(
            "As of 30 Jun 2026, 23:59:59, after entry "
                + Texts.formats().count(then.entry())
                + ": what the books knew then. Nothing can be changed here.")
        .contains("as of: 2026-06-30 23:59");
    robot.interact(() -> sitting.at(new Place.Transfers()));
    assertThat(seen()).contains(then.funds().transfers() + " records");
    robot.interact(() -> sitting.at(new Place.Activity()));
    assertThat(seen()).contains(Texts.formats().count(then.entry()) + " entries");
  }

  @Test
  void nothing_can_be_done_in_the_past_and_what_is_done_meanwhile_waits_for_now(FxRobot robot) {
    long last = sitting.session().enterprise().entry();
    robot.interact(() -> sitting.session().lookAt(END_OF_JUNE));
    assertThat(sitting.ground().actions())
        .filteredOn(action -> action.id().equals("transfer") || action.id().equals("reclaim"))
        .hasSize(2)
        .noneMatch(action -> action.enabled().getValue());

    UnitId later = new UnitId("later");
    robot.interact(() -> sitting.give(new CreateUnit(later, UnitId.ROOT, "Later", null, null)));
    assertThat(sitting.session().enterprise().organization().units().find(later)).isNull();
    robot.clickOn("#past-now");
    assertThat(sitting.session().sight().get().past()).isFalse();
    assertThat(sitting.session().enterprise().entry()).isEqualTo(last + 1);
    assertThat(sitting.session().enterprise().organization().units().find(later)).isNotNull();
    assertThat(sitting.control(javafx.scene.Node.class, "past").isVisible()).isFalse();
  }

  @Test
  void one_steps_to_the_change_before_and_to_the_next(FxRobot robot) {
    robot.interact(() -> sitting.session().lookAt(END_OF_JUNE));
    Enterprise then = sitting.session().enterprise();
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
    Enterprise before = sitting.session().enterprise();
    assertThat(before.entry()).isLessThan(then.entry());
    assertThat(before.at()).isBefore(then.at());
    robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
    assertThat(sitting.session().enterprise()).isEqualTo(then);
    robot.push(KeyCode.ALT, KeyCode.END);
    assertThat(sitting.session().sight().get().past()).isFalse();
    robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
    assertThat(sitting.session().sight().get().past()).isTrue();
    robot.clickOn("#past-on");
    assertThat(sitting.session().sight().get().past()).isFalse();
  }

  @Test
  void before_the_first_entry_the_first_one_is_shown(FxRobot robot) {
    robot.interact(() -> sitting.session().lookAt(Instant.parse("1999-01-01T00:00:00Z")));
    assertThat(sitting.session().enterprise().organization().accounts().byOrdinal()).hasSize(1);
    assertThat(sitting.session().sight().get().at()).isEqualTo(sitting.session().enterprise().at());
  }

  @Test
  void reading_again_in_the_past_stays_there_and_the_file_stays_open_for_writing(FxRobot robot) {
    robot.interact(() -> sitting.session().lookAt(END_OF_JUNE));
    var session = sitting.session();
    robot.type(KeyCode.F5);
    assertThat(sitting.session()).isSameAs(session);
    assertThat(session.sight().get().past()).isTrue();
    robot.interact(session::lookAtNow);
    assertThat(session.sight().get().isChangeable()).isTrue();
  }

  @Test
  void a_day_that_is_not_over_shows_now_and_says_so(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.write("2031-01-01");
    assertThat(seen()).contains("That is not over yet: what the books know now is shown.");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(sitting.session().sight().get().past()).isFalse();
  }

  @Test
  void a_time_that_is_none_is_said(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.D);
    robot.write("2026-06-30");
    robot.clickOn("#as-of-time").write("25:00");
    assertThat(seen()).contains("That is no time of day. Write hours and minutes, such as 17:30.");
    assertThat(sitting.control(javafx.scene.control.Button.class, "as-of-show").isDisabled())
        .isTrue();
  }

  @Test
  void two_days_are_compared_account_by_account_and_written_to_a_file(FxRobot robot)
      throws Exception {
    Path export = file.resolveSibling("changes.csv");
    robot.interact(
        () ->
            sitting
                .choosingExport(export)
                .at(
                    new Place.Comparison(
                        LocalDate.parse("2026-06-30"), LocalDate.parse("2026-09-30"))));
    int rows = sitting.control(TableView.class, "comparison-accounts").getItems().size();
    assertThat(rows).isPositive();
    robot.clickOn("#comparison-export");
    List<String> lines = Files.readAllLines(export);
    assertThat(lines).hasSize(rows + 1);
    assertThat(lines.getFirst()).contains("Available before,Available after");

    robot.interact(
        () ->
            sitting.at(
                new Place.Comparison(
                    LocalDate.parse("2026-09-30"), LocalDate.parse("2026-06-30"))));
    assertThat(sitting.control(TableView.class, "comparison-accounts").getItems().size())
        .isEqualTo(rows);
    assertThat(seen())
        .anyMatch(text -> text.endsWith("The later day is compared with the earlier one."));
  }

  private Enterprise asOf(Instant instant) {
    try (Books books =
        LocalBooks.open(file, LocalBooks.Access.READ, Enterprises.ACTOR, Enterprises.CLOCK)) {
      return books.asOf(instant);
    }
  }

  private List<String> seen() {
    return Seen.texts(sitting.root());
  }
}
