package org.bursar.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.bursar.console.session.Ask;
import org.bursar.seal.Salt;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;
import org.bursar.vocabulary.UnitId;

/** Copies, sealed files and checks, as a person comes upon them. */
final class KeepingScenes {

  static final String PASSWORD = "correct horse battery";

  private KeepingScenes() {}

  static void add(
      Map<String, Supplier<Parent>> scenes,
      Path folder,
      Path books,
      Supplier<Sitting> start,
      Supplier<Sitting> open) {
    scenes.put("keeping-backup", () -> open.get().act("backup").root());
    scenes.put(
        "keeping-backup-sealed",
        () -> open.get().act("backup").then(s -> seal(s, "backup", "correct horse")).root());
    scenes.put("keeping-audit", () -> open.get().act("audit").root());
    scenes.put(
        "keeping-review",
        () -> open.get().then(s -> s.session().ask(new Ask.Review(UnitId.ROOT))).root());
    scenes.put("keeping-verify", () -> open.get().act("verify").root());
    scenes.put(
        "keeping-verify-sound",
        () ->
            open.get()
                .act("verify")
                .then(s -> s.control(Button.class, "verify-check").fire())
                .root());
    scenes.put(
        "keeping-unseal", () -> start.get().open(sealed(folder.resolve("sent"), books)).root());
  }

  /** Types a password and something else the second time. */
  private static void seal(Sitting sitting, String id, String again) {
    sitting.control(CheckBox.class, id + "-sealed").setSelected(true);
    sitting.control(TextField.class, id + "-password").setText(PASSWORD);
    sitting.control(TextField.class, id + "-again").setText(again);
  }

  /** A sealed file of what is in another one. */
  static Path sealed(Path folder, Path content) {
    try {
      Path sealed = Files.createDirectories(folder).resolve("acme backup 2026-11-24.sealed");
      Files.deleteIfExists(sealed);
      SealedFile.seal(
          content, sealed, SealPassword.of(PASSWORD), Salt.of(new byte[Salt.BYTES]), done -> true);
      return sealed;
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
