package org.bursar.books;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.Remembered;
import org.bursar.books.store.Head;
import org.bursar.books.store.Transaction;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.Touched;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Decides commands in memory, one after the other, and hands over what they made, a slice at a time
 * of what is not taken back any more: it is written in one transaction meanwhile. Nothing of it is
 * durable, and nothing of it is seen, before that ends.
 */
final class Deciding {

  /** As many entries as are handed over at once: to write few takes no second thread. */
  private static final int SLICE = 128;

  private final Transaction transaction;
  private final List<Recorded> entries = new ArrayList<>();
  private final List<Remembered> refusals = new ArrayList<>();
  private final Map<CommandId, Known> known = new HashMap<>();
  private final Set<CommandId> fresh = new HashSet<>();
  private final Map<Long, Long> reversals = new HashMap<>();
  private Actor actor;
  private Enterprise now;
  private Hash hash;

  private int handedOver;

  /** Whether a second person must be asked about a command of the batch together. */
  private boolean asked;

  /**
   * Begins where the journal ends.
   *
   * @param transaction is handed entries that stand, in their order, and at the end of {@link
   *     #finish}
   */
  Deciding(Transaction transaction, Actor actor, Enterprise start, Head head) {
    this.transaction = transaction;
    this.actor = actor;
    this.now = start;
    this.hash = head.hash();
  }

  /** From here on, what is decided is wished by this one. */
  Deciding as(Actor other) {
    actor = other;
    return this;
  }

  /** The enterprise after all that was decided. */
  Enterprise now() {
    return now;
  }

  List<Recorded> entries() {
    return entries;
  }

  List<Remembered> refusals() {
    return refusals;
  }

  /** Decides every command by itself. */
  List<Outcome> each(List<Decoded> commands, Instant at) {
    List<Outcome> outcomes = new ArrayList<>(commands.size());
    askOnce(commands);
    RequestId joins = null;
    for (Decoded command : commands) {
      Approval approval = new Approval.Due(joins);
      Outcome outcome = one(command, at, new Manner(now, now.entry() + 1, true, approval));
      outcomes.add(outcome);
      joins = joins(joins, outcome, at);
      if (entries.size() - handedOver >= SLICE) {
        handOver();
      }
    }
    return outcomes;
  }

  /** Hands over what is left. */
  void finish() {
    handOver();
  }

  private void handOver() {
    transaction.add(entries.subList(handedOver, entries.size()));
    handedOver = entries.size();
  }

  /** The commands of a batch that somebody is asked about make one request. */
  private @Nullable RequestId joins(@Nullable RequestId joins, Outcome outcome, Instant at) {
    if (!(outcome instanceof Outcome.Requested(_, RequestId request, _))) {
      return joins;
    }
    ApprovalRequest known = now.access().find(request);
    // A command that was known already names a request of another batch, perhaps answered since.
    return known != null && known.at().equals(at) && known.state(at) == RequestState.OPEN
        ? request
        : joins;
  }

  /**
   * Decides all of them or none: at the first fault everything is as it was before. If somebody
   * must be asked about one of them, all wait together: none is done without the others.
   */
  List<Outcome> together(List<Decoded> commands, Instant at) {
    Point start = point();
    asked = false;
    askOnce(commands);
    Manner manner = new Manner(now, now.entry() + 1, false, Approval.ASIDE);
    List<Outcome> outcomes = new ArrayList<>(commands.size());
    for (Decoded command : commands) {
      Outcome outcome = one(command, at, manner);
      outcomes.add(outcome);
      if (outcome instanceof Outcome.Refused fault) {
        takeBack(start);
        return Refusals.together(commands, outcomes.size() - 1, fault);
      }
    }
    if (!asked) {
      return outcomes;
    }
    List<Recorded> whole = List.copyOf(entries.subList(start.entries, entries.size()));
    takeBack(start);
    return requested(whole, outcomes, at);
  }

  /** Records commands that may all be done as ones that wait. */
  private List<Outcome> requested(List<Recorded> whole, List<Outcome> done, Instant at) {
    Map<CommandId, Outcome> waiting = new HashMap<>();
    RequestId joins = null;
    long batch = now.entry() + 1;
    Set<@Nullable CommandId> sent = new HashSet<>();
    done.forEach(outcome -> sent.add(outcome.id()));
    for (Recorded each : whole) {
      if (!sent.contains(each.received().id())) {
        // What an approval in the batch would have let go waits with that approval.
        continue;
      }
      Request request = each.received().request(actor, at).with(new Approval.Due(joins));
      AccessEvent.ApprovalRequested event = Rulebook.held(request);
      joins = event.request();
      waiting.put(request.id(), record(each.received(), List.of(event), actor, at, batch));
    }
    return done.stream().map(outcome -> waiting.getOrDefault(outcome.id(), outcome)).toList();
  }

  /** Where deciding stands, to come back to. */
  private record Point(Enterprise now, Hash hash, int entries) {}

  private Point point() {
    return new Point(now, hash, entries.size());
  }

  private void takeBack(Point start) {
    List<Recorded> undone = entries.subList(start.entries, entries.size());
    for (Recorded recorded : undone) {
      known.remove(recorded.entry().commandId());
      reversals.values().remove(recorded.entry().number());
    }
    undone.clear();
    now = start.now;
    hash = start.hash;
  }

  /**
   * How commands of a batch are decided.
   *
   * @param start the enterprise that their basis is judged by
   * @param batch the number that their entries carry
   * @param remember whether a refusal is given again
   * @param approval what is known of a second person
   */
  private record Manner(Enterprise start, long batch, boolean remember, Approval approval) {}

  private Outcome one(Decoded decoded, Instant at, Manner manner) {
    return switch (decoded) {
      case Decoded.Malformed malformed -> malformed.outcome();
      case Decoded.Received received -> one(received, at, manner);
    };
  }

  private Outcome one(Decoded.Received received, Instant at, Manner manner) {
    Optional<Known> first = first(received.id());
    if (first.isPresent()) {
      return first.get().isOf(received)
          ? first.get().outcome()
          : refused(received.id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED));
    }
    Request request = looked(received.request(actor, at).with(manner.approval));
    Point before = point();
    Refusal refusal;
    Outcome outcome = null;
    asked |= Rulebook.asks(now, request);
    switch (Rulebook.decide(manner.start, now, request)) {
      case Decision.Refused(Refusal own) -> refusal = own;
      case Decision.Accepted(List<Event> events) -> {
        outcome = record(received, events, actor, at, manner.batch);
        refusal = follow(request, manner);
      }
    }
    if (refusal == null) {
      return Objects.requireNonNull(outcome);
    }
    takeBack(before);
    Outcome refused = refused(received.id(), refusal);
    if (manner.remember && !refusal.code().isForgotten()) {
      refusals.add(new Remembered(received.id(), received.body(), refusal, at, actor));
      known.put(received.id(), new Known(refused, received.body()));
    }
    return refused;
  }

  /** What a command lets go, each in an entry of its own; the first refusal, or null. */
  private @Nullable Refusal follow(Request request, Manner manner) {
    for (Request next : Rulebook.following(now, request)) {
      Request looked = looked(next);
      switch (Rulebook.decide(manner.start, now, looked)) {
        case Decision.Refused(Refusal refusal) -> {
          return refusal;
        }
        case Decision.Accepted(List<Event> events) -> {
          var unused = record(received(looked), events, looked.actor(), looked.at(), manner.batch);
          Refusal refusal = follow(looked, manner);
          if (refusal != null) {
            return refusal;
          }
        }
      }
    }
    return null;
  }

  private static Decoded.Received received(Request request) {
    if (CommandCodec.decode(CommandCodec.encode(request)) instanceof Decoded.Received received) {
      return received;
    }
    throw new IllegalStateException("what was requested cannot be written: " + request.id());
  }

  private Request looked(Request request) {
    Long names = request.namesEntry();
    return names == null ? request : request.with(named(names));
  }

  private Outcome record(
      Decoded.Received received, List<Event> events, Actor by, Instant at, long batch) {
    long number = now.entry() + 1;
    Enterprise before = now;
    now = before.apply(events, new Stamp(number, at, by));
    Entry entry =
        Entry.of(
            enterpriseId(events), number, batch, at, received, by, Rulebook.VERSION, events, hash);
    hash = entry.hash();
    entries.add(
        new Recorded(entry, received, events, before, now, Touched.by(events, before, now)));
    for (Event event : events) {
      if (event instanceof org.bursar.vocabulary.FundsEvent.EntryReversed reversed) {
        reversals.put(reversed.entry(), number);
      }
    }
    Outcome outcome = Outcome.of(received.id(), number, events);
    known.put(received.id(), new Known(outcome, received.body()));
    return outcome;
  }

  private EnterpriseId enterpriseId(List<Event> events) {
    return !events.isEmpty() && events.getFirst() instanceof SetupEvent.EnterpriseOpened opened
        ? opened.enterprise()
        : now.setup().id();
  }

  private Optional<Known> first(CommandId id) {
    Known pending = known.get(id);
    if (pending != null) {
      return Optional.of(pending);
    }
    return fresh.contains(id) ? Optional.empty() : transaction.known(id);
  }

  /** Asks for the outcomes of many commands at once: nearly always there is none. */
  void askOnce(List<Decoded> commands) {
    Set<CommandId> ids = new HashSet<>();
    for (Decoded command : commands) {
      if (command instanceof Decoded.Received received && !fresh.contains(received.id())) {
        ids.add(received.id());
      }
    }
    if (ids.size() > 1) {
      ids.removeAll(transaction.seen(ids));
      fresh.addAll(ids);
    }
  }

  private @Nullable NamedEntry named(long number) {
    long pending = number - (now.entry() - entries.size());
    NamedEntry found =
        pending >= 1 && pending <= entries.size()
            ? new NamedEntry(number, entries.get((int) pending - 1).events(), null)
            : transaction.named(number).orElse(null);
    Long reversedBy = reversals.get(number);
    return found == null || reversedBy == null
        ? found
        : new NamedEntry(number, found.events(), reversedBy);
  }

  private static Outcome refused(CommandId id, Refusal refusal) {
    return new Outcome.Refused(id, refusal);
  }

  /** The instant of a batch: as stated, else the later of the clock and the last entry. */
  static Instant instant(@Nullable Instant stated, Instant clock, Enterprise now) {
    Instant at = stated == null ? now.now(clock) : stated;
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
