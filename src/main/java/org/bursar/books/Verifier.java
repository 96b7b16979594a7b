package org.bursar.books;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Store;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryHash;
import org.bursar.codec.EventCodec;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
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
 * Checks what always holds (domain, section 10): the hash chain from the first entry, that each
 * stored command decides as it did, that the postings sum up, that the tables equal a replay.
 */
public final class Verifier {

  private static final int PAGE = 1_000;

  private final Store store;
  private final EnterpriseId enterprise;
  private final Map<Long, Long> reversals = new HashMap<>();
  private Enterprise now = Enterprise.NOTHING;
  private Enterprise start = Enterprise.NOTHING;
  private long batch;
  private final Deque<Request> following = new ArrayDeque<>();
  private @Nullable Held held;
  private Hash previous = Hash.NONE;

  /**
   * What a check found.
   *
   * @param entries how many entries there are
   * @param hash of the last one
   * @param fault the first fault, if there is one
   */
  public record Report(long entries, Hash hash, Optional<Fault> fault) {}

  /** A fault, and the entry that it was found at; 0 for the books as such. */
  public record Fault(long entry, String what) {}

  /**
   * A batch of which somebody is asked.
   *
   * @param wouldBe the enterprise if all of it so far were done
   * @param asks whether a policy asks about some of it
   */
  private record Held(Enterprise wouldBe, boolean asks) {}

  private Verifier(Store store) {
    this.store = store;
    this.enterprise = store.enterprise();
  }

  /**
   * Checks books, beside a writer too.
   *
   * @param progress hears the number of entries checked so far
   * @throws BooksFault if they cannot be read
   */
  public static Report check(Path file, LongConsumer progress) {
    try (Store store = Store.open(file, false)) {
      Head head = store.head();
      Optional<Fault> fault = store.damage().map(what -> new Fault(0, "the file: " + what));
      if (fault.isEmpty()) {
        fault = new Verifier(store).check(head, progress);
      }
      return new Report(head.entry(), head.hash(), fault);
    }
  }

  private Optional<Fault> check(Head head, LongConsumer progress) {
    while (now.entry() < head.entry()) {
      List<Entry> page = store.records().entriesAfter(now.entry(), PAGE);
      if (page.isEmpty()) {
        return fault(now.entry() + 1, "the entry is missing");
      }
      for (Entry entry : page) {
        if (entry.number() > head.entry()) {
          break;
        }
        Optional<Fault> fault = check(entry);
        if (fault.isPresent()) {
          return fault;
        }
      }
      progress.accept(now.entry());
    }
    Optional<Fault> unfinished = batchFault();
    if (unfinished.isPresent()) {
      return unfinished;
    } else if (!previous.equals(head.hash())) {
      return fault(head.entry(), "the head is not the last entry's hash");
    } else if (!store.head().equals(head)) {
      return Optional.empty();
    }
    return tables(head);
  }

  private Optional<Fault> tables(Head head) {
    Optional<String> difference = store.tables().difference(now);
    if (difference.isEmpty()) {
      difference = store.tables().postingFault(now);
    }
    if (difference.isEmpty()) {
      difference = store.tables().blockFault();
    }
    // A writer that went on meanwhile has changed what was compared: it is checked the next time.
    return store.head().equals(head)
        ? difference.map(what -> new Fault(head.entry(), what))
        : Optional.empty();
  }

  private Optional<Fault> check(Entry entry) {
    if (entry.number() != now.entry() + 1) {
      return fault(now.entry() + 1, "the entry is missing");
    } else if (!entry.previousHash().equals(previous)) {
      return fault(entry.number(), "the hash of the entry before it is another one");
    } else if (!entry.hash().equals(EntryHash.of(enterprise, entry))) {
      return fault(entry.number(), "the entry is not what its hash says");
    } else if (entry.at().isBefore(now.at()) && now.entry() > 0) {
      return fault(entry.number(), "the instant lies before the one of the entry before it");
    }
    try {
      return replay(entry);
    } catch (IllegalArgumentException | ArithmeticException e) {
      return fault(entry.number(), "the entry cannot be replayed: " + e.getMessage());
    }
  }

  private Optional<Fault> replay(Entry entry) {
    if (!(entry.command() instanceof Decoded.Received received)) {
      return fault(entry.number(), "the command is malformed");
    }
    if (entry.batch() != batch) {
      Optional<Fault> unfinished = batchFault();
      if (unfinished.isPresent()) {
        return unfinished;
      }
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
      return fault(entry.number(), "the command decides otherwise than it did");
    }
    for (Event event : events) {
      if (event instanceof FundsEvent.EntryReversed reversed) {
        reversals.put(reversed.entry(), entry.number());
      }
    }
    now = now.apply(events, new Stamp(entry.number(), entry.at(), entry.actor()));
    previous = entry.hash();
    return Optional.empty();
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

  /** What a batch lacks when the next one begins. */
  private Optional<Fault> batchFault() {
    if (!following.isEmpty()) {
      return fault(now.entry() + 1, "an approval did less than was requested");
    } else if (held != null && !held.asks) {
      return fault(now.entry(), "a command waits about which nobody is asked");
    }
    return Optional.empty();
  }

  private Request looked(Request request) {
    Long names = request.namesEntry();
    return names == null ? request : request.with(named(names));
  }

  private @Nullable NamedEntry named(long number) {
    return number > now.entry()
        ? null
        : store
            .records()
            .entry(number)
            .map(entry -> new NamedEntry(number, entry.events(), reversals.get(number)))
            .orElse(null);
  }

  private static Optional<Fault> fault(long entry, String what) {
    return Optional.of(new Fault(entry, what));
  }
}
