package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of JSON for people's scripts: one object a line, in the order of the map. */
public final class Json {

  private Json() {}

  /** Something that writes JSON. */
  interface Writing {

    /** Writes it. */
    void to(JsonGenerator out) throws IOException;
  }

  /**
   * One compact line of JSON, without the end of the line.
   *
   * @param fields text, whole numbers, truths, enums by their names, maps, lists, null; amounts are
   *     given as text
   * @throws IllegalArgumentException if a value is none of these: it would be written by chance
   */
  public static String line(Map<String, ? extends @Nullable Object> fields) {
    return written(out -> write(fields, out));
  }

  static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonText.FACTORY.createGenerator(text)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Boolean truth -> out.writeBoolean(truth);
      case Enum<?> constant -> out.writeString(constant.name());
      case Map<?, ?> map -> writeObject(map, out);
      case Iterable<?> list -> writeList(list, out);
      default -> throw new IllegalArgumentException("no form in JSON for " + value.getClass());
    }
  }

  private static void writeObject(Map<?, ?> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> field : map.entrySet()) {
      out.writeFieldName((String) field.getKey());
      write(field.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void writeList(Iterable<?> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object value : list) {
      write(value, out);
    }
    out.writeEndArray();
  }
}
