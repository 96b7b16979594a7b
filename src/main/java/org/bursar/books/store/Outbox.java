package org.bursar.books.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bursar.books.journal.Letter;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.OutcomeCodec;
import org.bursar.enterprise.Thing;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was written here and is not done with: it waits to be sent, or for somebody to deal with the
 * server's refusal. Nothing leaves it but by an answer of the server or by a person. Its rows are
 * read once: whoever writes it has the file to himself, and thousands may wait.
 */
public final class Outbox {

  private static final String COLUMNS =
      "position, batch, together, command, written_at, refusal, refused_at";

  private final Place place;
  private final Runnable before;
  private final NavigableMap<Long, Letter> letters = new TreeMap<>();
  private final NavigableMap<Long, Letter> hidden = new TreeMap<>();
  private final Map<Thing, Integer> named = new HashMap<>();
  private final Map<CommandId, Long> positions = new HashMap<>();
  private boolean isRead;

  Outbox(Place place, Runnable before) {
    this.place = place;
    this.before = before;
  }

  private NavigableMap<Long, Letter> read() {
    if (!isRead) {
      place
          .reading(
              sql ->
                  sql.list(
                      Outbox::letter,
                      "SELECT " + COLUMNS + " FROM outbox WHERE enterprise = ? ORDER BY position",
                      sql.enterprise()))
          .forEach(this::put);
      isRead = true;
    }
    return letters;
  }

  /** All of it or nothing; durable when this returns. */
  private void writing(Place.Writing rows) {
    before.run();
    place.writing(sql -> sql.transaction(() -> rows.write(sql)));
  }

  private void put(Letter letter) {
    drop(letters.put(letter.position(), letter));
    Thing.namedBy(letter.command().command()).forEach(thing -> named.merge(thing, 1, Integer::sum));
    positions.put(letter.command().id(), letter.position());
  }

  private void drop(@Nullable Letter letter) {
    if (letter != null) {
      Thing.namedBy(letter.command().command())
          .forEach(
              thing -> named.computeIfPresent(thing, (_, count) -> count == 1 ? null : count - 1));
      positions.remove(letter.command().id(), letter.position());
    }
  }

  /**
   * Writes a batch down, all of it or nothing; durable when this returns.
   *
   * @return the letters, in their order
   * @throws BooksFault if nothing was saved
   */
  public List<Letter> write(List<Decoded.Received> commands, boolean together, Instant at) {
    // Positions are never given again while anything of a later one is there.
    long first = Math.max(last(read()), last(hidden)) + 1;
    List<Letter> written = new ArrayList<>(commands.size());
    for (Decoded.Received command : commands) {
      written.add(new Letter(first + written.size(), first, together, command, at, null, null));
    }
    writing(sql -> insert(sql, written));
    written.forEach(this::put);
    return List.copyOf(written);
  }

  /** Takes letters of another outbox over, as they are; all of them or none. */
  public void take(List<Letter> others) {
    read();
    writing(sql -> insert(sql, others));
    others.forEach(this::put);
  }

  /** Writes commands down before all others, each a batch of its own; all of it or nothing. */
  public void writeFirst(List<Decoded.Received> commands, Instant at) {
    long end =
        Math.min(
            read().isEmpty() ? 1 : letters.firstKey(), hidden.isEmpty() ? 1 : hidden.firstKey());
    List<Letter> written = new ArrayList<>(commands.size());
    for (Decoded.Received command : commands) {
      long position = end - commands.size() + written.size();
      written.add(new Letter(position, position, false, command, at, null, null));
    }
    writing(sql -> insert(sql, written));
    written.forEach(this::put);
  }

  private static long last(NavigableMap<Long, Letter> some) {
    return some.isEmpty() ? 0 : some.lastKey();
  }

  private static void insert(Sql sql, List<Letter> letters) throws SQLException {
    for (Letter letter : letters) {
      Refusal refusal = letter.refusal();
      Instant refusedAt = letter.refusedAt();
      sql.add(
          "INSERT INTO outbox (enterprise, position, batch, together, command_id, command,"
              + " written_at, refusal, refused_at) VALUES (?,?,?,?,?,?,?,?,?)",
          sql.enterprise(),
          letter.position(),
          letter.batch(),
          letter.together() ? 1L : 0L,
          EntryTable.bytes(letter.command().id()),
          letter.command().json().getBytes(StandardCharsets.UTF_8),
          Micros.of(letter.at()),
          refusal == null ? null : OutcomeCodec.store(refusal),
          refusedAt == null ? null : Micros.of(refusedAt));
    }
  }

  /** All letters, in the order in which they were written. */
  public List<Letter> letters() {
    return List.copyOf(read().values());
  }

  /** Whether a letter is about a thing. */
  public boolean names(Thing thing) {
    read();
    return named.containsKey(thing);
  }

  /** The letter of a command; null if there is none. */
  public @Nullable Letter find(CommandId id) {
    read();
    Long position = positions.get(id);
    return position == null ? null : letters.get(position);
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

  /** Whether a letter is there and waits. */
  public boolean holds(Letter letter) {
    Letter there = read().get(letter.position());
    return there != null && there.isWaiting();
  }

  /**
   * Puts other commands into letters that were refused, in their places: they wait then, and nobody
   * sees one wish twice, or neither.
   */
  public void rewrite(Collection<Letter> rewritten) {
    read();
    writing(
        sql -> {
          for (Letter letter : rewritten) {
            sql.add(
                "UPDATE outbox SET command_id = ?, command = ?, written_at = ?,"
                    + " refusal = NULL, refused_at = NULL"
                    + " WHERE enterprise = ? AND position = ?",
                EntryTable.bytes(letter.command().id()),
                letter.command().json().getBytes(StandardCharsets.UTF_8),
                Micros.of(letter.at()),
                sql.enterprise(),
                letter.position());
          }
        });
    rewritten.forEach(this::put);
  }

  /**
   * Lets nobody see letters any more whose entries are shown here, but not kept: if this ends
   * before they are, the letters are here again.
   */
  public void hide(Collection<Letter> gone) {
    read();
    for (Letter letter : gone) {
      hidden.put(letter.position(), letter);
      drop(letters.remove(letter.position()));
    }
  }

  /** Takes out what is hidden: its entries are kept. */
  public void removeHidden() {
    List<Letter> gone = List.copyOf(hidden.values());
    settle(gone, List.of());
    hidden.clear();
  }

  /** Shows again what is hidden: its entries are not kept after all. */
  public void showHidden() {
    hidden.values().forEach(this::put);
    hidden.clear();
  }

  /** Takes letters out: the server did what they wish, or a person gave them up. */
  public void remove(Collection<Letter> gone) {
    settle(gone, List.of());
  }

  /**
   * Takes out what is done with and keeps what was refused, at once.
   *
   * @param done the server decided them, and who wrote them knows
   * @param refused with what was said to each, until somebody deals with it
   */
  public void settle(Collection<Letter> done, Collection<Letter> refused) {
    if (done.isEmpty() && refused.isEmpty()) {
      return;
    }
    read();
    writing(
        sql -> {
          for (Letter letter : done) {
            sql.add(
                "DELETE FROM outbox WHERE enterprise = ? AND position = ?",
                sql.enterprise(),
                letter.position());
          }
          for (Letter letter : refused) {
            Refusal refusal = letter.refusal();
            Instant at = letter.refusedAt();
            if (refusal == null || at == null) {
              throw new IllegalArgumentException("nothing was said to a letter");
            }
            sql.add(
                "UPDATE outbox SET refusal = ?, refused_at = ? WHERE enterprise = ? AND"
                    + " position = ?",
                OutcomeCodec.store(refusal),
                Micros.of(at),
                sql.enterprise(),
                letter.position());
          }
        });
    done.forEach(letter -> drop(letters.remove(letter.position())));
    refused.forEach(this::put);
  }
}
