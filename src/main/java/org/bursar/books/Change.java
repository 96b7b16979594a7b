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

  /** Takes its own copy of the entries. */
  public Change {
    entries = List.copyOf(entries);
  }
}
