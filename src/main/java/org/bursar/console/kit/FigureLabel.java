package org.bursar.console.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A figure that is never cut where smaller letters would do: the style sheet knows two smaller
 * sizes.
 */
final class FigureLabel extends Label {

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass TIGHTEST = PseudoClass.getPseudoClass("tightest");

  private double fullSize;

  FigureLabel() {
    textProperty().subscribe(text -> fit());
    widthProperty().subscribe(width -> fit());
    fontProperty().subscribe(font -> grewTo(font.getSize()));
  }

  private void grewTo(double size) {
    if (size > fullSize) {
      fullSize = size;
      fit();
    }
  }

  private void fit() {
    Text text = new Text(getText());
    text.setFont(Font.font(getFont().getFamily(), javafx.scene.text.FontWeight.BOLD, fullSize));
    double room = getWidth() - 1;
    double part = getWidth() <= 0 ? 1 : room / Math.max(1, text.getLayoutBounds().getWidth());
    pseudoClassStateChanged(TIGHT, part < 1 && part >= 0.8);
    pseudoClassStateChanged(TIGHTEST, part < 0.8);
  }
}
