package org.bursar.sync;

import java.util.Objects;
import java.util.Optional;
import org.bursar.books.Replica;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Letter;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Decoded.Received;
import org.bursar.codec.Entry;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.Asked;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a command that was given before. It may have been written down with what
 * its sender had seen, which who gives it again does not say: it is the same all the same.
 */
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
      return isSame(known, given) ? known.outcome() : reused(given);
    } else if (letter == null) {
      return null;
    } else if (!isSame(letter.command(), given)) {
      return reused(given);
    }
    Refusal refusal = letter.refusal();
    return refusal == null
        ? new Outcome.Waiting(given.id())
        : new Outcome.Refused(given.id(), refusal);
  }

  /** What it came to, if its entry is here and it said the same; else null. */
  @Nullable Outcome confirmed(Received given) {
    Known known = replica.records().known(given.id()).orElse(null);
    return known != null && isSame(known, given) ? known.outcome() : null;
  }

  /** Whether two say the same; the basis of the one that was written may have been added here. */
  static boolean isSame(Received written, Received given) {
    return written.body().equals(given.body())
        || (written.command().equals(given.command())
            && Objects.equals(written.note(), given.note())
            && Objects.equals(written.undoes(), given.undoes())
            && given.basis() == null);
  }

  /** That the id was given to something else. */
  static Outcome reused(Received given) {
    return new Outcome.Refused(given.id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED));
  }

  /** A command that says what its sender had seen; nothing if that is null. */
  static Received seen(Received given, @Nullable Long entry) {
    String json =
        CommandCodec.encode(given.id(), given.command(), given.note(), entry, given.undoes());
    if (CommandCodec.decode(json) instanceof Received received) {
      return received;
    }
    throw new IllegalStateException("a command cannot say what was seen: " + given.id());
  }

  private boolean isSame(Known known, Received given) {
    return known.body().equals(given.body())
        || kept(given.id(), known.outcome()).filter(written -> isSame(written, given)).isPresent();
  }

  /** The command as the journal has it. */
  private Optional<Received> kept(CommandId id, Outcome outcome) {
    return entry(id, outcome)
        .flatMap(replica.records()::entry)
        .map(Entry::command)
        .filter(Decoded.Received.class::isInstance)
        .map(Decoded.Received.class::cast);
  }

  private Optional<Long> entry(CommandId id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted(_, long entry) -> Optional.of(entry);
      case Outcome.Requested(_, var request, _) -> {
        ApprovalRequest found = replica.now().access().find(request);
        yield found == null
            ? Optional.empty()
            : found.asked().find(each -> each.id().equals(id)).map(Asked::entry).toJavaOptional();
      }
      case Outcome.Waiting _, Outcome.Refused _ -> Optional.empty();
    };
  }
}
