package org.bursar.books.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.Remembered;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that entries are handed to, in their order, while they are being decided. It counts
 * only if the head is still where it was thought to be.
 */
public final class Transaction {

  private final Place place;
  private final Sql sql;
  private final Projection projection;
  private Head from;
  private @Nullable Recorded first;
  private @Nullable Recorded last;

  Transaction(Place place, Sql sql, Head from) {
    this.place = place;
    this.sql = sql;
    this.from = from;
    this.projection = new Projection(sql);
  }

  /**
   * What others wrote meanwhile, if others may: this transaction goes on from there. First of all
   * it locks the head's row, so that outcomes are looked up after all writes before this one; and
   * two that lock the same rows in the same order do not lock each other out.
   */
  public Optional<Ahead> claim() {
    if (!place.isShared()) {
      return Optional.empty();
    }
    return reading(
        () -> {
          Head head = HeadTable.claim(sql);
          if (head.equals(from)) {
            return Optional.empty();
          }
          Ahead ahead = Ahead.of(sql, from, head);
          from = head;
          return Optional.of(ahead);
        });
  }

  /**
   * Counts an attempt of a sender, unless a later one was counted before.
   *
   * @param isOwn whether one of this very number may have been counted for the same commands
   * @return the last number that was counted, if this one does not count
   */
  public OptionalLong attempt(String sender, long number, boolean isOwn) {
    return reading(
        () -> {
          int counted =
              sql.update(
                  "INSERT INTO attempt (enterprise, sender, number) VALUES (?,?,?)"
                      + " ON CONFLICT (enterprise, sender) DO UPDATE SET number = excluded.number"
                      + (isOwn
                          ? " WHERE attempt.number <= excluded.number"
                          : " WHERE attempt.number < excluded.number"),
                  sql.enterprise(),
                  sender,
                  number);
          return counted > 0
              ? OptionalLong.empty()
              : OptionalLong.of(
                  sql.first(
                          Cells::number,
                          "SELECT number FROM attempt WHERE enterprise = ? AND sender = ?",
                          sql.enterprise(),
                          sender)
                      .orElseThrow());
        });
  }

  /** The first outcome of a command id, if it has one. */
  public Optional<Known> known(CommandId id) {
    return reading(() -> OutcomeTable.find(sql, id));
  }

  /** Which of these commands have an outcome already: one question for a whole batch. */
  public Set<CommandId> seen(Collection<CommandId> ids) {
    return reading(() -> OutcomeTable.seen(sql, ids));
  }

  /** The entry that a command names, with the one that reversed it. */
  public Optional<NamedEntry> named(long number) {
    return reading(() -> EntryTable.named(sql, number));
  }

  /**
   * Takes entries with all that follows from them.
   *
   * @throws BooksFault if they, or some before them, cannot be written
   */
  public void add(List<Recorded> entries) {
    try {
      for (Recorded recorded : entries) {
        EntryTable.append(sql, recorded.entry());
        projection.write(recorded.before(), recorded.after(), recorded.touched());
        RecordWriter.write(sql, recorded);
        first = first == null ? recorded : first;
        last = recorded;
      }
    } catch (SQLException e) {
      throw place.unwritten(e);
    }
  }

  /** Takes refusals that will be given again. */
  public void remember(List<Remembered> refusals) {
    try {
      for (Remembered refusal : refusals) {
        OutcomeTable.remember(sql, refusal);
      }
    } catch (SQLException e) {
      throw place.unwritten(e);
    }
  }

  void finish() throws SQLException {
    projection.finish();
    Recorded begun = first;
    Recorded ended = last;
    if (begun != null && ended != null) {
      TransferBlocks.seal(
          sql, begun.before().funds().transfers(), ended.after().funds().transfers());
      if (!HeadTable.move(sql, from, ended.entry())) {
        throw new BooksFault(
            BooksFault.Kind.CONTENDED,
            "the journal has moved on from entry "
                + from.entry()
                + "; nothing was saved. Send the same again.");
      }
    }
  }

  private <T> T reading(Sql.Reading<T> reading) {
    return Damage.notice(place, reading);
  }
}
