package org.bursar.console.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** An id that can be read aloud, in groups of four, and copied as it is. */
public final class IdLabel extends HBox {
  private final Label shown = new Label();
  private final Button copy;
  private String value = "";

  /** A label for an id that is set later. */
  public IdLabel(String id) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    shown.getStyleClass().add("secondary");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    copy = Buttons.icon(id, Feather.COPY, Texts.text("kit.copy.id", ""), this::copy);
    copy.getStyleClass().add("small");
    getChildren().addAll(shown, copy);
  }

  /** Shows an id; digits only are grouped by four. */
  public void setValue(String now) {
    value = now;
    shown.setText(grouped(now));
    copy.accessibleTextProperty().bind(Texts.text("kit.copy.id", now));
  }

  /** An id as it is read: {@code 1184 0032 7741 9920}. */
  public static String grouped(String id) {
    return id.matches("\\d{5,}") ? id.replaceAll("(\\d{4})(?=\\d)", "$1 ") : id;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(value);
    Clipboard.getSystemClipboard().setContent(content);
    copy.setGraphic(Icons.of(Feather.CHECK));
    PauseTransition pause = new PauseTransition(Duration.seconds(1.5));
    pause.setOnFinished(event -> copy.setGraphic(Icons.of(Feather.COPY)));
    pause.play();
  }
}
