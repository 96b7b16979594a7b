package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How one type of our vocabulary is written in JSON, and read again. */
interface Form {

  /**
   * The value that this JSON value is.
   *
   * @throws Fault if it is none
   */
  Object read(@Nullable Object json);

  /** Writes the value. */
  void write(Object value, JsonGenerator out) throws IOException;

  /** What this value names, if it names one thing: an id, or what begins with one. */
  default @Nullable Object named(Object value) {
    return null;
  }
}
