package org.bursar.cli.show;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bursar.codec.Instants;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/** A value as a person reads it in a terminal. */
final class Cell {

  /** First and last characters of what terminals draw twice as wide. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private Cell() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Money money -> money.plain();
      case Boolean truth -> truth ? "yes" : "no";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(field -> field.getKey() + " " + of(field.getValue()))
              .collect(Collectors.joining(", "));
      case List<?> list -> list.stream().map(Cell::of).collect(Collectors.joining("; "));
      default -> withoutControls(value.toString());
    };
  }

  /** A value as another program reads it: instants and truths as JSON has them. */
  static String plain(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Money money -> money.plain();
      case Instant instant -> Instants.print(instant);
      default -> value.toString();
    };
  }

  /** A terminal takes controls for orders. */
  private static String withoutControls(String text) {
    return text.chars().noneMatch(Character::isISOControl)
        ? text
        : text.replaceAll("\\p{Cntrl}", " ");
  }

  /** How many columns of a terminal a text takes: Chinese characters take two, marks none. */
  static int width(String text) {
    return text.codePoints().map(Cell::width).sum();
  }

  private static int width(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    for (int[] range : WIDE) {
      if (character >= range[0] && character <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
