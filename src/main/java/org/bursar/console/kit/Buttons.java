package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The buttons of the console: one filled on a page or dialog, the others outlined. */
public final class Buttons {
  private Buttons() {}

  /** The one filled button, named by its act and amount. */
  public static Button filled(String id, ObservableValue<String> text, Runnable act) {
    Button button = outlined(id, text, act);
    button.getStyleClass().add("accent");
    return button;
  }

  /** Any other button. */
  public static Button outlined(String id, ObservableValue<String> text, Runnable act) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** What destroys: outlined, in the colour of danger, never filled. */
  public static Button destroying(String id, ObservableValue<String> text, Runnable act) {
    Button button = outlined(id, text, act);
    button.getStyleClass().add("destroys");
    return button;
  }

  /** An icon alone; its text is its tooltip and what a screen reader says. */
  public static Button icon(String id, Feather icon, ObservableValue<String> text, Runnable act) {
    Button button = new Button(null, Icons.of(icon));
    button.setId(id);
    button.getStyleClass().add("icon-button");
    button.accessibleTextProperty().bind(text);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    button.setTooltip(tooltip);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** The button with the three dots, outlined like those beside it, that opens what is left. */
  public static Button more(String id, ObservableValue<String> text, Runnable act) {
    Button button = icon(id, Feather.MORE_HORIZONTAL, text, act);
    button.getStyleClass().add("framed");
    return button;
  }

  /** The button with an icon that opens a menu; its text is what a screen reader says. */
  public static MenuButton menu(String id, Feather icon, ObservableValue<String> text) {
    MenuButton button = new MenuButton(null, Icons.of(icon));
    button.setId(id);
    button.getStyleClass().addAll("icon-menu", "framed");
    button.accessibleTextProperty().bind(text);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    button.setTooltip(tooltip);
    return button;
  }
}
