package org.bursar.console.connect;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in by a token that somebody was given: it is a secret, and is shown as one. */
final class TokenWay implements Way {

  private final String id;
  private final PasswordField token = new PasswordField();
  private final FieldPane content;
  private final ReadOnlyObjectWrapper<@Nullable Proof> proof = new ReadOnlyObjectWrapper<>();

  /**
   * Its field.
   *
   * @param why the key of what is to be known of such a token
   * @param on goes on, as the button would
   */
  TokenWay(String id, String why, Runnable on) {
    this.id = id + "-by-token";
    token.setId(id + "-token");
    token.setOnAction(event -> on.run());
    content = new FieldPane(Texts.text("connect.token"), token, Labels.wrapped(Texts.text(why)));
    token
        .textProperty()
        .addListener(
            (text, was, is) -> {
              content.say("");
              proof.set(made());
            });
  }

  private @Nullable Proof made() {
    return token.getText().isBlank() ? null : new Proof.Token(token.getText().strip());
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ObservableValue<String> title() {
    return Texts.text("connect.by.token");
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
    return !token.getText().isEmpty();
  }

  @Override
  public void focus() {
    token.requestFocus();
  }

  @Override
  public void say(String why) {
    content.lead(why);
    token.selectAll();
  }

  @Override
  public void forget() {
    token.clear();
  }
}
