package org.bursar.exchange.roster;

import org.bursar.exchange.table.ReadFault;

/** What came of reading an organization's table. */
public sealed interface RosterReading {

  /** It was read to its end; single rows may be in error. */
  record Read(Roster roster) implements RosterReading {}

  /** It cannot be read at all. */
  record Unreadable(ReadFault fault) implements RosterReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements RosterReading {}
}
