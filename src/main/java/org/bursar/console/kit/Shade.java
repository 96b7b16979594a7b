package org.bursar.console.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The root of a window: its content and, over a shade, the dialogs that stand on it. While one
 * does, keys and focus stay in it; closing it gives the focus back to where it was.
 */
public final class Shade extends StackPane {
  private record Standing(StackPane layer, DialogBox dialog, @Nullable Node focusBefore) {}

  private final Deque<Standing> dialogs = new ArrayDeque<>();
  private final ChangeListener<Node> trap = (owner, was, is) -> keepFocus(is);
  private boolean backwards;

  /** A window's root around this content. */
  public Shade(Node content) {
    getChildren().add(content);
    getStyleClass().add("ground");
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty()
        .subscribe(
            (was, is) -> {
              if (was != null) {
                was.focusOwnerProperty().removeListener(trap);
              }
              if (is != null) {
                is.focusOwnerProperty().addListener(trap);
              }
            });
  }

  /** Opens a dialog over what is there, also over another dialog. */
  public void open(DialogBox dialog) {
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    Region shade = new Region();
    shade.getStyleClass().add("shade");
    StackPane layer = new StackPane(shade, shadowOf(dialog), dialog);
    layer.setAlignment(Pos.CENTER);
    layer.setPadding(new javafx.geometry.Insets(0));
    StackPane.setMargin(dialog, new javafx.geometry.Insets(24));
    Standing standing = new Standing(layer, dialog, before);
    dialogs.push(standing);
    getChildren().add(layer);
    dialog.opened(() -> remove(standing));
    Node first = firstFocusable(dialog);
    if (first != null) {
      first.requestFocus();
    }
  }

  /**
   * The shadow is a picture of its own: of the dialog itself, it would be blurred anew at every
   * letter that is typed, which takes a tenth of a second where no graphics card draws.
   */
  private static Region shadowOf(DialogBox dialog) {
    Region shadow = new Region();
    shadow.getStyleClass().add("dialog-shadow");
    shadow.setManaged(false);
    shadow.setMouseTransparent(true);
    shadow.setCache(true);
    shadow.layoutXProperty().bind(dialog.layoutXProperty());
    shadow.layoutYProperty().bind(dialog.layoutYProperty());
    Runnable resize = () -> shadow.resize(dialog.getWidth(), dialog.getHeight());
    dialog.widthProperty().subscribe(resize);
    dialog.heightProperty().subscribe(resize);
    return shadow;
  }

  /** The dialog that stands on top, or null. */
  public @Nullable DialogBox dialog() {
    Standing top = dialogs.peek();
    return top == null ? null : top.dialog();
  }

  /** Whether a dialog stands over the content. */
  public boolean isShaded() {
    return !dialogs.isEmpty();
  }

  private void remove(Standing standing) {
    dialogs.remove(standing);
    getChildren().remove(standing.layer());
    if (standing.focusBefore() != null) {
      standing.focusBefore().requestFocus();
    }
    standing.dialog().closed();
  }

  private void pressed(KeyEvent event) {
    backwards = event.getCode() == KeyCode.TAB && event.isShiftDown();
    DialogBox dialog = dialog();
    if (dialog == null) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && !isOwnEscape(event)) {
      dialog.requestClose();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      dialog.pressAct();
      event.consume();
    }
  }

  /** A search field that is not empty takes Esc for itself. */
  private static boolean isOwnEscape(KeyEvent event) {
    return event.getTarget() instanceof SearchField field && !field.getText().isEmpty();
  }

  private void keepFocus(@Nullable Node is) {
    DialogBox dialog = dialog();
    if (dialog == null || is == null || isWithin(is, dialog)) {
      return;
    }
    Node back = backwards ? lastFocusable(dialog) : firstFocusable(dialog);
    if (back != null) {
      back.requestFocus();
    }
  }

  private static boolean isWithin(Node node, Node whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Node firstFocusable(DialogBox dialog) {
    Node inContent = Focusables.first(dialog.content());
    if (inContent != null) {
      return inContent;
    }
    Node act = dialog.act();
    return act != null ? act : Focusables.last(dialog.getChildren());
  }

  private static @Nullable Node lastFocusable(DialogBox dialog) {
    return Focusables.last(dialog.getChildren());
  }
}
