package org.bursar.books;

import java.util.ArrayList;
import java.util.List;
import org.bursar.books.journal.Recorded;
import org.bursar.books.store.Head;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Touched;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Stamp;

/**
 * How far a copy is: an entry, and the enterprise after it.
 *
 * @param value what the entries lead to
 * @param head the last of them
 */
record Reached(Enterprise value, Head head) {

  /** Before the first entry. */
  static final Reached NOTHING = new Reached(Enterprise.NOTHING, Head.NONE);

  /**
   * What entries lead to from here.
   *
   * @param recorded the entries, each with what it did
   * @param end what they lead to
   */
  record Followed(List<Recorded> recorded, Reached end) {}

  /** What is required of an entry that follows. */
  @FunctionalInterface
  interface Requirement {
    void of(Recorded recorded) throws Replica.Broken;
  }

  /**
   * Replays entries that follow.
   *
   * @throws Replica.Broken if one does not follow from the one before it, is not what its hash
   *     says, or does not meet the requirement
   */
  Followed follow(List<Examined> entries, Requirement requirement) throws Replica.Broken {
    Reached last = this;
    List<Recorded> recorded = new ArrayList<>(entries.size());
    for (Examined examined : entries) {
      Recorded next = last.followed(examined);
      requirement.of(next);
      recorded.add(next);
      Entry entry = next.entry();
      last = new Reached(next.after(), new Head(entry.number(), entry.at(), entry.hash()));
    }
    return new Followed(recorded, last);
  }

  private Recorded followed(Examined examined) throws Replica.Broken {
    Entry entry = examined.entry();
    Decoded.Received received = examined.received();
    if (entry.number() != head.entry() + 1 || !entry.previousHash().equals(head.hash())) {
      throw new Replica.Broken(entry.number(), "it does not follow entry " + head.entry());
    } else if (received == null) {
      throw new Replica.Broken(entry.number(), String.valueOf(examined.fault()));
    }
    try {
      List<Event> events = examined.events();
      Enterprise after = value.apply(events, new Stamp(entry.number(), entry.at(), entry.actor()));
      return new Recorded(entry, received, events, value, after, Touched.by(events, value, after));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Replica.Broken(entry.number(), "it cannot be replayed: " + e.getMessage());
    }
  }
}
