package org.bursar.console.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a badge looks. It is kept and filled anew: making it again would style all of it again. */
final class BadgeView extends Label {
  private final FontIcon icon = Icons.of(Feather.CIRCLE);
  private final Tooltip whole = new Tooltip();
  private @Nullable Badge shown;

  BadgeView() {
    setMinWidth(Region.USE_PREF_SIZE);
    setTooltip(whole);
  }

  /** Shows a badge; none if it is null. */
  void show(@Nullable Badge now) {
    setVisible(now != null);
    setManaged(now != null);
    if (now == null || now.equals(shown)) {
      return;
    }
    Badge was = shown;
    shown = now;
    setText(now.text());
    setAccessibleText(now.word());
    whole.setText(now.word());
    if (was == null || (was.icon() == null) != (now.icon() == null) || was.tone() != now.tone()) {
      String kind = now.icon() == null ? "chip" : "mark";
      getStyleClass().setAll("label", kind, now.tone().styleClass());
      icon.getStyleClass().setAll("ikonli-font-icon", now.tone().styleClass());
    }
    if (now.icon() != null && icon.getIconCode() != now.icon()) {
      icon.setIconCode(now.icon());
    }
    setGraphic(now.icon() == null ? null : icon);
    setContentDisplay(now.text().isEmpty() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }
}
