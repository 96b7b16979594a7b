package org.bursar.console.connect;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** A way of signing in by a secret that is typed, shown as one, and forgotten. */
abstract class TypedWay implements Way {

  private final String id;
  private final String kind;
  private final PasswordField secret = new PasswordField();
  private final FieldPane pane;
  private final ReadOnlyObjectWrapper<@Nullable Claim> claim = new ReadOnlyObjectWrapper<>();

  /**
   * Its field.
   *
   * @param id of the dialog
   * @param kind of the secret: its field is called by it, and its text
   * @param why the key of what is to be known of such a secret
   * @param on goes on, as the button would
   */
  TypedWay(String id, String kind, String why, Runnable on) {
    this.id = id;
    this.kind = kind;
    secret.setId(id + '-' + kind);
    secret.setOnAction(event -> on.run());
    pane = new FieldPane(Texts.text("connect." + kind), secret, Labels.wrapped(Texts.text(why)));
    secret.textProperty().addListener((text, was, is) -> typed());
  }

  /** What was typed until now proves; null while something is missing. */
  abstract @Nullable Proof made(String secret);

  /** Something was typed: what was wrong is not any more. */
  final void typed() {
    pane.say("");
    claim.set(made(secret.getText()));
  }

  final FieldPane pane() {
    return pane;
  }

  final PasswordField secret() {
    return secret;
  }

  @Override
  public final String id() {
    return id + "-by-" + kind;
  }

  @Override
  public final ObservableValue<@Nullable Claim> claim() {
    return claim.getReadOnlyProperty();
  }

  @Override
  public boolean isTyped() {
    return !secret.getText().isEmpty();
  }

  @Override
  public void focus() {
    secret.requestFocus();
  }

  @Override
  public final void say(String why) {
    pane.lead(why);
    secret.selectAll();
  }

  @Override
  public final void forget() {
    secret.clear();
  }
}
