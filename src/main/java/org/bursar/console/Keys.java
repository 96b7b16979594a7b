package org.bursar.console;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Shortcuts by their names: {@code Shortcut} is Ctrl, on a Mac Cmd. */
final class Keys {

  private Keys() {}

  static KeyCombination of(String keys) {
    List<String> parts = List.of(keys.split("\\+", -1));
    String code = parts.getLast();
    KeyCode key =
        code.length() == 1 && Character.isDigit(code.charAt(0))
            ? KeyCode.valueOf("DIGIT" + code)
            : KeyCode.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    return new KeyCodeCombination(
        key,
        parts.subList(0, parts.size() - 1).stream()
            .map(Keys::modifier)
            .toArray(KeyCombination.Modifier[]::new));
  }

  private static KeyCombination.Modifier modifier(String name) {
    return switch (name) {
      case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
      case "Shift" -> KeyCombination.SHIFT_DOWN;
      case "Alt" -> KeyCombination.ALT_DOWN;
      default -> throw new IllegalArgumentException("no such key: " + name);
    };
  }
}
