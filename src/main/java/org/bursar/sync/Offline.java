package org.bursar.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bursar.books.Refusals;
import org.bursar.books.Replica;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.Outbox;
import org.bursar.codec.Decoded.Received;
import org.bursar.enterprise.Outlook;
import org.bursar.enterprise.Thing;
import org.bursar.enterprise.Waiting;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
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
  private final Earlier earlier;
  private final Actor actor;
  private final InstantSource clock;
  private @Nullable Outlook outlook;

  Offline(Replica replica, Earlier earlier, Actor actor, InstantSource clock) {
    this.replica = replica;
    this.earlier = earlier;
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
      known = Fold.of(outbox.letters(), replica.now(), replica.records(), actor);
      outlook = known;
    }
    return known;
  }

  /** Judges commands and writes down what passes; an outcome for each. */
  List<Outcome> take(List<Received> commands, boolean together) {
    return take(
        commands,
        together,
        judging -> {
          var unused = outbox.write(judging.passed, together, judging.at);
        });
  }

  /** The same in the places of as many letters that were refused: of one, or of all together. */
  List<Outcome> takeInstead(List<Letter> refused, List<Received> commands, boolean together) {
    return take(
        commands,
        together,
        judging -> {
          List<Letter> letters = new ArrayList<>(refused.size());
          for (int i = 0; i < refused.size(); i++) {
            letters.add(refused.get(i).again(judging.passed.get(i), judging.at));
          }
          outbox.rewrite(letters);
        });
  }

  private List<Outcome> take(List<Received> commands, boolean together, Consumer<Judging> write) {
    commands.forEach(this::requireNamed);
    Judging judging = new Judging(clock.instant());
    List<Outcome> outcomes =
        together ? judging.together(commands) : commands.stream().map(judging::one).toList();
    if (!judging.passed.isEmpty()) {
      try {
        write.accept(judging);
      } catch (RuntimeException e) {
        forget();
        throw e;
      }
    }
    return outcomes;
  }

  /** Nothing true can be said of a command that names an entry which is on its way. */
  private void requireNamed(Received command) {
    Long names = command.request(actor, clock.instant()).namesEntry();
    if (names != null) {
      replica.requireHere(names);
    }
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

    /** What is known of a command already; null if nothing is. */
    private @Nullable Outcome first(Received command) {
      Received before = own.get(command.id());
      if (before != null) {
        return before.body().equals(command.body())
            ? new Outcome.Waiting(command.id())
            : Earlier.reused(command);
      }
      return earlier.outcome(command);
    }

    private Received saying(Received command) {
      List<Thing> things = Thing.namedBy(command.command());
      boolean isFirst =
          !things.isEmpty()
              && things.stream()
                  .noneMatch(thing -> spokenFor.contains(thing) || outbox.names(thing));
      return isFirst && command.basis() == null
          ? Earlier.seen(command, replica.head().entry())
          : command;
    }
  }
}
