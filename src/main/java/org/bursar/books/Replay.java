package org.bursar.books;

import java.util.Arrays;
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
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
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
  private long batch;
  private Hash previous = Hash.NONE;

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
      batch = entry.batch();
      start = now;
    }
    Request request = received.request(entry.actor(), entry.at());
    Long names = request.namesEntry();
    if (names != null) {
      request = request.with(named(names));
    }
    if (!(Rulebook.decide(start, now, request) instanceof Decision.Accepted(List<Event> events))
        || !Arrays.equals(EventCodec.encode(events), entry.eventsJson())) {
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

  private @Nullable NamedEntry named(long number) {
    return number > now.entry()
        ? null
        : journal
            .apply(number)
            .map(entry -> new NamedEntry(number, entry.events(), reversals.get(number)))
            .orElse(null);
  }
}
