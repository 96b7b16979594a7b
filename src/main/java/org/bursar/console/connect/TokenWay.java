package org.bursar.console.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Signing in by a token that somebody was given. */
final class TokenWay extends TypedWay {

  /**
   * Its field.
   *
   * @param why the key of what is to be known of such a token
   * @param on goes on, as the button would
   */
  TokenWay(String id, String why, Runnable on) {
    super(id, "token", why, on);
  }

  @Override
  @Nullable Proof made(String secret) {
    return secret.isBlank() ? null : new Proof.Token(secret.strip());
  }

  @Override
  public ObservableValue<String> title() {
    return Texts.text("connect.by.token");
  }

  @Override
  public Region content() {
    return pane();
  }
}
