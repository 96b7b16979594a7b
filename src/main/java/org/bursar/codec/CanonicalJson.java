package org.bursar.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One way to write each JSON value, so that two texts that say the same have the same hash: names
 * sorted, no blanks, only quotes, backslashes and controls escaped.
 */
final class CanonicalJson {

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /** The hash of an object without some of its fields. */
  static Hash hashWithout(Set<String> fields, Map<?, ?> object) {
    return Hash.sha256(textWithout(fields, object).getBytes(StandardCharsets.UTF_8));
  }

  /** The object without some of its fields, written in the one way. */
  static String textWithout(Set<String> fields, Map<?, ?> object) {
    CanonicalJson text = new CanonicalJson();
    text.object(object, fields);
    return text.out.toString();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> object -> object(object, Set.of());
      case List<?> list -> list(list);
      case String text -> text(text);
      case JsonText.OtherNumber number -> out.append(number.literal());
      case null, default -> out.append(value);
    }
  }

  private void object(Map<?, ?> object, Set<String> leftOut) {
    out.append('{');
    String comma = "";
    for (Object name : new TreeSet<>(object.keySet())) {
      if (!leftOut.contains(name)) {
        out.append(comma);
        text((String) name);
        out.append(':');
        value(object.get(name));
        comma = ",";
      }
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    String comma = "";
    for (Object value : list) {
      out.append(comma);
      value(value);
      comma = ",";
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
