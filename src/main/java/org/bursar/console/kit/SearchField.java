package org.bursar.console.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** A field that looks for something: Esc or the cross empties it. */
public final class SearchField extends CustomTextField {
  private final Button clear =
      Buttons.icon("clear", Feather.X, Texts.text("kit.clear"), () -> setText(""));

  /** A field that says in its prompt what it looks for. */
  public SearchField(String id, ObservableValue<String> prompt) {
    setId(id);
    getStyleClass().add("search-field");
    promptTextProperty().bind(prompt);
    accessibleTextProperty().bind(prompt);
    setLeft(Icons.of(Feather.SEARCH));
    clear.getStyleClass().add("small");
    clear.setFocusTraversable(false);
    textProperty().subscribe(text -> setRight(text == null || text.isEmpty() ? null : clear));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            setText("");
            event.consume();
          }
        });
  }

  /** Looks like a filter, where what it leaves stays in its place. */
  public SearchField asFilter() {
    setLeft(Icons.of(Feather.FILTER));
    return this;
  }
}
