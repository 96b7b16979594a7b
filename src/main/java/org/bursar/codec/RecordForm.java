package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a record: a JSON object with the names of its components. What is {@code @Nullable}
 * may be left out; all else must be there, and nothing else may.
 */
final class RecordForm implements Form {

  private final Constructor<?> constructor;
  private final Part[] parts;
  private final Map<String, Integer> places = new HashMap<>();

  private record Part(RecordComponent component, Form form, boolean optional) {

    @Nullable Object of(Object whole) {
      try {
        return component.getAccessor().invoke(whole);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a component is not read: " + component, e);
      }
    }
  }

  RecordForm(Class<?> type, Forms forms) {
    RecordComponent[] components = type.getRecordComponents();
    parts = new Part[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      component.getAccessor().setAccessible(true);
      types[i] = component.getType();
      parts[i] =
          new Part(
              component,
              forms.of(component.getGenericType()),
              component.getAnnotatedType().isAnnotationPresent(Nullable.class));
      places.put(component.getName(), i);
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor: " + type, e);
    }
    constructor.setAccessible(true);
  }

  /** Whether it has a component of this name. */
  boolean has(String name) {
    return places.containsKey(name);
  }

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> object)) {
      throw new Fault("an object is wanted");
    }
    return read(object, Set.of());
  }

  /** Reads the record from an object whose fields of other names are somebody else's. */
  Object read(Map<?, ?> object, Set<String> others) {
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (Map.Entry<?, ?> field : object.entrySet()) {
      String name = (String) field.getKey();
      Integer place = places.get(name);
      if (place != null) {
        try {
          values[place] = parts[place].form.read(field.getValue());
        } catch (Fault fault) {
          throw fault.within(name);
        }
      } else if (!others.contains(name)) {
        throw new Fault("unknown").within(name);
      }
    }
    for (int i = 0; i < parts.length; i++) {
      if (values[i] == null && !parts[i].optional) {
        throw new Fault("missing").within(parts[i].component.getName());
      }
    }
    return made(values);
  }

  private Object made(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw new Fault(String.valueOf(refused.getMessage()));
      }
      throw new IllegalStateException("a record is not made: " + constructor, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record is not made: " + Arrays.toString(values), e);
    }
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(value, out);
    out.writeEndObject();
  }

  /** Writes the fields only: the object around them is the caller's. */
  void writeFields(Object value, JsonGenerator out) throws IOException {
    for (Part part : parts) {
      Object field = part.of(value);
      if (field != null) {
        out.writeFieldName(part.component.getName());
        part.form.write(field, out);
      }
    }
  }

  /** A record that begins with an id names that thing. */
  @Override
  public @Nullable Object named(Object value) {
    Object first = parts.length == 0 ? null : parts[0].of(value);
    return first == null ? null : parts[0].form.named(first);
  }
}
