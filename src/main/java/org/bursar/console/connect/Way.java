package org.bursar.console.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A way of signing in: what is typed for it, and how that shows who somebody is. */
interface Way {

  /** Stable; its radio button is called by it. */
  String id();

  /** What it is called. */
  ObservableValue<String> title();

  /** Its fields. */
  Region content();

  /** How somebody shows who he is; null while something is missing. */
  ObservableValue<@Nullable Claim> claim();

  /** Whether anything was typed that would be lost. */
  boolean isTyped();

  /** Puts the cursor where one begins. */
  void focus();

  /** Says what a server had against it, at the field that it is about. */
  void say(String why);

  /** Forgets what is secret. */
  void forget();
}
