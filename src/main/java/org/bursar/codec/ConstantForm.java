package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of one of several fixed words: the name of an enum's constant. */
final class ConstantForm implements Form {

  private final Map<String, Object> constants = new HashMap<>();

  ConstantForm(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public Object read(@Nullable Object json) {
    Object constant = json instanceof String name ? constants.get(name) : null;
    if (constant == null) {
      throw new Fault("one of " + constants.keySet() + " is wanted");
    }
    return constant;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeString(((Enum<?>) value).name());
  }
}
