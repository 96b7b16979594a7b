package org.bursar.console.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Asks, where the buttons of a dialog else stand, whether to lose what was typed. */
final class DiscardBar extends HBox {
  private final SimpleBooleanProperty asking = new SimpleBooleanProperty();
  private final Button keep;
  private @Nullable Node before;

  /**
   * A bar that asks nothing yet.
   *
   * @param discard closes the dialog
   */
  DiscardBar(String id, Runnable discard) {
    getStyleClass().add("buttons");
    setAlignment(Pos.CENTER_LEFT);
    var question = Texts.text("kit.discard.question");
    keep = Buttons.outlined(id + "-keep", Texts.text("kit.discard.keep"), this::stop);
    // Who hears only the button that has the focus hears what it answers.
    keep.accessibleHelpProperty().bind(question);
    getChildren()
        .addAll(
            Labels.plain(question),
            Space.grow(),
            keep,
            Buttons.destroying(id + "-discard", Texts.text("kit.discard.do"), discard));
    visibleProperty().bind(asking);
    managedProperty().bind(asking);
  }

  /** Whether it asks now. */
  ReadOnlyBooleanProperty asking() {
    return asking;
  }

  /** Asks; asked again, it takes that for a no: nothing is lost by a key too many. */
  void ask() {
    if (asking.get()) {
      stop();
      return;
    }
    before = getScene() == null ? null : getScene().getFocusOwner();
    asking.set(true);
    keep.requestFocus();
  }

  private void stop() {
    asking.set(false);
    if (before instanceof TextInputControl field) {
      // Coming back, a field would choose all that is in it, and the next key would replace that.
      field.requestFocus();
      field.end();
    } else if (before != null) {
      before.requestFocus();
    }
  }
}
