package org.bursar.books.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;

/** The journal's table. */
final class EntryTable {

  static final String COLUMNS =
      "number, batch, at, command_id, command, actor_kind, actor_name, rules_version, events,"
          + " previous_hash, hash";

  private EntryTable() {}

  static void append(Sql sql, Entry entry) throws SQLException {
    sql.add(
        "INSERT INTO entry (enterprise, " + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        sql.enterprise(),
        entry.number(),
        entry.batch(),
        Micros.of(entry.at()),
        bytes(entry.commandId()),
        entry.commandJson(),
        entry.actor().kind().name(),
        entry.actor().name(),
        entry.rulesVersion(),
        entry.eventsJson(),
        entry.previousHash().bytes(),
        entry.hash().bytes());
  }

  static Optional<Entry> find(Sql sql, long number) throws SQLException {
    return sql.first(
        EntryTable::read,
        "SELECT " + COLUMNS + " FROM entry WHERE enterprise = ? AND number = ?",
        sql.enterprise(),
        number);
  }

  /** The entry that a command names, with the one that reversed it. */
  static Optional<NamedEntry> named(Sql sql, long number) throws SQLException {
    Optional<Entry> entry = find(sql, number);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> reversedBy =
        sql.first(
            Cells::number,
            "SELECT reversed_by FROM reversal WHERE enterprise = ? AND entry = ?",
            sql.enterprise(),
            number);
    return Optional.of(new NamedEntry(number, entry.get().events(), reversedBy.orElse(null)));
  }

  /** The last entry not after an instant. Instants never decrease: it is found by halving. */
  static long lastNotAfter(Sql sql, Instant instant, long last) throws SQLException {
    long low = 0;
    long high = last;
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      boolean after = find(sql, middle).orElseThrow().at().isAfter(instant);
      low = after ? low : middle;
      high = after ? middle - 1 : high;
    }
    return low;
  }

  static List<Entry> after(Sql sql, long number, int most) throws SQLException {
    return sql.list(
        EntryTable::read,
        "SELECT "
            + COLUMNS
            + " FROM entry WHERE enterprise = ? AND number > ? ORDER BY number LIMIT ?",
        sql.enterprise(),
        number,
        most);
  }

  static List<Entry> before(Sql sql, long number, int most) throws SQLException {
    return sql.list(
        EntryTable::read,
        "SELECT "
            + COLUMNS
            + " FROM entry WHERE enterprise = ? AND number < ? ORDER BY number DESC LIMIT ?",
        sql.enterprise(),
        number,
        most);
  }

  /** Entries that changed an account, its money or its alert: those with a version row of one. */
  static List<Entry> ofAccount(Sql sql, int ordinal, long before, int most) throws SQLException {
    return changing(
        sql,
        List.of(
            "SELECT entry FROM account_version WHERE enterprise = ? AND ordinal = ? AND entry < ?",
            "SELECT entry FROM purse_version WHERE enterprise = ? AND account = ? AND entry < ?",
            "SELECT entry FROM alert_version WHERE enterprise = ? AND account = ? AND entry < ?"),
        ordinal,
        before,
        most);
  }

  /** Entries that changed an asset or whom it covers: those with a version row of one. */
  static List<Entry> ofAsset(Sql sql, AssetId asset, long before, int most) throws SQLException {
    return changing(
        sql,
        List.of(
            "SELECT entry FROM asset_version WHERE enterprise = ? AND id = ? AND entry < ?",
            "SELECT entry FROM covered_version WHERE enterprise = ? AND asset = ? AND entry < ?"),
        asset.value(),
        before,
        most);
  }

  private static List<Entry> changing(
      Sql sql, List<String> versions, Object key, long before, int most) throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(sql.enterprise());
    versions.forEach(version -> values.addAll(List.of(sql.enterprise(), key, before)));
    values.add(most);
    return sql.list(
        EntryTable::read,
        "SELECT "
            + COLUMNS
            + " FROM entry WHERE enterprise = ? AND number IN (SELECT entry FROM ("
            + String.join(" UNION ", versions)
            + ") AS versions ORDER BY entry DESC LIMIT ?) ORDER BY number DESC",
        values.toArray());
  }

  static Entry read(Cells cells) throws SQLException {
    return new Entry(
        cells.number(),
        cells.number(),
        cells.instant(),
        id(cells.bytes()),
        cells.bytes(),
        new Actor(Actor.Kind.valueOf(cells.text()), cells.text()),
        cells.count(),
        cells.bytes(),
        Hash.of(cells.bytes()),
        Hash.of(cells.bytes()));
  }

  static byte[] bytes(CommandId id) {
    return ByteBuffer.allocate(16)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  static CommandId id(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new CommandId(new UUID(buffer.getLong(), buffer.getLong()));
  }
}
