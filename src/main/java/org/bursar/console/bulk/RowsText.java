package org.bursar.console.bulk;

import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.exchange.bulk.BulkKind;

/**
 * Where rows are pasted. A text of very many lines is kept aside instead of being laid out: that
 * would take seconds, in which nothing else could be done.
 */
final class RowsText extends StackPane {

  /** So many lines can be edited here. */
  private static final int MOST = 500;

  private final Area area = new Area(this::pasted);
  private final StringProperty held = new SimpleStringProperty("");
  private Runnable changed = () -> {};

  /** The text area, whose paste can be taken over. */
  private static final class Area extends TextArea {
    private final UnaryOperator<String> taken;

    Area(UnaryOperator<String> taken) {
      this.taken = taken;
    }

    @Override
    public void paste() {
      String clip = Clipboard.getSystemClipboard().getString();
      if (clip != null && !taken.apply(clip).isEmpty()) {
        super.paste();
      }
    }
  }

  RowsText() {
    area.setId("bulk-text");
    area.getStyleClass().add("rows-text");
    area.accessibleTextProperty().bind(Texts.text("bulk.source.pasted"));
    area.setPrefRowCount(8);
    area.setMinHeight(90);
    setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(area);
    area.textProperty().addListener((value, was, is) -> changed.run());
    held.addListener(
        (value, was, is) -> {
          getChildren().setAll(is.isEmpty() ? area : many(is));
          changed.run();
        });
  }

  /** What a person pastes, in an example. */
  void setKind(BulkKind kind) {
    area.promptTextProperty().bind(Texts.text("bulk.prompt." + kind));
  }

  /** Tells of every other text. */
  void setOnChanged(Runnable heard) {
    changed = heard;
  }

  /** What was pasted. */
  String text() {
    return held.get().isEmpty() ? area.getText() : held.get();
  }

  /** Puts a text in the place of what is there, telling of it once. */
  void put(String rows) {
    Runnable told = changed;
    changed = () -> {};
    boolean isMany = isMany(rows);
    area.setText(isMany ? "" : rows);
    held.set(isMany ? rows : "");
    changed = told;
    told.run();
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  /** What of a pasted text the area shall take itself: all of it, or nothing. */
  private String pasted(String clip) {
    if (!isMany(clip)) {
      return clip;
    }
    held.set(area.getText() + clip);
    area.clear();
    return "";
  }

  private static boolean isMany(String rows) {
    return rows.lines().skip(MOST).findAny().isPresent();
  }

  private Node many(String rows) {
    Label label = Labels.plain(Texts.text("bulk.source.many", rows.lines().count()));
    label.setId("bulk-many");
    HBox line =
        new HBox(
            12,
            label,
            Buttons.outlined("bulk-drop", Texts.text("bulk.source.drop"), () -> held.set("")));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMaxHeight(USE_PREF_SIZE);
    return line;
  }
}
