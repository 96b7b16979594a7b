package org.bursar.exchange.table;

/** What came of reading one file. */
public sealed interface TableReading permits TableReading.Done, TableReading.Stopped, ReadFault {

  /**
   * It was read to its end.
   *
   * @param name its name without folders
   * @param sha256 of its bytes, as they are stored, in hex; empty of what stands in no file
   * @param rows how many rows of data it has, those in error too
   */
  record Done(String name, String sha256, long rows) implements TableReading {}

  /** Whoever watches did not want it to go on. */
  record Stopped() implements TableReading {}
}
