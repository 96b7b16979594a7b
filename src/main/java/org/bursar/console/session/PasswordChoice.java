package org.bursar.console.session;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.seal.Salt;
import org.bursar.seal.SealPassword;
import org.jspecify.annotations.Nullable;

/** Whether what is written for somebody else is sealed, and with which password, typed twice. */
public final class PasswordChoice extends VBox {

  private final CheckBox isSealed = new CheckBox();
  private final PasswordField password = new PasswordField();
  private final PasswordField again = new PasswordField();

  /** Not sealed at first; each control has an id that begins like this. */
  public PasswordChoice(String id) {
    super(8);
    isSealed.setId(id + "-sealed");
    isSealed.textProperty().bind(Texts.text("seal.with"));
    password.setId(id + "-password");
    again.setId(id + "-again");
    Label problem =
        Labels.plain(
            Texts.made(
                this::problem,
                isSealed.selectedProperty(),
                password.textProperty(),
                again.textProperty()));
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    VBox fields =
        new VBox(
            6,
            Labels.field(Texts.text("seal.password"), password),
            password,
            Labels.field(Texts.text("seal.again"), again),
            again,
            Labels.wrapped(Texts.text("seal.why")),
            problem);
    shownIf(fields, isSealed);
    getChildren().addAll(isSealed, fields);
  }

  private static void shownIf(Node node, CheckBox box) {
    node.visibleProperty().bind(box.selectedProperty());
    node.managedProperty().bind(box.selectedProperty());
  }

  private String problem() {
    if (!isSealed.isSelected() || password.getText().isEmpty()) {
      return "";
    } else if (!SealPassword.isFit(password.getText())) {
      return Texts.now("seal.too.short", SealPassword.SHORTEST);
    }
    return again.getText().isEmpty() || isSame() ? "" : Texts.now("seal.not.same");
  }

  private boolean isSame() {
    return password.getText().equals(again.getText());
  }

  /** Whether one can go on: not sealed, or with a password that was typed twice. */
  public BooleanBinding isReady() {
    return Bindings.createBooleanBinding(
        () -> !isSealed.isSelected() || (SealPassword.isFit(password.getText()) && isSame()),
        isSealed.selectedProperty(),
        password.textProperty(),
        again.textProperty());
  }

  /** Whether anything was typed that would be lost. */
  public boolean isTyped() {
    return !password.getText().isEmpty();
  }

  /** The password; null if it is not sealed. */
  public @Nullable SealPassword password() {
    return isSealed.isSelected() ? SealPassword.of(password.getText()) : null;
  }

  /** What no other file was sealed with. */
  public static Salt salt() {
    return Salt.of(RandomBytes.of(Salt.BYTES));
  }
}
