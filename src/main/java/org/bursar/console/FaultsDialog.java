package org.bursar.console;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Fault;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;

/** All that went wrong, until a person has read it: no fault is lost. */
final class FaultsDialog {

  private FaultsDialog() {}

  static DialogBox of(Background background) {
    DialogBox dialog = new DialogBox("faults-dialog", Texts.text("faults.title"), 680);
    VBox lines = new VBox(12);
    for (Fault fault : List.copyOf(background.faults())) {
      lines.getChildren().add(line(fault));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setId("faults-list");
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(260);
    dialog.content().addAll(Labels.wrapped(Texts.text("faults.what")), scroll);
    dialog.setButtons(
        Buttons.filled(
            "faults-done",
            Texts.text("faults.done"),
            () -> {
              background.faults().clear();
              dialog.close();
            }),
        Buttons.outlined("faults-keep", Texts.text("faults.keep"), dialog::requestClose));
    return dialog;
  }

  private static Node line(Fault fault) {
    VBox words =
        new VBox(
            2,
            Labels.plain(Texts.fixed(fault.sentence())),
            Labels.secondary(
                Texts.made(
                    () ->
                        Texts.formats().moment(fault.at(), ZoneId.systemDefault())
                            + " · "
                            + fault.title())));
    HBox.setHgrow(words, Priority.ALWAYS);
    return new HBox(words);
  }
}
