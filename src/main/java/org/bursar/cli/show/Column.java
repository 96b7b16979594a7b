package org.bursar.cli.show;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table for people.
 *
 * @param title what stands above it
 * @param right whether it is aligned to the right, as figures are
 * @param text what a row has in it
 */
record Column(String title, boolean right, Function<Map<String, @Nullable Object>, String> text) {

  /** A field of the row, as text. */
  static Column text(String field) {
    return new Column(title(field), false, row -> Cell.of(row.get(field)));
  }

  /** A field of the row, as a figure. */
  static Column figure(String field) {
    return new Column(title(field), true, row -> Cell.of(row.get(field)));
  }

  /** {@code ownCash} becomes {@code Own cash}. */
  static String title(String field) {
    String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
