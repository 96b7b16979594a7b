package org.bursar.console.connect;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in by one's name and password. */
final class PasswordWay implements Way {

  private final String id;
  private final String first;
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();
  private final FieldPane secret;
  private final VBox content;
  private final ReadOnlyObjectWrapper<@Nullable Proof> proof = new ReadOnlyObjectWrapper<>();

  /**
   * Its fields.
   *
   * @param first the name that is filled in
   * @param on goes on, as the button would
   */
  PasswordWay(String id, String first, Runnable on) {
    this.id = id + "-by-password";
    this.first = first;
    user.setId(id + "-user");
    user.setText(first);
    user.setOnAction(event -> password.requestFocus());
    password.setId(id + "-password");
    password.setOnAction(event -> on.run());
    secret =
        new FieldPane(
            Texts.text("connect.password"),
            password,
            Labels.wrapped(Texts.text("connect.password.why")));
    content = new VBox(16, new FieldPane(Texts.text("connect.user"), user), secret);
    user.textProperty().addListener((text, was, is) -> typed());
    password.textProperty().addListener((text, was, is) -> typed());
  }

  private void typed() {
    secret.say("");
    proof.set(made());
  }

  private @Nullable Proof made() {
    return user.getText().isBlank() || password.getText().isEmpty()
        ? null
        : new Proof.Password(user.getText().strip(), password.getText());
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ObservableValue<String> title() {
    return Texts.text("connect.by.password");
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public ObservableValue<@Nullable Proof> proof() {
    return proof.getReadOnlyProperty();
  }

  @Override
  public boolean isTyped() {
    return !user.getText().strip().equals(first) || !password.getText().isEmpty();
  }

  @Override
  public void focus() {
    if (user.getText().isBlank()) {
      user.requestFocus();
    } else {
      password.requestFocus();
    }
  }

  @Override
  public void say(String why) {
    secret.say(why);
    password.requestFocus();
    password.selectAll();
  }

  @Override
  public void forget() {
    password.clear();
  }
}
