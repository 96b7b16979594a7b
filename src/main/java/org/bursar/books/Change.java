package org.bursar.books;

import java.util.List;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;

/**
 * What one durable write did: tables and trees follow it.
 *
 * @param entries what was written; none if others wrote so much that it was not read one by one
 */
public record Change(Enterprise before, Enterprise after, List<Entry> entries) {

  /** Whether a copy went back, for it follows another journal: nobody's knowledge goes on. */
  public boolean isRewound() {
    return after.entry() < before.entry();
  }

  /** Takes its own copy of the entries. */
  public Change {
    entries = List.copyOf(entries);
  }
}
