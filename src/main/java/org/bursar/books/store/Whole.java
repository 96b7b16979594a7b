package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** The whole value of an enterprise, read within a transaction. */
final class Whole {

  private Whole() {}

  /** The id of the enterprise, which the hashes of its entries contain. */
  static EnterpriseId id(Sql sql) throws SQLException {
    return sql.first(
            cells -> new EnterpriseId(cells.text()),
            "SELECT id FROM enterprise WHERE number = ?",
            sql.enterprise())
        .orElseThrow(() -> new SQLException("no enterprise"));
  }

  /** As it stands at the head. */
  static Enterprise now(Sql sql, @Nullable Path file, Head head) throws SQLException {
    return load(
        sql,
        file,
        head.entry(),
        head.at(),
        false,
        "SELECT COALESCE(MAX(number), 0) FROM transfer WHERE enterprise = ? AND ? > 0");
  }

  /** As it stands where there is no journal. */
  static Enterprise alone(Sql sql, @Nullable Path file, Head head) throws SQLException {
    return load(
        sql,
        file,
        head.entry(),
        head.at(),
        false,
        "SELECT transfers FROM state_alone WHERE enterprise = ? AND ? > 0");
  }

  /** As it stood after an entry. */
  static Enterprise then(Sql sql, @Nullable Path file, long entry, Instant at) throws SQLException {
    return load(
        sql,
        file,
        entry,
        at,
        true,
        "SELECT COALESCE(MAX(number), 0) FROM transfer WHERE enterprise = ? AND entry <= ?");
  }

  private static Enterprise load(
      Sql sql, @Nullable Path file, long entry, Instant at, boolean past, String transfers)
      throws SQLException {
    long count = sql.first(Cells::number, transfers, sql.enterprise(), entry).orElse(0L);
    return new Loader(new Standing(sql, entry, past)).load(file, id(sql), at, count);
  }
}
