package org.bursar.books.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.enterprise.organization.Organization;
import org.jspecify.annotations.Nullable;

/** Reads transfers and reclaims by their numbers, and looks for some among them. */
public final class TransferReader {

  private final Place place;
  private final Organization organization;

  TransferReader(Place place, Organization organization) {
    this.place = place;
    this.organization = organization;
  }

  /** Those after a number up to an entry, in ascending order. */
  public List<TransferRecord> after(long number, long upToEntry, int most) {
    return place.reading(
        sql ->
            new TransferRows(sql, organization.accounts(), lastUpTo(sql, upToEntry))
                .after(number, most));
  }

  /** The transfer or reclaim of each of these numbers, in their order. */
  public List<TransferRecord> of(List<Long> numbers, long upToEntry) {
    return place.reading(
        sql ->
            new TransferRows(sql, organization.accounts(), lastUpTo(sql, upToEntry)).of(numbers));
  }

  /**
   * A search for what a filter wants.
   *
   * @param beyond the number it goes on from, not included; where it begins if that is beyond all
   * @param upToEntry of the last record that counts
   */
  public Search search(
      TransferFilter filter, ZoneId zone, long beyond, long upToEntry, boolean newestFirst) {
    return place.reading(
        sql -> {
          long count = TransferBlocks.count(sql);
          long low = filter.from() == null ? 1 : firstOf(sql, filter.from(), zone, count);
          long high = lastUpTo(sql, upToEntry);
          if (filter.until() != null) {
            high = Math.min(high, firstOf(sql, filter.until().plusDays(1), zone, count) - 1);
          }
          TransferQuery query = new TransferQuery(organization, filter);
          TransferScan scan =
              newestFirst
                  ? new TransferScan(query, low, Math.min(high, beyond - 1), count, true)
                  : new TransferScan(query, Math.max(low, beyond + 1), high, count, false);
          return new Search(scan);
        });
  }

  /** A search under way: it looks at one piece of the records after the other. */
  public final class Search {

    private final TransferScan scan;
    private final long whole;

    private Search(TransferScan scan) {
      this.scan = scan;
      this.whole = scan.left();
    }

    /** Whether everything was looked at. */
    public boolean isDone() {
      return scan.isDone();
    }

    /** How many records there were to look at. */
    public long whole() {
      return whole;
    }

    /** How many of them were. */
    public long done() {
      return whole - scan.left();
    }

    /** Looks at the next piece; the numbers that it wants, in the order of the search. */
    public List<Long> numbers(boolean newestFirst) {
      TransferScan.@Nullable Piece piece = next();
      List<Long> numbers = new ArrayList<>();
      if (piece != null) {
        piece.rows().stream().forEach(row -> numbers.add(piece.columns().first() + row));
      }
      return newestFirst ? numbers.reversed() : numbers;
    }

    /** Looks at the next piece and adds what it wants to the sums. */
    public void sum(TransferSums sums) {
      TransferScan.@Nullable Piece piece = next();
      if (piece != null) {
        BitSet rows = piece.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
          sums.add(
              piece.columns().from(row),
              piece.columns().isReclaim(row),
              piece.columns().amountMinor(row));
        }
      }
    }

    private TransferScan.@Nullable Piece next() {
      return place.<TransferScan.@Nullable Piece>reading(scan::next);
    }
  }

  /** The number of the last record not after an entry; 0 if there is none. */
  private static long lastUpTo(Sql sql, long entry) throws SQLException {
    return lastBefore(
        sql,
        TransferBlocks.count(sql),
        "SELECT entry <= ? FROM transfer WHERE enterprise = ? AND number = ?",
        entry);
  }

  /** The number of the first record of a day or after it, in an enterprise's zone. */
  private static long firstOf(Sql sql, LocalDate day, ZoneId zone, long count) throws SQLException {
    return 1
        + lastBefore(
            sql,
            count,
            "SELECT e.at < ? FROM transfer t JOIN entry e"
                + " ON e.enterprise = t.enterprise AND e.number = t.entry"
                + " WHERE t.enterprise = ? AND t.number = ?",
            Micros.of(day.atStartOfDay(zone).toInstant()));
  }

  /** Numbers, entries and instants ascend together, so the place is found by halving. */
  private static long lastBefore(Sql sql, long count, String isBefore, long value)
      throws SQLException {
    long low = 0;
    long high = count;
    // Most often everything there is counts.
    long middle = high;
    while (low < high) {
      boolean before =
          sql.first(Cells::truth, isBefore, value, sql.enterprise(), middle)
              .orElseThrow(() -> new SQLException("a transfer is missing"));
      low = before ? middle : low;
      high = before ? high : middle - 1;
      middle = (low + high + 1) >>> 1;
    }
    return low;
  }
}
