package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.bursar.books.AuditCopy;
import org.bursar.books.Verifier;
import org.bursar.codec.EntryProof;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Done;
import org.bursar.seal.SealedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does so that books are kept, sent and believed. */
@ExtendWith(ApplicationExtension.class)
class KeepingTest {

  @TempDir static Path folder;

  private static int kept;
  private Path own;
  private Path books;
  private Sitting sitting;

  @Start
  void sit(Stage shown) throws Exception {
    Texts.language().set(Language.EN);
    own = Files.createDirectories(folder.resolve("sitting-" + kept++));
    books = Enterprises.bare(own);
    sitting = new Sitting(own.resolve("settings")).in(shown);
    sitting.open(books);
  }

  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(sitting::close);
  }

  private String told() {
    Done done = sitting.session().done().get();
    return done == null ? "" : done.sentence();
  }

  @Test
  void a_copy_is_sealed_with_a_password_that_was_typed_twice(FxRobot robot) throws Exception {
    Path copy = own.resolve("copy.sealed");
    sitting.choosingExport(copy);
    robot.interact(() -> sitting.act("backup"));
    robot.clickOn("#backup-sealed").clickOn("#backup-password").write("correct horse");
    assertThat(sitting.control(Button.class, "backup-save").isDisabled()).isTrue();
    robot.clickOn("#backup-again").write("correct horse");
    robot.clickOn("#backup-save");
    assertThat(told()).contains("copy.sealed");
    assertThat(SealedFile.isOne(copy)).isTrue();

    sitting.choosingNew(own.resolve("again.books"));
    robot.interact(() -> sitting.open(copy));
    robot.clickOn("#unseal-password").write("wrong password");
    robot.clickOn("#unseal-open");
    assertThat(sitting.control(Labeled.class, "unseal-problem").getText())
        .contains("another password");
    robot.interact(() -> sitting.control(TextField.class, "unseal-password").clear());
    robot.clickOn("#unseal-password").write("correct horse");
    robot.clickOn("#unseal-open");
    assertThat(sitting.session().name()).isEqualTo("again.books");
    assertThat(sitting.session().books().isReadOnly()).isFalse();
    assertThat(own.resolve("settings/sealed/opened.part")).doesNotExist();
  }

  @Test
  void a_copy_without_a_password_is_plain_books(FxRobot robot) {
    Path copy = own.resolve("copy.books");
    sitting.choosingExport(copy);
    robot.interact(() -> sitting.act("backup"));
    robot.clickOn("#backup-save");
    assertThat(Verifier.check(copy, entries -> {}).fault()).isEmpty();
    robot.interact(() -> sitting.act("backup"));
    robot.clickOn("#backup-save");
    assertThat(robot.lookup("#backup-failed").tryQuery()).isPresent();
  }

  @Test
  void a_copy_for_an_auditor_opens_for_reading_with_its_page_beside_it(FxRobot robot)
      throws Exception {
    Path copy = own.resolve("audit.books");
    sitting.choosingExport(copy);
    robot.interact(() -> sitting.act("audit"));
    robot.clickOn("#audit-zh").clickOn("#audit-save");
    assertThat(told()).contains("audit.books", "audit-proof.pdf");
    assertThat(AuditCopy.isOne(copy)).isTrue();
    assertThat(own.resolve("audit-proof.pdf")).isNotEmptyFile();
    robot.interact(() -> sitting.open(copy));
    assertThat(sitting.session().name()).isEqualTo("audit.books");
    assertThat(sitting.session().books().isReadOnly()).isTrue();
  }

  @Test
  void a_sealed_copy_for_an_auditor_opens_for_reading_too(FxRobot robot) throws Exception {
    Path copy = own.resolve("audit.sealed");
    sitting.choosingExport(copy).choosingNew(own.resolve("received.books"));
    robot.interact(() -> sitting.act("audit"));
    robot.clickOn("#audit-sealed").clickOn("#audit-password").write("correct horse");
    robot.clickOn("#audit-again").write("correct horse").clickOn("#audit-save");
    assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1))
        .doesNotContain("SQLite");
    robot.interact(() -> sitting.open(copy));
    robot.clickOn("#unseal-password").write("correct horse").clickOn("#unseal-open");
    assertThat(sitting.session().name()).isEqualTo("received.books");
    assertThat(sitting.session().books().isReadOnly()).isTrue();
  }

  @Test
  void a_review_pack_is_made_on_a_unit_s_page(FxRobot robot) throws Exception {
    Path pages = own.resolve("pack.pdf");
    sitting.choosingExport(pages);
    robot.clickOn("#unit-review").clickOn("#review-zh").clickOn("#review-pdf");
    assertThat(told()).contains("pack.pdf");
    assertThat(pages).isNotEmptyFile();
    Path table = own.resolve("pack.xlsx");
    sitting.choosingExport(table);
    robot.clickOn("#unit-review").clickOn("#review-xlsx");
    assertThat(table).isNotEmptyFile();

    Path sealed = own.resolve("pack.sealed");
    sitting.choosingExport(sealed);
    robot.clickOn("#unit-review");
    robot.clickOn("#review-sealed").clickOn("#review-password").write("correct horse");
    robot.clickOn("#review-again").write("correct horse").clickOn("#review-pdf");
    Path opened = own.resolve("opened.pdf");
    sitting.choosingExport(opened);
    robot.interact(() -> sitting.open(sealed));
    robot.clickOn("#unseal-password").write("correct horse").clickOn("#unseal-open");
    assertThat(sitting.viewed()).isEqualTo(opened).isNotEmptyFile();
    // The books that were open stay open.
    assertThat(sitting.session().name()).isEqualTo("bare.books");
  }

  @Test
  void what_was_printed_is_found_in_the_books_again_or_not(FxRobot robot) {
    EntryProof head =
        sitting.session().records().proof(sitting.session().enterprise().entry()).orElseThrow();
    robot.interact(() -> sitting.act("verify"));
    robot.clickOn("#verify-printed").write("12:x");
    assertThat(sitting.control(Button.class, "verify-check").isDisabled()).isTrue();
    robot.interact(
        () -> sitting.control(TextField.class, "verify-printed").setText(head.toString()));
    robot.clickOn("#verify-check");
    assertThat(sitting.control(TextField.class, "verify-head").getText())
        .isEqualTo(head.toString());
    robot.clickOn("#verify-sound-done");
    robot.interact(() -> sitting.act("verify"));
    String other = head.entry() + ":" + "0".repeat(64);
    robot.interact(() -> sitting.control(TextField.class, "verify-printed").setText(other));
    robot.clickOn("#verify-check");
    assertThat(robot.lookup("#verify-fault").tryQuery()).isPresent();
  }
}
