package org.bursar.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.books.Replica;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.Outbox;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded.Received;
import org.bursar.enterprise.Outlook;
import org.bursar.enterprise.Thing;
import org.bursar.enterprise.Waiting;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is wished while the server cannot be asked. It is judged before it is written down, by the
 * rules and by what is confirmed and not spoken for; what does not pass is refused on the spot.
 * What passes says what its sender had seen: the first about a thing, for those after it know of
 * it.
 */
final class Offline {

  private final Replica replica;
  private final Outbox outbox;
  private final Actor actor;
  private final InstantSource clock;
  private @Nullable Outlook outlook;

  Offline(Replica replica, Actor actor, InstantSource clock) {
    this.replica = replica;
    this.outbox = replica.outbox();
    this.actor = actor;
    this.clock = clock;
  }

  /** Forgets what was worked out: something else than this changed the outbox. */
  void forget() {
    outlook = null;
  }

  /** What waits, beside what is confirmed. */
  Waiting waiting() {
    return outlook().waiting();
  }

  // Each change of what is confirmed is another value: the same one has been looked at.
  @SuppressWarnings("ReferenceEquality")
  private Outlook outlook() {
    Outlook known = outlook;
    if (known == null || known.confirmed() != replica.now()) {
      known = new Outlook(replica.now(), number -> replica.records().named(number).orElse(null));
      Map<Long, List<Letter>> batches = new LinkedHashMap<>();
      for (Letter letter : outbox.letters()) {
        if (letter.isWaiting()) {
          batches.computeIfAbsent(letter.batch(), _ -> new ArrayList<>(1)).add(letter);
        }
      }
      for (List<Letter> batch : batches.values()) {
        known.add(
            new Waiting.Batch(
                batch.stream().map(letter -> letter.command().request(actor, letter.at())).toList(),
                batch.getFirst().together()));
      }
      outlook = known;
    }
    return known;
  }

  /** Judges commands and writes down what passes; an outcome for each. */
  List<Outcome> take(List<Received> commands, boolean together) {
    Judging judging = new Judging(clock.instant());
    List<Outcome> outcomes =
        together ? judging.together(commands) : commands.stream().map(judging::one).toList();
    if (!judging.passed.isEmpty()) {
      try {
        var unused = outbox.write(judging.passed, together, judging.at);
      } catch (RuntimeException e) {
        forget();
        throw e;
      }
    }
    return outcomes;
  }

  /** One batch while it is judged. */
  private final class Judging {

    private final Instant at;
    private final List<Received> passed = new ArrayList<>();
    private final Map<CommandId, Received> own = new HashMap<>();
    private final Set<Thing> spokenFor = new HashSet<>();

    Judging(Instant at) {
      this.at = at;
    }

    Outcome one(Received command) {
      Outcome first = first(command);
      if (first != null) {
        return first;
      }
      Received saying = saying(command);
      Refusal refusal = outlook().wish(saying.request(actor, at));
      if (refusal != null) {
        return new Outcome.Refused(command.id(), refusal);
      }
      pass(command, saying);
      return new Outcome.Waiting(command.id());
    }

    List<Outcome> together(List<Received> commands) {
      List<Outcome> outcomes = new ArrayList<>();
      List<Request> requests = new ArrayList<>();
      for (Received command : commands) {
        Outcome first = first(command);
        outcomes.add(first == null ? new Outcome.Waiting(command.id()) : first);
        if (first instanceof Outcome.Refused fault) {
          return Refusals.together(commands, outcomes.size() - 1, fault);
        } else if (first == null) {
          Received saying = saying(command);
          pass(command, saying);
          requests.add(saying.request(actor, at));
        }
      }
      List<@Nullable Refusal> refusals = outlook().wishTogether(requests);
      Refusal refusal = refusals.isEmpty() ? null : refusals.getLast();
      if (refusal == null) {
        return outcomes;
      }
      passed.clear();
      CommandId id = requests.get(refusals.size() - 1).id();
      int fault = commands.stream().map(Received::id).toList().indexOf(id);
      return Refusals.together(commands, fault, new Outcome.Refused(id, refusal));
    }

    private void pass(Received command, Received saying) {
      passed.add(saying);
      own.put(command.id(), command);
      spokenFor.addAll(Thing.namedBy(command.command()));
    }

    /** What is known of a command id already; null if nothing is. */
    private @Nullable Outcome first(Received command) {
      Letter letter = outbox.find(command.id());
      Known known = replica.records().known(command.id()).orElse(null);
      Received before = own.get(command.id());
      if (known != null) {
        return known.body().equals(command.body()) ? known.outcome() : reused(command);
      } else if (letter != null) {
        Refusal refusal = letter.refusal();
        return !isSame(letter.command(), command)
            ? reused(command)
            : refusal == null
                ? new Outcome.Waiting(command.id())
                : new Outcome.Refused(command.id(), refusal);
      } else if (before != null) {
        return isSame(before, command) ? new Outcome.Waiting(command.id()) : reused(command);
      }
      return null;
    }

    private Received saying(Received command) {
      List<Thing> things = Thing.namedBy(command.command());
      boolean isFirst =
          !things.isEmpty()
              && things.stream()
                  .noneMatch(thing -> spokenFor.contains(thing) || outbox.names(thing));
      return isFirst && command.basis() == null ? seen(command, replica.head().entry()) : command;
    }
  }

  /** Whether two say the same; the basis of one may have been added here. */
  private static boolean isSame(Received written, Received given) {
    return written.body().equals(given.body())
        || (written.command().equals(given.command())
            && java.util.Objects.equals(written.note(), given.note())
            && java.util.Objects.equals(written.undoes(), given.undoes())
            && given.basis() == null);
  }

  private static Outcome reused(Received command) {
    return new Outcome.Refused(command.id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED));
  }

  private static Received seen(Received command, long entry) {
    String json =
        CommandCodec.encode(
            command.id(), command.command(), command.note(), entry, command.undoes());
    if (CommandCodec.decode(json) instanceof Received received) {
      return received;
    }
    throw new IllegalStateException("a command cannot say what was seen: " + command.id());
  }
}
