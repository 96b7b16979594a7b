package org.bursar.console.journal;

import java.util.List;
import java.util.UUID;
import org.bursar.books.Records;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Rulebook;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * How an entry and its opposite stand to each other: money is reversed, what is organized is
 * undone.
 *
 * @param by the entry that took it back; null if none did
 * @param of the entry that it took back; null if it took back none
 * @param isStruck whether it and its opposite came to nothing
 * @param offered whether it may be taken back now
 */
public record Opposite(
    Kind kind, @Nullable Long by, @Nullable Long of, boolean isStruck, boolean offered) {

  /** How it is taken back. */
  public enum Kind {
    REVERSAL,
    UNDO
  }

  /** Of an entry that cannot be taken back, and took back none. */
  static final Opposite NONE = new Opposite(Kind.REVERSAL, null, null, false, false);

  private static final CommandId NOBODYS = new CommandId(new UUID(0, 0));

  /**
   * How an entry stands: read and judged, so off the FX thread.
   *
   * @param undoes the entry that its command says it undoes; null if it says none
   * @param isUndoable whether a command like its own may be undone at all
   */
  static Opposite of(
      Sight sight, Records records, JournalRow row, @Nullable Long undoes, boolean isUndoable) {
    if (undoes != null || isUndoable) {
      return undone(sight, records, row.last(), undoes);
    } else if (row.size() > 1) {
      // Of a batch no single entry is offered.
      return NONE;
    }
    return reversed(sight, records, row.last(), row.events());
  }

  private static Opposite undone(Sight sight, Records records, long entry, @Nullable Long undoes) {
    Long by = records.undoneBy(entry, sight.entry()).orElse(null);
    boolean isUndone = isUndone(sight, records, entry);
    boolean isStruck = isUndone || (undoes != null && isUndone(sight, records, undoes));
    return new Opposite(Kind.UNDO, by, undoes, isStruck, sight.isChangeable() && !isUndone);
  }

  /** What undid it may have been undone itself, and so on. */
  private static boolean isUndone(Sight sight, Records records, long entry) {
    boolean isUndone = false;
    Long by = records.undoneBy(entry, sight.entry()).orElse(null);
    while (by != null) {
      isUndone = !isUndone;
      by = records.undoneBy(by, sight.entry()).orElse(null);
    }
    return isUndone;
  }

  private static Opposite reversed(Sight sight, Records records, long entry, List<Event> events) {
    for (Event event : events) {
      if (event instanceof FundsEvent.EntryReversed reversed) {
        return new Opposite(Kind.REVERSAL, null, reversed.entry(), true, false);
      } else if (event instanceof FundsEvent.Reversible) {
        return records.named(entry).map(named -> reversed(sight, named)).orElse(NONE);
      }
    }
    return NONE;
  }

  private static Opposite reversed(Sight sight, NamedEntry named) {
    Request request =
        Request.of(
                NOBODYS,
                new FundsCommand.ReverseEntry(named.entry(), "-"),
                sight.actor(),
                sight.at())
            .with(named);
    boolean accepted =
        Rulebook.decide(sight.enterprise(), sight.enterprise(), request)
            instanceof Decision.Accepted;
    return new Opposite(
        Kind.REVERSAL,
        named.reversedBy(),
        null,
        named.reversedBy() != null,
        sight.isChangeable() && accepted);
  }

  /** The other entry of the pair; null if it has none. */
  public @Nullable Long other() {
    return by == null ? of : by;
  }
}
