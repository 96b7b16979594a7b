package org.bursar.console.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a window, as large as a person wants it: letters are drawn in their size, not
 * enlarged. What then has no room is scrolled; what has the keys is scrolled to. Menus, lists and
 * tooltips that the window opens are as large.
 */
public final class Zoom extends Region {

  /** What the console is laid out for at least, in its own measure. */
  private static final double LEAST_WIDTH = 1180;

  private static final double LEAST_HEIGHT = 560;
  private static final double STEP = 40;

  private final Region content;
  private final IntegerProperty percent = new SimpleIntegerProperty(100);
  private final Scale scale = new Scale(1, 1);
  private final ScrollBar across = bar("zoom-across", Orientation.HORIZONTAL);
  private final ScrollBar down = bar("zoom-down", Orientation.VERTICAL);
  private final Rectangle seen = new Rectangle();
  private final ChangeListener<Node> follow = (owner, was, is) -> reveal(is);
  private final ListChangeListener<Window> windows = this::opened;

  /** A window's root around this. */
  public Zoom(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().addAll(content, across, down);
    setClip(seen);
    percent.subscribe(now -> requestLayout());
    across.valueProperty().subscribe(now -> requestLayout());
    down.valueProperty().subscribe(now -> requestLayout());
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    sceneProperty()
        .subscribe(
            (was, is) -> {
              if (was != null) {
                was.focusOwnerProperty().removeListener(follow);
                Window.getWindows().removeListener(windows);
              }
              if (is != null) {
                is.focusOwnerProperty().addListener(follow);
                Window.getWindows().addListener(windows);
              }
            });
  }

  /** How large everything is, in hundredths of its usual size. */
  public IntegerProperty percent() {
    return percent;
  }

  @Override
  protected void layoutChildren() {
    double factor = percent.get() / 100.0;
    scale.setX(factor);
    scale.setY(factor);
    double thick = down.prefWidth(-1);
    double leastWide = Math.max(LEAST_WIDTH, content.minWidth(-1)) * factor;
    boolean isWide = percent.get() > 100 && leastWide > getWidth();
    double high = getHeight() - (isWide ? thick : 0);
    double leastHigh = Math.max(LEAST_HEIGHT, content.minHeight(getWidth() / factor)) * factor;
    boolean isHigh = percent.get() > 100 && leastHigh > high;
    double wide = getWidth() - (isHigh ? thick : 0);
    double wholeWide = isWide ? leastWide : wide;
    double wholeHigh = isHigh ? leastHigh : high;
    scroll(across, isWide, wide, wholeWide);
    scroll(down, isHigh, high, wholeHigh);
    content.resizeRelocate(
        -Math.rint(across.getValue()),
        -Math.rint(down.getValue()),
        wholeWide / factor,
        wholeHigh / factor);
    across.resizeRelocate(0, high, wide, thick);
    down.resizeRelocate(wide, 0, thick, high);
    seen.setWidth(getWidth());
    seen.setHeight(getHeight());
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  private static ScrollBar bar(String id, Orientation orientation) {
    ScrollBar bar = new ScrollBar();
    bar.setId(id);
    bar.setOrientation(orientation);
    bar.setUnitIncrement(STEP);
    bar.setVisible(false);
    return bar;
  }

  private static void scroll(ScrollBar bar, boolean isNeeded, double part, double whole) {
    bar.setVisible(isNeeded);
    bar.setMax(isNeeded ? whole - part : 0);
    bar.setVisibleAmount(isNeeded ? part / whole * (whole - part) : 0);
    bar.setBlockIncrement(part);
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
  }

  /** What nothing inside has scrolled by moves the whole. */
  private void wheel(ScrollEvent event) {
    double x =
        event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    double y = event.isShiftDown() ? 0 : event.getDeltaY();
    move(across, -x);
    move(down, -y);
  }

  private static void move(ScrollBar bar, double by) {
    bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
  }

  /** The dialog first, as far as it has room, then in it what has the keys. */
  private void reveal(@Nullable Node focused) {
    if (focused == null || !(across.isVisible() || down.isVisible())) {
      return;
    }
    layout();
    for (Node at = focused; at != null && at != content; at = at.getParent()) {
      if (at instanceof DialogBox) {
        show(at);
      }
    }
    show(focused);
  }

  private void show(Node node) {
    Bounds at = sceneToLocal(node.localToScene(node.getLayoutBounds()));
    move(
        across,
        toShow(at.getMinX(), at.getMaxX(), down.isVisible() ? down.getLayoutX() : getWidth()));
    move(
        down,
        toShow(at.getMinY(), at.getMaxY(), across.isVisible() ? across.getLayoutY() : getHeight()));
    layout();
  }

  private static double toShow(double begin, double end, double room) {
    return begin < 0 || end - begin > room ? begin : Math.max(0, end - room);
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup && isMine(popup)) {
          enlarge(popup.getScene().getRoot());
        }
      }
    }
  }

  private boolean isMine(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow above) {
      owner = above.getOwnerWindow();
    }
    return getScene() != null && owner == getScene().getWindow();
  }

  private void enlarge(Parent root) {
    for (Node shown : root.getChildrenUnmodifiable()) {
      shown.getTransforms().setAll(new Scale(percent.get() / 100.0, percent.get() / 100.0));
    }
  }
}
