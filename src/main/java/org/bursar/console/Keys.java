package org.bursar.console;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Shortcuts by their names: {@code Shortcut} is Ctrl, on a Mac Cmd. */
final class Keys {

  private Keys() {}

  static KeyCombination of(String keys) {
    String code = keys.substring(keys.lastIndexOf('+') + 1);
    KeyCode key =
        code.length() == 1 && Character.isDigit(code.charAt(0))
            ? KeyCode.valueOf("DIGIT" + code)
            : KeyCode.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    if (keys.startsWith("Alt+")) {
      return new KeyCodeCombination(key, KeyCombination.ALT_DOWN);
    } else if (keys.startsWith("Shortcut+Shift+")) {
      return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    } else if (keys.startsWith("Shortcut+")) {
      return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
    return new KeyCodeCombination(key);
  }
}
