package org.bursar.books.store;

import java.sql.SQLException;
import java.util.Optional;
import org.bursar.books.journal.SyncedWith;
import org.bursar.vocabulary.UserName;

/** Whether a file is a copy of a server's books, and of which. */
final class SyncedTable {

  private SyncedTable() {}

  static void write(Sql sql, SyncedWith with) throws SQLException {
    sql.update("DELETE FROM synced WHERE enterprise = ?", sql.enterprise());
    sql.update(
        "INSERT INTO synced (enterprise, part, server, user_name, fingerprint, device)"
            + " VALUES (?,?,?,?,?,?)",
        sql.enterprise(),
        0L,
        with.server(),
        with.user().value(),
        with.fingerprint(),
        with.device());
  }

  static Optional<SyncedWith> read(Sql sql) throws SQLException {
    return sql.first(
        cells ->
            new SyncedWith(
                cells.text(), new UserName(cells.text()), cells.textOrNull(), cells.text()),
        "SELECT server, user_name, fingerprint, device FROM synced WHERE enterprise = ?",
        sql.enterprise());
  }
}
