package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a list. A list that is wished names a thing once. */
record ListForm(Form element, Reading reading) implements Form {

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof List<?> list)) {
      throw new Fault("a list is wanted");
    }
    List<Object> values = new ArrayList<>(list.size());
    Set<Object> named = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      try {
        Object value = element.read(list.get(i));
        Object name = reading == Reading.WISHES ? element.named(value) : null;
        if (name != null && !named.add(name)) {
          throw new Fault(name + " stands twice");
        }
        values.add(value);
      } catch (Fault fault) {
        throw fault.within(Integer.toString(i));
      }
    }
    return List.copyOf(values);
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object one : (List<?>) value) {
      element.write(one, out);
    }
    out.writeEndArray();
  }
}
