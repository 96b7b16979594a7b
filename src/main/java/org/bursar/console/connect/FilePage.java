package org.bursar.console.connect;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Facts;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Folders;
import org.bursar.sync.Membership;

/** Where the synced file is kept. */
final class FilePage extends VBox {

  private static final double FACTS = 440;

  private final ReadOnlyObjectWrapper<Path> file;
  private final FieldPane field;
  private final Button choose;

  FilePage(Desk desk, String id, Approached server, Membership at, Path suggested) {
    super(16);
    file = new ReadOnlyObjectWrapper<>(suggested);
    // Chosen in the system's own dialog: a path that is typed is mistyped.
    TextField path = new TextField();
    path.setId(id + "-file");
    path.setEditable(false);
    path.textProperty().bind(file.map(FilePage::shown));
    HBox.setHgrow(path, Priority.ALWAYS);
    choose =
        Buttons.outlined(
            id + "-choose",
            Texts.text("connect.file.choose"),
            () ->
                desk.chooseNew(String.valueOf(file.get().getFileName()))
                    .ifPresent(
                        chosen -> {
                          file.set(chosen.toAbsolutePath());
                          say("");
                        }));
    field = new FieldPane(Texts.text("connect.file"), path);
    HBox line = new HBox(8, path, choose);
    line.setAlignment(Pos.CENTER_LEFT);
    field.getChildren().add(1, line);
    Facts facts =
        new Facts()
            .with(Texts.text("connect.file.enterprise"), at.name())
            .with(Texts.text("connect.file.server"), server.server().toString())
            .with(Texts.text("connect.file.user"), at.user());
    // Far from each other a fact and its name are not read together.
    facts.setMaxWidth(FACTS);
    getChildren().addAll(facts, field, Labels.wrapped(Texts.text("connect.file.why")));
  }

  private static String shown(Path chosen) {
    Path folder = chosen.getParent();
    return folder == null
        ? chosen.toString()
        : Folders.shown(folder) + folder.getFileSystem().getSeparator() + chosen.getFileName();
  }

  /** The file that will be made. */
  ReadOnlyObjectProperty<Path> file() {
    return file.getReadOnlyProperty();
  }

  /** Whether another one may be chosen. */
  void setChoosing(boolean may) {
    choose.setDisable(!may);
  }

  /** Says what is wrong with it; nothing if nothing is. */
  void say(String why) {
    field.say(why);
  }

  void focus() {
    choose.requestFocus();
  }
}
