package org.bursar.exchange.focus;

import org.bursar.exchange.table.ReadFault;

/** What came of reading FOCUS files. */
public sealed interface FocusReading {

  /** All were read to their end; single rows may be in error. */
  record Read(FocusBill bill) implements FocusReading {}

  /** One of them cannot be read at all, so nothing was. */
  record Unreadable(ReadFault fault) implements FocusReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements FocusReading {}
}
