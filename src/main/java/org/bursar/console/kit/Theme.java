package org.bursar.console.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Light, dark, or as the system is: the theme's sheet, the colours of that scheme and the console's
 * one style sheet, on every window. FX thread only.
 */
public final class Theme {
  /** What a person chose. */
  public enum Choice {
    LIGHT,
    DARK,
    SYSTEM
  }

  private static final Pattern PAGE =
      Pattern.compile("-color-bg-default:\\s*(#[0-9a-fA-F]{6})\\s*;");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ObjectProperty<Boolean> contrast = new SimpleObjectProperty<>(false);
  private final ObservableValue<Boolean> dark;
  private final ObservableList<String> sheets = FXCollections.observableArrayList();

  /** A theme that follows the system until something else is chosen. */
  public Theme() {
    ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
    dark = Bindings.createBooleanBinding(() -> isDark(choice.get(), system), choice, system);
    dark.addListener((o, was, is) -> show());
    contrast.addListener((o, was, is) -> show());
    Fonts.load();
    show();
  }

  /** What was chosen; setting it changes all windows at once. */
  public ObjectProperty<Choice> choice() {
    return choice;
  }

  /** Whether what is shown is dark. */
  public ObservableValue<Boolean> dark() {
    return dark;
  }

  /** Whether borders and text differ more from their ground; changes all windows at once. */
  public ObjectProperty<Boolean> contrast() {
    return contrast;
  }

  /**
   * Gives the theme to a scene, for as long as it lives; its ground is painted before the first
   * frame.
   */
  public void dress(Scene scene) {
    Bindings.bindContent(scene.getStylesheets(), sheets);
    scene.fillProperty().bind(Bindings.createObjectBinding(() -> page(colours()), dark, contrast));
  }

  /** Gives the theme to every window that a library opens by itself. */
  public void dressAllWindows() {
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::dressOnce);
                  }
                });
  }

  private void dressOnce(Window window) {
    Scene scene = window.getScene();
    if (!(window instanceof PopupWindow) && scene != null && scene.getStylesheets().isEmpty()) {
      dress(scene);
    }
  }

  private void show() {
    boolean isDark = dark.getValue();
    Application.setUserAgentStylesheet(
        isDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    sheets.setAll(List.of(Resource.address(colours()), Resource.address("bursar.css")));
  }

  private static boolean isDark(Choice choice, ObservableValue<ColorScheme> system) {
    return choice == Choice.DARK
        || (choice == Choice.SYSTEM && system.getValue() == ColorScheme.DARK);
  }

  private String colours() {
    return "colors-"
        + (dark.getValue() ? "dark" : "light")
        + (contrast.get() ? "-contrast.css" : ".css");
  }

  /** The surface's colour, read from the table of colours: what is there before any style is. */
  private static Color page(String colours) {
    try (InputStream stream = Resource.open(colours)) {
      String table = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Matcher colour = PAGE.matcher(table);
      if (!colour.find()) {
        throw new IllegalStateException("no ground in " + colours);
      }
      return Color.web(colour.group(1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
