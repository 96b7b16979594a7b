package org.bursar.books.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the records for what a query wants, a piece at a time, from the newest on or from
 * the oldest. The pieces of the full blocks are the blocks themselves; the rows after them come in
 * smaller ones.
 */
final class TransferScan {

  /** Rows that are not in a full block yet and are read at once. */
  private static final int ROWS = 256;

  /** For how many blocks the places of words are read at first, and at most. */
  private static final int FEW = 8;

  private static final int MANY = 256;

  /** From so many of a block's remarks on they are read together, not one by one. */
  private static final int MANY_REMARKS = 64;

  private final TransferQuery query;
  private final boolean newestFirst;
  private final long sealed;
  private long low;
  private long high;

  /** Where the words stand in the remarks of the blocks from one to another. */
  private List<Map<Long, BitSet>> places = List.of();

  private long placesFirst = 1;
  private long placesLast = 0;
  private int ahead = FEW;

  /**
   * A scan of the records from one number to another.
   *
   * @param count of all records there are: what is sealed follows from it
   */
  TransferScan(TransferQuery query, long low, long high, long count, boolean newestFirst) {
    this.query = query;
    this.low = Math.max(1, low);
    this.high = high;
    this.sealed = count / TransferBlocks.SIZE * TransferBlocks.SIZE;
    this.newestFirst = newestFirst;
  }

  /** What was found in a piece: its columns, and the rows of them that are wanted, ascending. */
  record Piece(TransferColumns columns, BitSet rows) {}

  boolean isDone() {
    return low > high;
  }

  /** How many records are still to be looked at. */
  long left() {
    return Math.max(0, high - low + 1);
  }

  /** Looks at the next piece; null if nothing in it is wanted for sure. */
  @Nullable Piece next(Sql sql) throws SQLException {
    long edge = newestFirst ? high : low;
    boolean full = edge <= sealed;
    long first;
    long last;
    if (full) {
      long block = TransferBlocks.of(edge);
      first = Math.max(low, TransferBlocks.first(block));
      last = Math.min(high, TransferBlocks.first(block) + TransferBlocks.SIZE - 1);
    } else {
      first = newestFirst ? Math.max(Math.max(low, sealed + 1), high - ROWS + 1) : low;
      last = newestFirst ? high : Math.min(high, low + ROWS - 1);
    }
    if (newestFirst) {
      high = first - 1;
    } else {
      low = last + 1;
    }
    return full ? ofBlock(sql, first, last) : ofRows(sql, first, last);
  }

  private Piece ofRows(Sql sql, long first, long last) throws SQLException {
    TransferColumns columns = TransferColumns.ofRows(sql, first, last);
    BitSet rows = query.wanted(columns, 0, columns.count() - 1);
    List<String> remarks = java.util.Objects.requireNonNull(columns.remarks());
    for (SearchWord word : query.words()) {
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        if (!word.isOf(columns, row) && !word.isIn(remarks.get(row))) {
          rows.clear(row);
        }
      }
    }
    return new Piece(columns, rows);
  }

  private @Nullable Piece ofBlock(Sql sql, long first, long last) throws SQLException {
    long block = TransferBlocks.of(first);
    List<BitSet> inRemarks = new ArrayList<>();
    for (int i = 0; i < query.words().size(); i++) {
      BitSet places = places(sql, block).get(i).get(block);
      if (places == null && query.words().get(i).isOfRemarksOnly(block)) {
        return null;
      }
      inRemarks.add(places == null ? new BitSet() : places);
    }
    TransferColumns columns = TransferBlocks.read(sql, block);
    BitSet rows =
        query.wanted(
            columns,
            Math.toIntExact(first - columns.first()),
            Math.toIntExact(last - columns.first()));
    BitSet open = new BitSet();
    for (int i = 0; i < inRemarks.size(); i++) {
      SearchWord word = query.words().get(i);
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        if (!word.isOf(columns, row)) {
          if (!inRemarks.get(i).get(row)) {
            rows.clear(row);
          } else if (!word.isShort()) {
            open.set(row);
          }
        }
      }
    }
    open.and(rows);
    readRemarks(sql, columns, rows, open);
    return new Piece(columns, rows);
  }

  /** Takes out the rows whose remark has all pairs of a long word, but not the word. */
  private void readRemarks(Sql sql, TransferColumns columns, BitSet rows, BitSet open)
      throws SQLException {
    Map<String, Boolean> known = new HashMap<>();
    int count = open.cardinality();
    if (count > MANY_REMARKS) {
      sql.each(
          cells -> {
            int row = Math.toIntExact(cells.number() - columns.first());
            if (open.get(row)) {
              keepIfWhole(columns, rows, row, cells.sharedText(), known);
            }
          },
          "SELECT number, remark FROM transfer WHERE enterprise = ? AND number BETWEEN ? AND ?",
          sql.enterprise(),
          columns.first() + open.nextSetBit(0),
          columns.first() + open.length() - 1);
      return;
    }
    for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
      long number = columns.first() + row;
      String remark =
          sql.first(
                  Cells::text,
                  "SELECT remark FROM transfer WHERE enterprise = ? AND number = ?",
                  sql.enterprise(),
                  number)
              .orElseThrow(() -> new SQLException("there is no transfer " + number));
      keepIfWhole(columns, rows, row, remark, known);
    }
  }

  /** Remarks are often the same: one that was looked at by all words is looked at once. */
  private void keepIfWhole(
      TransferColumns columns, BitSet rows, int row, String remark, Map<String, Boolean> known) {
    boolean whole =
        known.computeIfAbsent(
            remark, _ -> query.words().stream().allMatch(word -> word.isIn(remark)));
    if (!whole) {
      for (SearchWord word : query.words()) {
        if (!word.isOf(columns, row) && !word.isIn(remark)) {
          rows.clear(row);
        }
      }
    }
  }

  /** Where each word stands; read for some blocks ahead, for more and more of them. */
  private List<Map<Long, BitSet>> places(Sql sql, long block) throws SQLException {
    if (block < placesFirst || block > placesLast) {
      placesFirst = newestFirst ? Math.max(TransferBlocks.of(low), block - ahead + 1) : block;
      placesLast =
          newestFirst ? block : Math.min(TransferBlocks.of(Math.max(high, 1)), block + ahead - 1);
      // The edge has moved on already: the block itself is always among them.
      placesFirst = Math.min(placesFirst, block);
      placesLast = Math.max(placesLast, block);
      ahead = Math.min(MANY, ahead * 4);
      List<Map<Long, BitSet>> read = new ArrayList<>();
      for (SearchWord word : query.words()) {
        read.add(PairIndex.find(sql, word.text(), placesFirst, placesLast));
      }
      places = read;
    }
    return places;
  }
}
