package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;

/** Which entry undid which. */
final class UndoneTable {

  private UndoneTable() {}

  static void add(Sql sql, long entry, long undoneBy) throws SQLException {
    sql.add(
        "INSERT INTO undone (enterprise, entry, undone_by) VALUES (?,?,?)",
        sql.enterprise(),
        entry,
        undoneBy);
  }

  /** The last entry not after another one that says that it undoes an entry. */
  static Optional<Long> by(Sql sql, long entry, long upToEntry) throws SQLException {
    return sql.first(
        Cells::number,
        "SELECT undone_by FROM undone WHERE enterprise = ? AND entry = ? AND undone_by <= ?"
            + " ORDER BY undone_by DESC LIMIT 1",
        sql.enterprise(),
        entry,
        upToEntry);
  }

  /** Fills the table from a journal that was written before there was one. */
  static void fill(Sql sql) throws SQLException {
    // Few commands have the word in them, and of these the codec says whether they mean it.
    List<Entry> entries =
        sql.list(
            cells -> new Entry(cells.number(), cells.bytes()),
            "SELECT number, command FROM entry WHERE enterprise = ? AND instr(command, ?) > 0"
                + " ORDER BY number",
            sql.enterprise(),
            "undoes".getBytes(StandardCharsets.UTF_8));
    for (Entry entry : entries) {
      Long undoes = entry.undoes();
      if (undoes != null) {
        add(sql, undoes, entry.number());
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, and seen by nobody else
  private record Entry(long number, byte[] command) {

    @org.jspecify.annotations.Nullable
    Long undoes() {
      return CommandCodec.decode(new String(command, StandardCharsets.UTF_8))
              instanceof Decoded.Received received
          ? received.undoes()
          : null;
    }
  }
}
