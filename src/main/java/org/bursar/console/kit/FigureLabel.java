package org.bursar.console.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A figure that is never cut where smaller letters would do: the style sheet knows two smaller
 * sizes. Figures side by side are of one size, that of the tightest.
 */
final class FigureLabel extends Label {

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass TIGHTEST = PseudoClass.getPseudoClass("tightest");

  private double fullSize;
  private int need;
  private List<FigureLabel> row = List.of(this);

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
    need = part >= 1 ? 0 : part >= 0.8 ? 1 : 2;
    agree(row);
  }

  /** From now on these are of one size. */
  static void inOneRow(List<FigureLabel> figures) {
    figures.forEach(figure -> figure.row = figures);
    agree(figures);
  }

  private static void agree(List<FigureLabel> figures) {
    int most = figures.stream().mapToInt(figure -> figure.need).max().orElse(0);
    for (FigureLabel figure : figures) {
      figure.pseudoClassStateChanged(TIGHT, most == 1);
      figure.pseudoClassStateChanged(TIGHTEST, most == 2);
    }
  }
}
