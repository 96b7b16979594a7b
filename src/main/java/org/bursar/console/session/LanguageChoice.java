package org.bursar.console.session;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;

/** In which language a page is written for somebody else; at first that of the moment. */
public final class LanguageChoice extends VBox {

  private final ToggleGroup languages = new ToggleGroup();

  /** All languages that there are; each has an id that begins like this. */
  public LanguageChoice(String id) {
    this(
        id,
        Texts.text("receipt.language"),
        language -> Texts.text("receipt.language." + language.code()));
  }

  private LanguageChoice(
      String id,
      ObservableValue<String> question,
      Function<Language, ObservableValue<String>> name) {
    super(12);
    HBox choices = new HBox(16);
    for (Language language : Language.values()) {
      RadioButton choice = new RadioButton();
      choice.setId(id + "-" + language.code());
      choice.textProperty().bind(name.apply(language));
      choice.setUserData(language);
      choice.setToggleGroup(languages);
      choice.setSelected(language == Texts.language().get());
      choices.getChildren().add(choice);
    }
    getChildren().addAll(Labels.wrapped(question), choices);
  }

  /** The same for pages without an amount in capital numerals. */
  public static LanguageChoice plain(String id) {
    return new LanguageChoice(
        id, Texts.text("keeping.language"), language -> Texts.fixed(language.ownName()));
  }

  /** The language that is chosen. */
  public Language language() {
    return (Language) languages.getSelectedToggle().getUserData();
  }
}
