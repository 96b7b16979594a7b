package org.bursar.books.store;

import java.time.Instant;
import org.bursar.codec.Hash;

/** Where a journal ends: its last entry, that entry's instant and hash. */
public record Head(long entry, Instant at, Hash hash) {

  /** Of a journal without entries. */
  public static final Head NONE = new Head(0, Instant.EPOCH, Hash.NONE);
}
