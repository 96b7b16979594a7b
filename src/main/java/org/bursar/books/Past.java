package org.bursar.books;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Stamp;

/**
 * The enterprise as it stood after earlier entries. It is read from the version tables somewhat
 * before the entry that is wanted, and replayed from there: so what lies around an entry that was
 * looked at costs a few entries, forward and back, and not a reading of all tables. Values share
 * what did not change, so those in between are kept. Used by one thread at a time.
 */
final class Past {

  private static final int MOST = 200;
  private static final int PAGE = 1_000;

  private final Store store;
  private final Pace pace;
  private final TreeMap<Long, Enterprise> known = new TreeMap<>();

  /**
   * How reading and replaying are weighed.
   *
   * @param lead how far before what is wanted the tables are read
   * @param reach up to how far from a known value it is replayed
   * @param stride every how many entries a value is kept on the way
   */
  record Pace(long lead, long reach, long stride) {

    /** Replaying 10,000 entries takes 0.1 s, reading the tables of a million 1 s. */
    static final Pace USUAL = new Pace(10_000, 20_000, 250);
  }

  Past(Store store, Pace pace) {
    this.store = store;
    this.pace = pace;
  }

  /** Forgets all values: the journal is another one. */
  void forget() {
    known.clear();
  }

  /** The value after an entry that there is; {@link Enterprise#NOTHING} after entry 0. */
  Enterprise after(long entry) {
    Map.Entry<Long, Enterprise> nearest = known.floorEntry(entry);
    if (nearest == null || entry - nearest.getKey() > pace.reach) {
      long begin = Math.max(0, entry - pace.lead);
      return replayed(begin == 0 ? Enterprise.NOTHING : store.loadAfter(begin), entry);
    }
    return replayed(nearest.getValue(), entry);
  }

  private Enterprise replayed(Enterprise from, long entry) {
    keep(from);
    Enterprise value = from;
    while (value.entry() < entry) {
      int most = (int) Math.min(PAGE, entry - value.entry());
      List<Entry> entries = store.records().entriesAfter(value.entry(), most);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("there is no entry " + entry);
      }
      for (Entry next : entries) {
        value = value.apply(next.events(), new Stamp(next.number(), next.at(), next.actor()));
        if (value.entry() % pace.stride == 0) {
          keep(value);
        }
      }
    }
    return keep(value);
  }

  /** Lets go of what is farthest from here once there is too much. */
  private Enterprise keep(Enterprise value) {
    known.put(value.entry(), value);
    if (known.size() > MOST) {
      long first = known.firstKey();
      long last = known.lastKey();
      known.remove(value.entry() - first > last - value.entry() ? first : last);
    }
    return value;
  }
}
