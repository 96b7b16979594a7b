package org.bursar.exchange.invitations;

import java.util.List;
import org.bursar.exchange.table.ReadFault;

/** What came of reading answers to invitations. */
public sealed interface AnswerReading {

  /** They were read; rows may be in error. */
  record Read(String file, List<Answered> rows) implements AnswerReading {

    /** Takes its own copy. */
    public Read {
      rows = List.copyOf(rows);
    }
  }

  /** They cannot be read at all. */
  record Unreadable(ReadFault fault) implements AnswerReading {}
}
