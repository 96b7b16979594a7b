package org.bursar.console.session;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something a person can do: buttons, shortcuts and the list of shortcuts are made from it.
 *
 * @param id stable
 * @param text what it is called
 * @param icon what it looks like
 * @param shortcut the keys that do it; null if none do
 * @param enabled whether it can be done now
 * @param run does it
 */
public record Action(
    String id,
    ObservableValue<String> text,
    Feather icon,
    @Nullable KeyCombination shortcut,
    ObservableValue<Boolean> enabled,
    Runnable run) {

  /** The keys that do it, as a person reads them; nothing if none do. */
  public String keys() {
    KeyCombination keys = shortcut;
    return keys == null ? "" : keys.getDisplayText();
  }

  /** The same action, told of by its name whenever it is done. */
  public Action noted(Consumer<String> heard) {
    return new Action(
        id,
        text,
        icon,
        shortcut,
        enabled,
        () -> {
          heard.accept(id);
          run.run();
        });
  }

  /** Does it, if it can be done now. */
  public void fire() {
    if (enabled.getValue()) {
      run.run();
    }
  }
}
