package org.bursar.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The form of whole numbers: JSON numbers without fraction or exponent. In our vocabulary what has
 * 32 bits is a count or a limit, and what has 64 a number of an entry, a row or a transfer.
 */
enum WholeForm implements Form {

  /** A count as it is wished: from 1. */
  WISHED_COUNT(1, Integer.MAX_VALUE),

  /** A count as it stands. */
  COUNT(Integer.MIN_VALUE, Integer.MAX_VALUE),

  /** The number of something. */
  NUMBER(Long.MIN_VALUE, Long.MAX_VALUE);

  private final long least;
  private final long most;

  WholeForm(long least, long most) {
    this.least = least;
    this.most = most;
  }

  @Override
  public Object read(@Nullable Object json) {
    if (!(json instanceof Long number) || number < least || number > most) {
      throw new Fault("a whole number from " + least + " is wanted");
    }
    return this == NUMBER ? (Object) number : (Object) number.intValue();
  }

  @Override
  public void write(Object value, JsonGenerator out) throws IOException {
    out.writeNumber(((Number) value).longValue());
  }
}
