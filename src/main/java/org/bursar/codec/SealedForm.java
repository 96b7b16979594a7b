package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form of a sealed hierarchy of records: the record's form, with its name as {@code type}. */
final class SealedForm implements Form {

  /** The field that says which record it is. */
  static final String TYPE = "type";

  private final Map<String, Class<?>> types = new TreeMap<>();
  private final Forms forms;

  SealedForm(Class<?> root, Forms forms) {
    this.forms = forms;
    add(root);
  }

  private void add(Class<?> type) {
    if (type.isRecord()) {
      if (types.put(type.getSimpleName(), type) != null) {
        throw new IllegalStateException("two records have one name: " + type);
      }
    } else {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        add(permitted);
      }
    }
  }

  /**
   * The form of the record that an object says it is.
   *
   * @throws Fault if it says none, or none that is known
   */
  RecordForm formOf(Map<?, ?> object) {
    Class<?> type = object.get(TYPE) instanceof String name ? types.get(name) : null;
    if (type == null) {
      throw new Fault("an unknown type").within(TYPE);
    }
    return forms.ofRecord(type);
  }

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> object)) {
      throw new Fault("an object is wanted");
    }
    return formOf(object).read(object, Set.of(TYPE));
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(value, out);
    out.writeEndObject();
  }

  /** Writes the type and the fields: the object around them is the caller's. */
  void writeFields(Object value, JsonGenerator out) throws IOException {
    out.writeStringField(TYPE, value.getClass().getSimpleName());
    forms.ofRecord(value.getClass()).writeFields(value, out);
  }
}
