package org.bursar.books;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.bursar.books.journal.Recorded;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryHash;
import org.bursar.codec.EventCodec;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.Touched;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A journal gone through from its first entry: each entry must follow the one before it, be what
 * its hash says, and decide as it did.
 */
final class Replay {

  private final EnterpriseId enterprise;
  private final LongFunction<Optional<Entry>> journal;
  private final Map<Long, Long> reversals = new HashMap<>();
  private Enterprise now = Enterprise.NOTHING;
  private Enterprise start = Enterprise.NOTHING;
  private final Deque<Request> following = new ArrayDeque<>();
  private @Nullable Held held;
  private long batch;
  private Hash previous = Hash.NONE;

  /**
   * A batch of which somebody is asked.
   *
   * @param wouldBe the enterprise if all of it so far were done
   * @param asks whether a policy asks about some of it
   */
  private record Held(Enterprise wouldBe, boolean asks) {}

  /**
   * Begins before the first entry.
   *
   * @param journal finds the entries that were gone through
   */
  Replay(EnterpriseId enterprise, LongFunction<Optional<Entry>> journal) {
    this.enterprise = enterprise;
    this.journal = journal;
  }

  /** An entry that does not follow from those before it. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final long entry;

    Broken(long entry, String what) {
      super(what);
      this.entry = entry;
    }

    /** Which entry. */
    long entry() {
      return entry;
    }
  }

  /** The enterprise after all entries so far. */
  Enterprise now() {
    return now;
  }

  /** The hash of the last entry. */
  Hash hash() {
    return previous;
  }

  /** Goes on by the next entry; with all that follows from it. */
  Recorded next(Entry entry) throws Broken {
    if (entry.number() != now.entry() + 1) {
      throw new Broken(now.entry() + 1, "the entry is missing");
    } else if (!entry.previousHash().equals(previous)) {
      throw new Broken(entry.number(), "the hash of the entry before it is another one");
    } else if (!entry.hash().equals(EntryHash.of(enterprise, entry))) {
      throw new Broken(entry.number(), "the entry is not what its hash says");
    } else if (entry.at().isBefore(now.at()) && now.entry() > 0) {
      throw new Broken(entry.number(), "the instant lies before the one of the entry before it");
    }
    try {
      return decided(entry);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Broken(entry.number(), "the entry cannot be replayed: " + e.getMessage());
    }
  }

  private Recorded decided(Entry entry) throws Broken {
    if (!(entry.command() instanceof Decoded.Received received)) {
      throw new Broken(entry.number(), "the command is malformed");
    }
    if (entry.batch() != batch) {
      finish();
      batch = entry.batch();
      start = now;
      held = null;
    }
    List<Event> stored = entry.events();
    Request given = received.request(entry.actor(), entry.at());
    List<Event> events =
        !stored.isEmpty() && stored.getFirst() instanceof AccessEvent.ApprovalRequested asked
            ? heldBack(given, asked.request())
            : done(given);
    if (!Arrays.equals(EventCodec.encode(events), entry.eventsJson())) {
      throw new Broken(entry.number(), "the command decides otherwise than it did");
    }
    for (Event event : events) {
      if (event instanceof FundsEvent.EntryReversed reversed) {
        reversals.put(reversed.entry(), entry.number());
      }
    }
    Enterprise before = now;
    now = before.apply(events, new Stamp(entry.number(), entry.at(), entry.actor()));
    previous = entry.hash();
    return new Recorded(entry, received, events, before, now, Touched.by(events, before, now));
  }

  /** What a command that was done decides; nothing if it is refused, or not the one that is due. */
  private List<Event> done(Request given) {
    Request due = following.pollFirst();
    if (due != null && !(due.id().equals(given.id()) && due.actor().equals(given.actor()))) {
      return List.of();
    }
    Request request = looked(due == null ? given : due);
    if (!(Rulebook.decide(start, now, request) instanceof Decision.Accepted(List<Event> events))) {
      return List.of();
    }
    Enterprise after = now.apply(events, new Stamp(now.entry() + 1, given.at(), given.actor()));
    Rulebook.following(after, request).reversed().forEach(following::addFirst);
    return events;
  }

  /**
   * What a command that waits for a second person decides: all of its batch together could have
   * been done but for him.
   */
  private List<Event> heldBack(Request given, RequestId joins) {
    Held so = held == null ? new Held(now, false) : held;
    Request request = looked(given.with(Approval.ASIDE));
    if (!(Rulebook.decide(start, so.wouldBe, request)
        instanceof Decision.Accepted(List<Event> events))) {
      return List.of();
    }
    held =
        new Held(
            so.wouldBe.apply(events, new Stamp(now.entry() + 1, given.at(), given.actor())),
            so.asks || Rulebook.asks(so.wouldBe, request));
    boolean begins = joins.equals(RequestId.of(given.id()));
    ApprovalRequest joined = now.access().find(joins);
    if (!begins && (joined == null || !joined.maker().equals(given.actor()))) {
      return List.of();
    }
    return List.of(Rulebook.held(given.with(new Approval.Due(begins ? null : joins))));
  }

  /** Ends a batch: what an approval let go, and what waits for one, is whole. */
  void finish() throws Broken {
    if (!following.isEmpty()) {
      throw new Broken(now.entry() + 1, "an approval did less than was requested");
    } else if (held != null && !held.asks) {
      throw new Broken(now.entry(), "a command waits about which nobody is asked");
    }
  }

  private Request looked(Request request) {
    Long names = request.namesEntry();
    return names == null ? request : request.with(named(names));
  }

  private @Nullable NamedEntry named(long number) {
    return number > now.entry()
        ? null
        : journal
            .apply(number)
            .map(entry -> new NamedEntry(number, entry.events(), reversals.get(number)))
            .orElse(null);
  }
}
