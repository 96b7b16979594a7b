package org.bursar.console.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in by one's name and password. */
final class PasswordWay extends TypedWay {

  private final boolean isNamed;
  private final String first;
  private final TextField user = new TextField();
  private final VBox content = new VBox(16);

  private PasswordWay(String id, String first, boolean isNamed, Runnable on) {
    super(id, "password", "connect.password.why", on);
    this.first = first;
    this.isNamed = isNamed;
    user.setId(id + "-user");
    user.setText(first);
    user.setOnAction(event -> secret().requestFocus());
    user.textProperty().addListener((text, was, is) -> typed());
    if (!isNamed) {
      content.getChildren().add(new FieldPane(Texts.text("connect.user"), user));
    }
    content.getChildren().add(pane());
  }

  /**
   * For whoever it is.
   *
   * @param first the name that is filled in
   * @param on goes on, as the button would
   */
  static PasswordWay ofAnybody(String id, String first, Runnable on) {
    return new PasswordWay(id, first, false, on);
  }

  /**
   * For one user, whose name is not typed.
   *
   * @param on goes on, as the button would
   */
  static PasswordWay of(String id, String user, Runnable on) {
    return new PasswordWay(id, user, true, on);
  }

  @Override
  @Nullable Proof made(String secret) {
    return user.getText().isBlank() || secret.isEmpty()
        ? null
        : new Proof.Password(user.getText().strip(), secret);
  }

  @Override
  public ObservableValue<String> title() {
    return Texts.text(isNamed ? "connect.password" : "connect.by.password");
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public boolean isTyped() {
    return super.isTyped() || !user.getText().strip().equals(first);
  }

  @Override
  public void focus() {
    if (user.getText().isBlank()) {
      user.requestFocus();
    } else {
      super.focus();
    }
  }
}
