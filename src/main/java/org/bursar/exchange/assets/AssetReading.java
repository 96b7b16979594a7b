package org.bursar.exchange.assets;

import org.bursar.exchange.table.ReadFault;

/** What came of reading a table of equity assets. */
public sealed interface AssetReading {

  /** It was read to its end; single rows may be in error. */
  record Read(AssetPlan plan) implements AssetReading {}

  /** It cannot be read at all. */
  record Unreadable(ReadFault fault) implements AssetReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements AssetReading {}
}
