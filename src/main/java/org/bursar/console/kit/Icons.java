package org.bursar.console.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Icons of the Feather set, drawn in the colour of the text around them. They say nothing alone.
 */
public final class Icons {
  private Icons() {}

  /** An icon of 16 pixels in the secondary colour. */
  public static FontIcon of(Feather icon) {
    FontIcon node = new FontIcon(icon);
    node.setMouseTransparent(true);
    return node;
  }

  /** An icon that repeats a state which a word beside it, or its accessible text, tells. */
  public static FontIcon of(Feather icon, Tone tone) {
    FontIcon node = of(icon);
    node.getStyleClass().add(tone.styleClass());
    return node;
  }
}
