package org.bursar.console.kit;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AmountText;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where an amount is typed. It reads what people write and never guesses; whether the amount is
 * allowed is for the rulebook, whose sentence a screen puts beside it. While amounts are hidden, it
 * shows its own only to who types there. FX thread only.
 */
public final class MoneyField extends CustomTextField {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private static final PseudoClass VEILED = PseudoClass.getPseudoClass("veiled");

  private final Label currency = new Label();
  private final BooleanBinding veiled;
  private final Button max =
      Buttons.outlined("max", Texts.text("kit.amount.max"), this::takeMaximum);
  private final ObservableValue<Optional<Amount>> amount =
      textProperty().map(text -> AmountText.read(text).map(Amount::parse)).orElse(Optional.empty());
  private Optional<Money> maximum = Optional.empty();

  /** A field for an amount of a currency that is set later. */
  public MoneyField(String id) {
    setId(id);
    getStyleClass().add("money-field");
    veiled =
        Bindings.createBooleanBinding(
            () -> Texts.manner().get().hidesAmounts() && !isFocused() && !getText().isEmpty(),
            Texts.manner(),
            focusedProperty(),
            textProperty());
    veiled.subscribe(is -> pseudoClassStateChanged(VEILED, is));
    Label dots = new Label(Formats.DOTS);
    dots.setMouseTransparent(true);
    dots.visibleProperty().bind(veiled);
    dots.managedProperty().bind(veiled);
    setLeft(dots);
    currency.getStyleClass().add("currency");
    currency.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    max.setId(id + "-max");
    HBox aside = new HBox(8, currency, max);
    aside.setAlignment(Pos.CENTER_RIGHT);
    setRight(aside);
    max.setManaged(false);
    max.setVisible(false);
    textProperty().subscribe(text -> pseudoClassStateChanged(DANGER, isUnreadable()));
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                tidy();
              }
            });
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null && veiled.get()
        ? Formats.DOTS
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /** The currency that stands beside the figure. */
  public void setCurrency(String code) {
    currency.setText(code);
  }

  /** The most that can be entered: offers it as a button. Empty takes the button away. */
  public void setMaximum(Optional<Money> most) {
    maximum = most;
    max.setManaged(most.isPresent());
    max.setVisible(most.isPresent());
  }

  /** What is typed, if it is an amount; follows every key. */
  public ObservableValue<Optional<Amount>> amount() {
    return amount;
  }

  /** Whether something is typed that is no amount. */
  public boolean isUnreadable() {
    return !getText().isBlank() && AmountText.read(getText()).isEmpty();
  }

  /** Says what is wrong with what is typed, or nothing: for the line beneath. */
  public ObservableValue<String> problem() {
    return Texts.made(
        () -> isUnreadable() ? Texts.now("kit.amount.unreadable") : "", textProperty());
  }

  /** Enters an amount. */
  public void setAmount(Money value) {
    setText(Texts.typed().amount(value));
    end();
  }

  private void takeMaximum() {
    maximum.ifPresent(this::setAmount);
    requestFocus();
    end();
  }

  /** Writes what was typed as the console writes amounts, once the person has gone on. */
  private void tidy() {
    amount.getValue().ifPresent(value -> setText(Texts.typed().amount(value.value())));
  }
}
