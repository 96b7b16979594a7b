package org.bursar.exchange.opening;

import org.bursar.exchange.table.ReadFault;

/** What came of reading a table of opening balances. */
public sealed interface OpeningReading {

  /** It was read to its end; single rows may be in error. */
  record Read(OpeningPlan plan) implements OpeningReading {}

  /** It cannot be read at all. */
  record Unreadable(ReadFault fault) implements OpeningReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements OpeningReading {}
}
