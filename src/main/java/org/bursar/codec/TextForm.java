package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** The form of what is written as a JSON string. */
record TextForm(TextType type, Reading reading) implements Form {

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof String text)) {
      throw new Fault("a string is wanted");
    }
    if (reading == Reading.WISHES && !isStorable(text)) {
      throw new Fault("text with half a character or U+0000");
    }
    try {
      return type.parse(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new Fault(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    String text = type.print(value);
    if (!isStorable(text)) {
      throw new IllegalArgumentException("text with half a character or U+0000 is not written");
    }
    out.writeString(text);
  }

  @Override
  public @Nullable Object named(Object value) {
    return type.isId() ? value : null;
  }

  /** Half a character has no bytes in UTF-8, and not every database takes U+0000 in a text. */
  private static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && isHalf(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }
}
