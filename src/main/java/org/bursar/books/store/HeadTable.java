package org.bursar.books.store;

import java.sql.SQLException;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;

/** Where the journal of each enterprise ends. It is moved by whoever knows where it was. */
final class HeadTable {

  private static final String READ = "SELECT entry, at, hash FROM head WHERE enterprise = ?";

  private HeadTable() {}

  /** Makes the head of a journal without entries. */
  static void begin(Sql sql) throws SQLException {
    sql.update(
        "INSERT INTO head (enterprise, entry, at, hash) VALUES (?,?,?,?)",
        sql.enterprise(),
        0L,
        0L,
        Hash.NONE.bytes());
  }

  /** Puts it where it belongs in books that have no journal. */
  static void put(Sql sql, Head head) throws SQLException {
    sql.update(
        "UPDATE head SET entry = ?, at = ?, hash = ? WHERE enterprise = ?",
        head.entry(),
        Micros.of(head.at()),
        head.hash().bytes(),
        sql.enterprise());
  }

  static Head read(Sql sql) throws SQLException {
    return read(sql, READ);
  }

  /** Reads it and keeps it from others until the end of the transaction. */
  static Head claim(Sql sql) throws SQLException {
    return read(sql, READ + sql.dialect().forUpdate());
  }

  private static Head read(Sql sql, String query) throws SQLException {
    return sql.first(
            cells -> new Head(cells.number(), cells.instant(), Hash.of(cells.bytes())),
            query,
            sql.enterprise())
        .orElseThrow(() -> new SQLException("no head"));
  }

  /** Moves it to an entry, unless it is not where it was thought to be. */
  static boolean move(Sql sql, Head from, Entry last) throws SQLException {
    return 1
        == sql.update(
            "UPDATE head SET entry = ?, at = ?, hash = ?"
                + " WHERE enterprise = ? AND entry = ? AND hash = ?",
            last.number(),
            Micros.of(last.at()),
            last.hash().bytes(),
            sql.enterprise(),
            from.entry(),
            from.hash().bytes());
  }
}
