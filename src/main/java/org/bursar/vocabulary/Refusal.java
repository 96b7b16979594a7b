package org.bursar.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command that the rules turned down: a code and the figures that decided it. The sentence is
 * made of both, in the reader's language.
 *
 * @param details name to text or whole number, in the order in which they were given
 */
public record Refusal(RefusalCode code, Map<String, Object> details) {

  /** Takes its own copy of the details. */
  public Refusal {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A refusal without figures. */
  public static Refusal of(RefusalCode code) {
    return new Refusal(code, Map.of());
  }

  /** The same refusal with one more detail: amounts become plain decimals, ids their text. */
  public Refusal with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(
        name,
        switch (value) {
          case Money money -> money.plain();
          case Long number -> number;
          case Integer number -> number.longValue();
          default -> value.toString();
        });
    return new Refusal(code, more);
  }

  /** The one that comes first in the order of precedence; the left one if both are the same. */
  public static @Nullable Refusal first(@Nullable Refusal left, @Nullable Refusal right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.code.compareTo(right.code) <= 0 ? left : right;
  }
}
