package org.bursar.console.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Version;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Folders;
import org.bursar.console.session.Message;
import org.jspecify.annotations.Nullable;

/** Which program this is, on which Java, where its files are, what is bundled by which licence. */
public final class AboutDialog {

  private static final int LINES = 9;

  private final Desk desk;
  private final DialogBox dialog = new DialogBox("about", Texts.text("about.title"), 720);

  /** What is bundled: the list, and where it is, beside the texts of the licences. */
  private record Licences(String list, Path file) {}

  private AboutDialog(Desk desk, @Nullable Path books) {
    this.desk = desk;
    Facts facts =
        new Facts()
            .with(Texts.text("about.version"), Version.ofProgram())
            .with(Texts.text("about.java"), System.getProperty("java.runtime.version", "?"))
            .with(
                Texts.text("about.system"),
                System.getProperty("os.name", "?") + " " + System.getProperty("os.arch", "?"))
            .with(Texts.text("about.settings"), path(desk.settings().folder()));
    if (books != null) {
      facts.with(Texts.text("about.books"), path(books));
    }
    Bundle.program().ifPresent(program -> facts.with(Texts.text("about.program"), path(program)));
    dialog.content().add(facts);
    dialog.setButtons(null, guide(), Message.close("about", dialog));
    var unused =
        desk.background()
            .run(Texts.now("about.licences"), progress -> licences(), this::showLicences);
  }

  /**
   * Shows what the program is.
   *
   * @param books the file that is open; null if none is
   */
  public static void show(Desk desk, @Nullable Path books) {
    desk.show(new AboutDialog(desk, books).dialog);
  }

  /** The guide, in the language that the window speaks when it is asked for. */
  private Button guide() {
    Button guide =
        Buttons.outlined(
            "about-guide",
            Texts.text("about.guide"),
            () -> {
              Language language = Texts.language().get();
              var unused =
                  desk.background()
                      .run(
                          Texts.now("about.guide"),
                          progress ->
                              Bundle.guide(desk.settings().folder().resolve("guide"), language),
                          desk::view);
            });
    boolean there = Arrays.stream(Language.values()).allMatch(Bundle::hasGuide);
    guide.setVisible(there);
    guide.setManaged(there);
    return guide;
  }

  private static Label path(Path path) {
    Label label = Labels.plain(Texts.fixed(Folders.shown(path)));
    label.setAlignment(Pos.CENTER_RIGHT);
    label.setTextAlignment(TextAlignment.RIGHT);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setMaxWidth(480);
    return label;
  }

  private static Optional<Licences> licences() throws IOException {
    Optional<Path> file = Bundle.program().flatMap(Bundle::licences);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new Licences(Files.readString(file.get()), file.get()));
  }

  private void showLicences(Optional<Licences> found) {
    VBox box = new VBox(6, Labels.cardTitle(Texts.text("about.licences")));
    found.ifPresentOrElse(
        licences -> {
          TextArea list = new TextArea(licences.list());
          list.setId("about-list");
          list.setEditable(false);
          list.setWrapText(true);
          list.setPrefRowCount(LINES);
          list.accessibleTextProperty().bind(Texts.text("about.licences"));
          box.getChildren()
              .addAll(
                  list,
                  Link.small(
                      "about-texts",
                      Texts.text("about.licences.texts"),
                      () -> desk.view(licences.file().resolveSibling(".").normalize())));
        },
        () -> box.getChildren().add(Labels.wrapped(Texts.text("about.licences.none"))));
    dialog.content().add(box);
  }
}
