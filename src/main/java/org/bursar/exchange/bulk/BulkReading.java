package org.bursar.exchange.bulk;

import java.util.List;
import org.bursar.exchange.table.ReadFault;

/** What came of reading rows. */
public sealed interface BulkReading {

  /**
   * They were read; single ones may be in error.
   *
   * @param columns what its columns were taken for, in their order
   * @param done how many rows were left out because they say that they were done before
   */
  record Read(List<BulkRow> rows, List<BulkField> columns, int done) implements BulkReading {

    /** Takes its own copies. */
    public Read {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /** They cannot be read at all. */
  record Unreadable(ReadFault fault) implements BulkReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements BulkReading {}
}
