package org.bursar.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that another program of ours wrote: what is not there is a fault. */
public final class JsonFields {

  private final Map<?, ?> fields;

  private JsonFields(Map<?, ?> fields) {
    this.fields = fields;
  }

  /**
   * The fields of a line.
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  public static JsonFields of(String line) {
    try {
      if (JsonText.read(line).value() instanceof Map<?, ?> object) {
        return new JsonFields(object);
      }
    } catch (Fault fault) {
      throw new IllegalArgumentException("no JSON object: " + fault.getMessage(), fault);
    }
    throw new IllegalArgumentException("no JSON object");
  }

  /** Whether a field is there and not null. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** The text of a field. */
  public String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text called " + name);
  }

  /** The text of a field; null if it is not there. */
  public @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  /** The whole number of a field. */
  public long number(String name) {
    if (fields.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("no whole number called " + name);
  }

  /** The list of a field. */
  public List<@Nullable Object> list(String name) {
    if (fields.get(name) instanceof List<?> list) {
      return new ArrayList<@Nullable Object>(list);
    }
    throw new IllegalArgumentException("no list called " + name);
  }

  /** The object of a field. */
  public JsonFields object(String name) {
    if (fields.get(name) instanceof Map<?, ?> object) {
      return new JsonFields(object);
    }
    throw new IllegalArgumentException("no object called " + name);
  }

  /** The truth of a field. */
  public boolean truth(String name) {
    if (fields.get(name) instanceof Boolean truth) {
      return truth;
    }
    throw new IllegalArgumentException("no truth called " + name);
  }

  /** The objects of the list of a field. */
  public List<JsonFields> objects(String name) {
    if (!(fields.get(name) instanceof List<?> list)) {
      throw new IllegalArgumentException("no list called " + name);
    }
    List<JsonFields> objects = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof Map<?, ?> object)) {
        throw new IllegalArgumentException("no objects in the list called " + name);
      }
      objects.add(new JsonFields(object));
    }
    return objects;
  }

  /** All of them that are texts or whole numbers, in their order. */
  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!(value instanceof String || value instanceof Long)) {
            throw new IllegalArgumentException("no detail: " + name);
          }
          plain.put((String) name, value);
        });
    return plain;
  }
}
