package org.bursar.books.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Remembered;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.codec.OutcomeCodec;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** The outcomes of commands by their ids: entries, and refusals that are given again. */
final class OutcomeTable {

  private OutcomeTable() {}

  /** The first outcome of a command id, if it has one. */
  static Optional<Known> find(Sql sql, CommandId id) throws SQLException {
    // Asked of every command, and seldom there: one short question first.
    Optional<Long> entry =
        sql.first(
            Cells::number,
            "SELECT number FROM entry WHERE enterprise = ? AND command_id = ?"
                + " UNION ALL SELECT 0 FROM refused WHERE enterprise = ? AND command_id = ?",
            sql.enterprise(),
            EntryTable.bytes(id),
            sql.enterprise(),
            EntryTable.bytes(id));
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return entry.get() == 0
        ? refused(sql, id)
        : EntryTable.find(sql, entry.get()).map(OutcomeTable::accepted);
  }

  /** Which of these commands have an outcome already: one question for a whole batch. */
  static Set<CommandId> seen(Sql sql, Collection<CommandId> ids) throws SQLException {
    return new HashSet<>(
        sql.list(
            cells -> EntryTable.id(cells.bytes()),
            sql.dialect().seen(),
            sql.dialect()
                .seenValues(ids.stream().map(CommandId::value).toList(), sql.enterprise())));
  }

  private static Known accepted(Entry entry) {
    if (!(entry.command() instanceof Decoded.Received received)) {
      throw new IllegalStateException("entry " + entry.number() + " has no command");
    }
    return new Known(
        Outcome.of(entry.commandId(), entry.number(), entry.events()), received.body());
  }

  private static Optional<Known> refused(Sql sql, CommandId id) throws SQLException {
    return sql.first(
        cells ->
            new Known(
                new Outcome.Refused(id, OutcomeCodec.restore(cells.text())),
                Hash.of(cells.bytes())),
        "SELECT refusal, body FROM refused WHERE enterprise = ? AND command_id = ?",
        sql.enterprise(),
        EntryTable.bytes(id));
  }

  /** Refusals after the one of a command, by id. */
  static List<Remembered> refusalsAfter(Sql sql, @Nullable CommandId last, int most)
      throws SQLException {
    return sql.list(
        cells ->
            new Remembered(
                EntryTable.id(cells.bytes()),
                Hash.of(cells.bytes()),
                OutcomeCodec.restore(cells.text()),
                cells.instant(),
                new Actor(Actor.Kind.valueOf(cells.text()), cells.text())),
        "SELECT command_id, body, refusal, at, actor_kind, actor_name FROM refused"
            + " WHERE enterprise = ? AND command_id > ? ORDER BY command_id LIMIT ?",
        sql.enterprise(),
        last == null ? new byte[0] : EntryTable.bytes(last),
        most);
  }

  /** Keeps a refusal that is given again. */
  static void remember(Sql sql, Remembered refusal) throws SQLException {
    sql.add(
        "INSERT INTO refused (enterprise, command_id, body, refusal, at, actor_kind, actor_name)"
            + " VALUES (?,?,?,?,?,?,?)",
        sql.enterprise(),
        EntryTable.bytes(refusal.id()),
        refusal.body().bytes(),
        OutcomeCodec.store(refusal.refusal()),
        Micros.of(refusal.at()),
        refusal.actor().kind().name(),
        refusal.actor().name());
  }
}
