package org.bursar.console.kit;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Covers all that is in a window until somebody lifts it. What is behind is neither drawn nor read
 * by a screen reader, and no key reaches it. It keeps a screen from being read and no more: whoever
 * sits at the machine lifts it.
 */
public final class Curtain extends StackPane {

  private final Node behind;
  private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
  private final Button lift =
      Buttons.filled("curtain-lift", Texts.text("kit.curtain.lift"), this::lift);
  private final VBox cover = new VBox(12);
  private @Nullable Node focusBefore;

  /** A curtain before this, not drawn. */
  public Curtain(Node behind) {
    this.behind = behind;
    Label title = Labels.pageTitle(Texts.text("kit.curtain.title"));
    Label what = Labels.wrapped(Texts.text("kit.curtain.what"));
    what.setId("curtain-what");
    what.setMaxWidth(460);
    what.setAlignment(Pos.CENTER);
    what.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    cover.setId("curtain");
    cover.getStyleClass().add("surface");
    cover.setAlignment(Pos.CENTER);
    cover.setAccessibleRole(AccessibleRole.PARENT);
    cover.getChildren().addAll(Logo.large(), title, what, lift);
    cover.setVisible(false);
    cover.setMinSize(0, 0);
    cover.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    cover.setOnMouseClicked(event -> lift());
    lift.accessibleTextProperty()
        .bind(
            Texts.made(() -> Texts.now("kit.curtain.lift") + ". " + Texts.now("kit.curtain.what")));
    getChildren().addAll(behind, cover);
    addEventFilter(KeyEvent.ANY, this::typed);
  }

  /** Whether it covers what is behind. */
  public ReadOnlyBooleanProperty drawn() {
    return drawn.getReadOnlyProperty();
  }

  /** Covers what is behind, and closes whatever menu or list floats over it. */
  public void draw() {
    if (drawn.get()) {
      return;
    }
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    drawn.set(true);
    cover.setVisible(true);
    lift.requestFocus();
    behind.setVisible(false);
  }

  /** Shows again what is behind, with the keys where they were. */
  public void lift() {
    if (drawn.get()) {
      drawn.set(false);
      behind.setVisible(true);
      Node before = focusBefore;
      focusBefore = null;
      if (before != null) {
        before.requestFocus();
      }
      cover.setVisible(false);
    }
  }

  /** The keys that press the one button; all others end here. */
  private void typed(KeyEvent event) {
    boolean presses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (drawn.get() && !(presses && !event.isShortcutDown() && !event.isAltDown())) {
      event.consume();
    }
  }
}
