package org.bursar.exchange.invitations;

import java.util.List;
import org.bursar.exchange.table.ReadFault;

/** What came of reading rows of those to be invited. */
public sealed interface InviteReading {

  /** They were read; each says what would come of it. */
  record Read(List<Invited> rows) implements InviteReading {

    /** Takes its own copy. */
    public Read {
      rows = List.copyOf(rows);
    }

    /** Those of a verdict. */
    public List<Invited> of(Invited.Verdict verdict) {
      return rows.stream().filter(row -> row.verdict() == verdict).toList();
    }
  }

  /** They cannot be read at all. */
  record Unreadable(ReadFault fault) implements InviteReading {}
}
