package org.bursar.console.settings;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Chosen;
import org.kordamp.ikonli.feather.Feather;

/** One thing that can be chosen: what it is, what it does, its control, and the way back. */
final class Row extends HBox {

  /** What every control and its way back take, so that they stand below each other. */
  static final double ASIDE_WIDTH = 246;

  static final double CONTROL_WIDTH = 210;

  private final String key;

  /** What is not chosen but told: a text, and what can be done about it. */
  Row(String id, Node aside) {
    super(12);
    key = "settings." + id;
    setId("settings-row-" + id);
    setAlignment(Pos.CENTER_LEFT);
    Label name = Labels.plain(Texts.text(key));
    name.getStyleClass().add("strong");
    VBox words = new VBox(2, name, Labels.wrapped(Texts.text(key + ".what")));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, aside);
  }

  /** One of a few values, each shown by a word. */
  static <T> Row choice(String id, Chosen<T> chosen, List<T> values, Function<T, String> words) {
    ComboBox<T> combo = Choice.shown("settings-" + id, values, words);
    combo.setPrefWidth(CONTROL_WIDTH);
    chosen.value().when(combo.sceneProperty().isNotNull()).subscribe(combo::setValue);
    combo.setOnAction(event -> chosen.set(combo.getValue()));
    return of(id, combo, chosen);
  }

  /** On or off. */
  static Row flag(String id, Chosen<Boolean> chosen) {
    CheckBox box = new CheckBox();
    box.setId("settings-" + id);
    box.textProperty().bind(Texts.text("settings." + id + ".on"));
    box.setPrefWidth(CONTROL_WIDTH);
    chosen.value().when(box.sceneProperty().isNotNull()).subscribe(box::setSelected);
    box.setOnAction(event -> chosen.set(box.isSelected()));
    return of(id, box, chosen);
  }

  /** With a control of its own, which follows what is chosen. */
  static Row of(String id, Control control, Chosen<?> chosen) {
    control.setMinWidth(CONTROL_WIDTH);
    control
        .accessibleTextProperty()
        .bind(
            Texts.made(
                () -> Texts.now("settings." + id) + ". " + Texts.now("settings." + id + ".what")));
    Button usual =
        Buttons.icon(
            "settings-" + id + "-usual",
            Feather.ROTATE_CCW,
            Texts.text("settings.usual", Texts.text("settings." + id)),
            () -> {
              control.requestFocus();
              chosen.toUsual();
            });
    usual
        .visibleProperty()
        .bind(chosen.isUsual().when(usual.sceneProperty().isNotNull()).map(is -> !is));
    return new Row(id, new HBox(8, control, usual));
  }

  /** Whether a query finds it by its words, in whichever language they are known. */
  boolean isFound(Predicate<String> query) {
    StringBuilder sought = new StringBuilder();
    for (Language language : Language.values()) {
      sought.append(Texts.in(language, key)).append('\n');
      sought.append(Texts.in(language, key + ".what")).append('\n');
    }
    return query.test(sought.toString());
  }
}
