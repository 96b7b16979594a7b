package org.bursar.console.kit;

import javafx.scene.layout.Region;

/**
 * One bar of a {@link Waterfall}, in the column that all share. Amounts above zero are never
 * invisible.
 */
final class WaterfallBar extends Region {
  private static final double HEIGHT = 10;

  private final Region bar = new Region();
  private final Waterfall.Bar place;

  WaterfallBar(Waterfall.Bar place, String style) {
    this.place = place;
    bar.getStyleClass().addAll("bar", style);
    bar.setManaged(false);
    getChildren().add(bar);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    double x = snapPositionX(place.from() * getWidth());
    double end = snapPositionX(place.to() * getWidth());
    boolean nothing = place.from() == place.to();
    bar.setVisible(!nothing);
    bar.resizeRelocate(x, snapPositionY((getHeight() - HEIGHT) / 2), Math.max(3, end - x), HEIGHT);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 60;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }
}
