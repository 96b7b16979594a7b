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
 * How an entry and its opposite stand to each other.
 *
 * @param by the entry that reversed it; null if none did
 * @param of the entry that it reversed; null if it reversed none
 * @param offered whether the rules would let it be reversed now
 */
public record Reversal(@Nullable Long by, @Nullable Long of, boolean offered) {

  /** Of an entry that has nothing to do with reversing. */
  static final Reversal NONE = new Reversal(null, null, false);

  private static final CommandId NOBODYS = new CommandId(new UUID(0, 0));

  /** How an entry stands: read and judged, so off the FX thread. */
  public static Reversal of(Sight sight, Records records, long entry, List<Event> events) {
    for (Event event : events) {
      if (event instanceof FundsEvent.EntryReversed reversed) {
        return new Reversal(null, reversed.entry(), false);
      } else if (event instanceof FundsEvent.Reversible) {
        return records.named(entry).map(named -> of(sight, named)).orElse(NONE);
      }
    }
    return NONE;
  }

  private static Reversal of(Sight sight, NamedEntry named) {
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
    return new Reversal(named.reversedBy(), null, sight.isChangeable() && accepted);
  }

  /** The other entry of the pair; null if it has none. */
  public @Nullable Long other() {
    return by == null ? of : by;
  }

  /** Whether it and its opposite came to nothing. */
  public boolean isStruck() {
    return other() != null;
  }
}
