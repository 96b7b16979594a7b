package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.report.Reports;
import org.bursar.console.report.Running;
import org.bursar.console.session.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person is told when the program breaks or was killed, and what is written of it. */
@ExtendWith(ApplicationExtension.class)
class CrashTest {

  @TempDir static Path folder;

  private static int kept;
  private Path settings;
  private Sitting sitting;
  private Stage stage;

  @Start
  void sit(Stage shown) {
    stage = shown;
    settings = folder.resolve("settings-" + kept++);
    Texts.language().set(Language.EN);
    sitting = new Sitting(settings).in(shown);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  @Test
  void what_nobody_caught_is_told_and_reported_without_anything_of_the_books(FxRobot robot)
      throws IOException {
    robot.interact(
        () -> sitting.open(Enterprises.demo(folder)).at(new Place.Transfers()).act("shortcuts"));
    robot.interact(
        () ->
            sitting
                .background()
                .fault(
                    "FX",
                    new IllegalStateException(
                        "Payments has 9,200.00 in /home/chen/acme.books",
                        new IOException("Retail"))));
    Path report = reports().getFirst();
    assertThat(Files.readString(report))
        .contains("IllegalStateException", "because of java.io.IOException", "CrashTest", "Java ")
        .contains("shortcuts", "at Transfers")
        .doesNotContain("9,200", "Payments", "Retail", "chen", folder.toString());
    robot.clickOn("#broke-report");
    assertThat(sitting.viewed()).isEqualTo(report);
    // While one is told of, the next ones are only listed.
    robot.interact(() -> sitting.background().fault("FX", new StackOverflowError()));
    assertThat(reports()).hasSize(1);
    robot.clickOn("#broke-done");
    assertThat(robot.lookup("#broke").tryQuery()).isEmpty();
    assertThat(sitting.background().faults()).hasSize(2);
  }

  @Test
  void what_has_words_of_its_own_is_listed_and_not_reported(FxRobot robot) throws IOException {
    for (Throwable known :
        List.of(
            new IOException("No space left"),
            new UncheckedIOException(new IOException("No space left")),
            new BooksFault(BooksFault.Kind.FULL, "full"))) {
      robot.interact(() -> sitting.background().fault("keep", known));
    }
    assertThat(reports()).isEmpty();
    assertThat(robot.lookup("#broke").tryQuery()).isEmpty();
  }

  @Test
  void who_was_killed_opens_the_same_file_where_one_was(FxRobot robot) {
    Path books = Enterprises.demo(folder);
    robot.interact(() -> sitting.open(books).at(new Place.Months()));
    // Killed: nothing is closed in order, and what was kept by then is all there is.
    robot.interact(
        () -> {
          sitting.session().close();
          sitting = new Sitting(settings).in(stage);
          sitting.ground().beginAgain(Instant.EPOCH, sitting.settings().open());
        });
    assertThat(sitting.ground().session()).isNull();
    robot.clickOn("#ended-open");
    assertThat(sitting.session().navigator().place().get()).isEqualTo(new Place.Months());
  }

  @Test
  void a_mark_stands_from_a_start_to_an_orderly_end() {
    Instant first = Instant.parse("2026-11-24T02:00:00Z");
    Running running = new Running(settings);
    assertThat(running.begin(first)).isEmpty();
    assertThat(running.begin(first.plusSeconds(60))).isEqualTo(Optional.of(first));
    running.end();
    assertThat(running.begin(first)).isEmpty();
  }

  private List<Path> reports() throws IOException {
    Path reports = new Reports(settings).folder();
    if (!Files.exists(reports)) {
      return List.of();
    }
    try (var files = Files.list(reports)) {
      return files.sorted().toList();
    }
  }
}
