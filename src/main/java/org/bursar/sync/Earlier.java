package org.bursar.sync;

import org.bursar.books.Replica;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Letter;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded.Received;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What is known here of a command that was given before. */
final class Earlier {

  private final Replica replica;

  Earlier(Replica replica) {
    this.replica = replica;
  }

  /** What it came to; that it waits, if it does; null if nothing is known of it here. */
  @Nullable Outcome outcome(Received given) {
    Letter letter = replica.outbox().find(given.id());
    Known known = replica.records().known(given.id()).orElse(null);
    if (known != null) {
      return known.isOf(given) ? known.outcome() : reused(given);
    } else if (letter == null) {
      return null;
    } else if (!letter.command().body().equals(given.body())) {
      return reused(given);
    }
    Refusal refusal = letter.refusal();
    return refusal == null
        ? new Outcome.Waiting(given.id())
        : new Outcome.Refused(given.id(), refusal);
  }

  /** That the id was given to something else. */
  static Outcome reused(Received given) {
    return new Outcome.Refused(given.id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED));
  }

  /** The same command, saying which entry its sender had seen. */
  static Received seen(Received given, long entry) {
    String json =
        CommandCodec.encode(given.id(), given.command(), given.note(), entry, given.undoes());
    if (CommandCodec.decode(json) instanceof Received received) {
      return received;
    }
    throw new IllegalStateException("a command cannot say what was seen: " + given.id());
  }
}
