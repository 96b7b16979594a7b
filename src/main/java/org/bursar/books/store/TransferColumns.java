package org.bursar.books.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.books.journal.TransferFilter;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * A run of records as columns: what filters and totals look at, without the rows. A million records
 * are 19 MB of it, which are looked through in the time that an index takes for a few thousand.
 */
final class TransferColumns {

  private static final byte RECLAIM = 1;

  private final long first;
  private final String[] actors;
  private final int[] from;
  private final int[] to;
  private final long[] amounts;
  private final byte[] kinds;
  private final short[] actor;
  private final @Nullable List<String> remarks;

  private TransferColumns(long first, String[] actors, int count, @Nullable List<String> remarks) {
    this.first = first;
    this.actors = actors;
    this.from = new int[count];
    this.to = new int[count];
    this.amounts = new long[count];
    this.kinds = new byte[count];
    this.actor = new short[count];
    this.remarks = remarks;
  }

  /** The records from a number to another one, from their rows; with their remarks. */
  static TransferColumns ofRows(Sql sql, long first, long last) throws SQLException {
    int most = Math.toIntExact(last - first + 1);
    Map<String, Short> known = new LinkedHashMap<>();
    TransferColumns read = new TransferColumns(first, new String[0], most, new ArrayList<>(most));
    List<String> remarks = new ArrayList<>(most);
    sql.each(
        cells -> {
          int row = Math.toIntExact(cells.number() - first);
          if (row != remarks.size()) {
            throw new SQLException("there is no transfer " + (first + remarks.size()));
          }
          boolean reclaim = TransferKind.valueOf(cells.sharedText()) == TransferKind.RECLAIM;
          read.kinds[row] = reclaim ? RECLAIM : 0;
          read.from[row] = cells.count();
          read.to[row] = cells.count();
          read.amounts[row] = cells.number();
          read.actor[row] = known.computeIfAbsent(cells.sharedText(), _ -> (short) known.size());
          remarks.add(cells.sharedText());
        },
        """
        SELECT t.number, t.kind, t.from_account, t.to_account, t.amount, e.actor_name, t.remark
        FROM transfer t JOIN entry e ON e.enterprise = t.enterprise AND e.number = t.entry
        WHERE t.enterprise = ? AND t.number BETWEEN ? AND ? ORDER BY t.number\
        """,
        sql.enterprise(),
        first,
        last);
    if (remarks.size() != most) {
      throw new SQLException("there is no transfer " + (first + remarks.size()));
    }
    return new TransferColumns(read, known.keySet().toArray(String[]::new), remarks);
  }

  private TransferColumns(TransferColumns read, String[] actors, List<String> remarks) {
    this.first = read.first;
    this.actors = actors;
    this.from = read.from;
    this.to = read.to;
    this.amounts = read.amounts;
    this.kinds = read.kinds;
    this.actor = read.actor;
    this.remarks = remarks;
  }

  /** The records that these bytes hold, without their remarks. */
  static TransferColumns unpacked(long first, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int count = in.getInt();
    String[] actors = new String[in.getInt()];
    for (int i = 0; i < actors.length; i++) {
      byte[] name = new byte[in.getInt()];
      in.get(name);
      actors[i] = new String(name, StandardCharsets.UTF_8);
    }
    TransferColumns columns = new TransferColumns(first, actors, count, null);
    in.asIntBuffer().get(columns.from).get(columns.to);
    in.position(in.position() + 2 * Integer.BYTES * count);
    in.asLongBuffer().get(columns.amounts);
    in.position(in.position() + Long.BYTES * count);
    in.asShortBuffer().get(columns.actor);
    in.position(in.position() + Short.BYTES * count);
    in.get(columns.kinds);
    return columns;
  }

  /** The bytes that hold the records. */
  byte[] packed() {
    byte[][] names = new byte[actors.length][];
    int length = 2 * Integer.BYTES;
    for (int i = 0; i < names.length; i++) {
      names[i] = actors[i].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + names[i].length;
    }
    ByteBuffer out =
        ByteBuffer.allocate(
            length + count() * (2 * Integer.BYTES + Long.BYTES + Short.BYTES + Byte.BYTES));
    out.putInt(count()).putInt(names.length);
    for (byte[] name : names) {
      out.putInt(name.length).put(name);
    }
    out.asIntBuffer().put(from).put(to);
    out.position(out.position() + 2 * Integer.BYTES * count());
    out.asLongBuffer().put(amounts);
    out.position(out.position() + Long.BYTES * count());
    out.asShortBuffer().put(actor);
    out.position(out.position() + Short.BYTES * count());
    return out.put(kinds).array();
  }

  int count() {
    return from.length;
  }

  /** The number of the first record; the others follow without a gap. */
  long first() {
    return first;
  }

  long last() {
    return first + count() - 1;
  }

  int from(int row) {
    return from[row];
  }

  int to(int row) {
    return to[row];
  }

  long amountMinor(int row) {
    return amounts[row];
  }

  boolean isReclaim(int row) {
    return kinds[row] == RECLAIM;
  }

  /** Adds the rows from one to another of which an account stands on a side. */
  void between(
      boolean[] accounts, TransferFilter.Direction direction, int first, int last, BitSet rows) {
    boolean out = direction != TransferFilter.Direction.IN;
    boolean in = direction != TransferFilter.Direction.OUT;
    for (int row = first; row <= last; row++) {
      if ((out && accounts[from[row]]) || (in && accounts[to[row]])) {
        rows.set(row);
      }
    }
  }

  /** Which number the actor of this name has among the actors of these records; -1 if none. */
  int actor(String name) {
    return List.of(actors).indexOf(name);
  }

  boolean isBy(int row, int number) {
    return actor[row] == number;
  }

  /** The remarks, if they were read with the records. */
  @Nullable List<String> remarks() {
    return remarks;
  }
}
