package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bursar.vocabulary.Money;

/** The sizes of type of the console, as labels. */
public final class Labels {
  private Labels() {}

  /** Running text, 13. */
  public static Label plain(ObservableValue<String> text) {
    return of(text);
  }

  /** A page's or dialog's name, 22 bold. */
  public static Label pageTitle(ObservableValue<String> text) {
    return of(text, "page-title");
  }

  /** A card's name, 14 bold. */
  public static Label cardTitle(ObservableValue<String> text) {
    return of(text, "card-title");
  }

  /** What explains, 12, in the secondary colour. */
  public static Label secondary(ObservableValue<String> text) {
    return of(text, "secondary");
  }

  /** What explains and may need several lines. */
  public static Label wrapped(ObservableValue<String> text) {
    Label label = of(text, "secondary");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** What a field is, above it; the field takes it as its accessible text. */
  public static Label field(ObservableValue<String> text, javafx.scene.control.Control field) {
    Label label = of(text, "field-label");
    label.setLabelFor(field);
    if (!field.accessibleTextProperty().isBound()) {
      field.accessibleTextProperty().bind(text);
    }
    return label;
  }

  /** The sentence of what will be, over the buttons of a dialog. */
  public static Label sentence(ObservableValue<String> text, Tone tone) {
    Label label = of(text, "sentence", tone.styleClass());
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** An amount that is never cut, in the colour of what is below zero if it is. */
  public static Label amount(ObservableValue<Money> money) {
    Label label = of(Texts.made(() -> Texts.formats().amount(money.getValue()), money));
    label.setMinWidth(Region.USE_PREF_SIZE);
    negative(label, money.getValue().isNegative());
    money.subscribe(now -> negative(label, now.isNegative()));
    return label;
  }

  /** Marks a label as telling an amount below zero, or not. */
  public static void negative(Label label, boolean isNegative) {
    if (isNegative != label.getStyleClass().contains("negative")) {
      if (isNegative) {
        label.getStyleClass().add("negative");
      } else {
        label.getStyleClass().remove("negative");
      }
    }
  }

  private static Label of(ObservableValue<String> text, String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    label.textProperty().bind(text);
    return label;
  }
}
