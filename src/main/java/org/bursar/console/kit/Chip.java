package org.bursar.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A state in a word: {@code overdue}, {@code frozen}, {@code gains}. */
public final class Chip extends Label {
  /** A chip whose word follows the language. */
  public Chip(ObservableValue<String> word, Tone tone) {
    getStyleClass().addAll("chip", tone.styleClass());
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty().bind(word);
  }

  /** A chip with this word. */
  public Chip(String word, Tone tone) {
    this(Texts.fixed(word), tone);
  }

  /** A badge: how many wait for the person. Not for states. */
  public static Label badge(ObservableValue<String> count) {
    Label badge = new Label();
    badge.getStyleClass().setAll("label", "badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.textProperty().bind(count);
    return badge;
  }
}
