package org.bursar.books.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records by the thousands, as they are searched: as soon as a block is full its columns and the
 * pairs of its remarks are written down, never to change. What follows the last full block is
 * looked at row by row. Both are made of the rows of {@code transfer} alone.
 */
final class TransferBlocks {

  /** Records of a block: block 0 has the numbers 1 to this one. */
  static final int SIZE = 4_096;

  private TransferBlocks() {}

  /** The block that a record is in. */
  static long of(long number) {
    return (number - 1) / SIZE;
  }

  static long first(long block) {
    return block * SIZE + 1;
  }

  /**
   * Writes down the blocks that became full, within the transaction that filled them.
   *
   * @param before how many records there were before
   * @param after how many there are now
   */
  static void seal(Sql sql, long before, long after) throws SQLException {
    if (before / SIZE == after / SIZE) {
      return;
    }
    sql.settle();
    for (long block = before / SIZE; block < after / SIZE; block++) {
      TransferColumns columns = TransferColumns.ofRows(sql, first(block), first(block) + SIZE - 1);
      List<String> remarks = Objects.requireNonNull(columns.remarks());
      sql.add(
          "INSERT INTO transfer_block (enterprise, block, records) VALUES (?,?,?)",
          sql.enterprise(),
          block,
          columns.packed());
      PairIndex.write(sql, block, remarks);
    }
  }

  /** Writes down all blocks that are full, where none is. */
  static void sealAll(Sql sql) throws SQLException {
    seal(sql, 0, count(sql));
  }

  /** The first block that is not what its rows give, in words. */
  static Optional<String> fault(Sql sql) throws SQLException {
    long full = count(sql) / SIZE;
    for (long block = 0; block < full; block++) {
      TransferColumns rows = TransferColumns.ofRows(sql, first(block), first(block) + SIZE - 1);
      boolean sound =
          Arrays.equals(packed(sql, block).orElse(null), rows.packed())
              && PairIndex.isOf(sql, block, Objects.requireNonNull(rows.remarks()));
      if (!sound) {
        return Optional.of(
            "what is searched of the transfers from "
                + rows.first()
                + " to "
                + rows.last()
                + " is not what their rows give");
      }
    }
    return Optional.empty();
  }

  /** How many records there are. */
  static long count(Sql sql) throws SQLException {
    return sql.first(
            Cells::number,
            "SELECT COALESCE(MAX(number), 0) FROM transfer WHERE enterprise = ?",
            sql.enterprise())
        .orElse(0L);
  }

  /** The columns of a full block. */
  static TransferColumns read(Sql sql, long block) throws SQLException {
    return packed(sql, block)
        .map(bytes -> TransferColumns.unpacked(first(block), bytes))
        .orElseThrow(() -> new SQLException("block " + block + " of the transfers is missing"));
  }

  private static Optional<byte[]> packed(Sql sql, long block) throws SQLException {
    return sql.first(
        Cells::bytes,
        "SELECT records FROM transfer_block WHERE enterprise = ? AND block = ?",
        sql.enterprise(),
        block);
  }
}
