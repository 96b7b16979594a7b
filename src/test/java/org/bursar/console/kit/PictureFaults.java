package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.text.Text;

/**
 * What no picture may show: text that is cut, controls that lie over one another, controls that say
 * nothing to a screen reader or have no id, letters of another family, texts without translation.
 */
public final class PictureFaults {
  private static final double TOLERANCE = 1.5;
  private static final Set<String> ICONS = Set.of("FeatherIcons");

  private final List<String> faults = new ArrayList<>();
  private final List<Control> laidOut = new ArrayList<>();
  private final Bounds window;

  private PictureFaults(Parent root) {
    window = root.localToScene(root.getLayoutBounds());
  }

  /** All faults beneath a root that is laid out, in words. */
  public static List<String> of(Parent root) {
    PictureFaults found = new PictureFaults(root);
    found.look(top(root));
    found.overlaps();
    return found.faults;
  }

  /** While a dialog stands over a shade, only it is looked at. */
  private static Parent top(Parent root) {
    if (root instanceof Shade shade && shade.dialog() instanceof DialogBox dialog) {
      return dialog;
    }
    for (Node child : root.getChildrenUnmodifiable()) {
      if (child instanceof Shade shade && shade.isShaded()) {
        return top(shade);
      } else if (child instanceof Zoom || child instanceof Curtain) {
        Parent within = top((Parent) child);
        return within == child ? root : within;
      }
    }
    return root;
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled labeled -> {
        cut(labeled);
        said(labeled);
        keep(labeled);
      }
      case TextInputControl field -> {
        said(field);
        keep(field);
      }
      case Control control -> {
        said(control);
        keep(control);
      }
      case Text text -> family(text);
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private void keep(Control control) {
    boolean empty = control instanceof Label label && String.valueOf(label.getText()).isBlank();
    if (!(control instanceof Cell) && !(control instanceof ScrollBar) && !empty) {
      laidOut.add(control);
    }
  }

  // ---- cut text -------------------------------------------------------------------------------

  private void cut(Labeled labeled) {
    String given = labeled.getText();
    if (given == null || given.isBlank() || !Visible.isReached(labeled)) {
      return;
    }
    for (Node part : labeled.getChildrenUnmodifiable()) {
      if (part instanceof Text drawn && drawn.getStyleClass().contains("text")) {
        String whole = labeled.isMnemonicParsing() ? given.replace("_", "") : given;
        boolean tells =
            (tooltip(labeled).equals(given) && Visible.isInCell(labeled)) || isToldAbove(labeled);
        if (!drawn.getText().replace("\n", "").equals(whole.replace("\n", "")) && !tells) {
          faults.add("cut to “" + drawn.getText() + "”: " + words(labeled));
        }
        Bounds bounds = drawn.localToScene(drawn.getLayoutBounds());
        if (!within(bounds, window) && !Visible.isScrolled(labeled)) {
          faults.add("outside of the window: " + words(labeled));
        }
      }
    }
  }

  /** Whether it stands in a control, as a chosen name does, whose tooltip is the whole of it. */
  private static boolean isToldAbove(Labeled labeled) {
    for (Node above = labeled.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ButtonBase button && tooltip(button).equals(labeled.getText())) {
        return true;
      }
    }
    return false;
  }

  private static String tooltip(Control control) {
    return control.getTooltip() == null ? "" : String.valueOf(control.getTooltip().getText());
  }

  // ---- overlaps -------------------------------------------------------------------------------

  private void overlaps() {
    for (int first = 0; first < laidOut.size(); first++) {
      for (int second = first + 1; second < laidOut.size(); second++) {
        Control a = laidOut.get(first);
        Control b = laidOut.get(second);
        if (!Visible.isBeneath(a, b) && !Visible.isBeneath(b, a) && overlap(a, b)) {
          faults.add("overlap: " + words(a) + " and " + words(b));
        }
      }
    }
  }

  private static boolean overlap(Control a, Control b) {
    Bounds one = Visible.part(a);
    Bounds other = Visible.part(b);
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return width > TOLERANCE && height > TOLERANCE;
  }

  // ---- what a screen reader says --------------------------------------------------------------

  private void said(Control control) {
    boolean asked =
        control instanceof ButtonBase
            || control instanceof TextInputControl
            || control instanceof TableView
            || control instanceof ListView
            || control instanceof TreeView
            || control instanceof ComboBoxBase
            || control instanceof ProgressIndicator;
    // The list that drops down from a choice speaks as the choice.
    if (!asked || control.getParent() instanceof ComboBoxBase) {
      return;
    }
    String text = control instanceof Labeled labeled ? labeled.getText() : null;
    if (isBlank(text) && isBlank(control.getAccessibleText())) {
      faults.add("says nothing to a screen reader: " + words(control));
    }
    if (isBlank(control.getId()) && control.isFocusTraversable()) {
      faults.add("has no id: " + words(control));
    }
  }

  private void family(Text text) {
    String family = text.getFont().getFamily();
    boolean drawn = !text.getText().isBlank() && Visible.isReached(text);
    if (drawn && Texts.missing().contains(text.getText())) {
      faults.add("no text for the key " + text.getText());
    }
    if (drawn && !family.equals(Fonts.FAMILY) && !ICONS.contains(family)) {
      faults.add("in the family " + family + ": “" + text.getText() + "”");
    }
  }

  // ---- words ----------------------------------------------------------------------------------

  private static boolean within(Bounds inner, Bounds outer) {
    return inner.getMinX() >= outer.getMinX() - TOLERANCE
        && inner.getMinY() >= outer.getMinY() - TOLERANCE
        && inner.getMaxX() <= outer.getMaxX() + TOLERANCE
        && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String words(Control control) {
    String text = control instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    String id = isBlank(control.getId()) ? "" : " #" + control.getId();
    return control.getClass().getSimpleName() + id + text + " " + control.getStyleClass();
  }
}
