package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The form of what is true or false, and no word for it. */
enum TruthForm implements Form {

  /** The only one. */
  TRUTH;

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof Boolean truth)) {
      throw new Fault("true or false is wanted");
    }
    return truth;
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeBoolean((Boolean) value);
  }
}
