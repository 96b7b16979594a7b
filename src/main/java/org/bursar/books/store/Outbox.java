package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.journal.Letter;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.OutcomeCodec;
import org.bursar.vocabulary.Refusal;

/**
 * What was written here and is not done with: it waits to be sent, or for somebody to deal with the
 * server's refusal. Nothing leaves it but by an answer of the server or by a person.
 */
public final class Outbox {

  private static final String COLUMNS =
      "position, batch, together, command, written_at, refusal, refused_at";

  private final Place place;

  Outbox(Place place) {
    this.place = place;
  }

  /**
   * Writes a batch down, all of it or nothing; durable when this returns.
   *
   * @return the letters, in their order
   * @throws BooksFault if nothing was saved
   */
  public List<Letter> write(List<Decoded.Received> commands, boolean together, Instant at) {
    List<Letter> letters = new ArrayList<>(commands.size());
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  long first = last(sql) + 1;
                  for (Decoded.Received command : commands) {
                    long position = first + letters.size();
                    letters.add(new Letter(position, first, together, command, at, null, null));
                    sql.add(
                        "INSERT INTO outbox (enterprise, position, batch, together, command_id,"
                            + " command, written_at) VALUES (?,?,?,?,?,?,?)",
                        sql.enterprise(),
                        position,
                        first,
                        together ? 1L : 0L,
                        EntryTable.bytes(command.id()),
                        command.json().getBytes(StandardCharsets.UTF_8),
                        Micros.of(at));
                  }
                }));
    return List.copyOf(letters);
  }

  /** Positions are never given again while anything of a later one is there. */
  private static long last(Sql sql) throws SQLException {
    return sql.first(
            Cells::number,
            "SELECT COALESCE(MAX(position), 0) FROM outbox WHERE enterprise = ?",
            sql.enterprise())
        .orElse(0L);
  }

  /** All letters, in the order in which they were written. */
  public List<Letter> letters() {
    return place.reading(
        sql ->
            sql.list(
                Outbox::letter,
                "SELECT " + COLUMNS + " FROM outbox WHERE enterprise = ? ORDER BY position",
                sql.enterprise()));
  }

  private static Letter letter(Cells cells) throws SQLException {
    long position = cells.number();
    long batch = cells.number();
    boolean together = cells.truth();
    String json = new String(cells.bytes(), StandardCharsets.UTF_8);
    if (!(CommandCodec.decode(json) instanceof Decoded.Received command)) {
      throw new SQLException("the outbox holds what is no command");
    }
    Instant at = cells.instant();
    String refusal = cells.textOrNull();
    Long refusedAt = cells.numberOrNull();
    return new Letter(
        position,
        batch,
        together,
        command,
        at,
        refusal == null ? null : OutcomeCodec.restore(refusal),
        refusedAt == null ? null : Micros.instant(refusedAt));
  }

  /** Writes a letter anew that was certainly never sent: one that may have been keeps its body. */
  public void rewrite(Letter letter, Decoded.Received command) {
    place.writing(
        sql ->
            sql.update(
                "UPDATE outbox SET command = ? WHERE enterprise = ? AND position = ?",
                command.json().getBytes(StandardCharsets.UTF_8),
                sql.enterprise(),
                letter.position()));
  }

  /** Takes letters out: the server did what they wish, or a person gave them up. */
  public void remove(List<Letter> letters) {
    each("DELETE FROM outbox WHERE enterprise = ? AND position = ?", letters);
  }

  private void each(String statement, List<Letter> letters) {
    place.writing(
        sql ->
            sql.transaction(
                () -> {
                  for (Letter letter : letters) {
                    sql.add(statement, sql.enterprise(), letter.position());
                  }
                }));
  }

  /** Keeps what the server said to a letter, until somebody deals with it. */
  public void refuse(Letter letter, Refusal refusal, Instant at) {
    place.writing(
        sql ->
            sql.update(
                "UPDATE outbox SET refusal = ?, refused_at = ? WHERE enterprise = ? AND position ="
                    + " ?",
                OutcomeCodec.store(refusal),
                Micros.of(at),
                sql.enterprise(),
                letter.position()));
  }
}
