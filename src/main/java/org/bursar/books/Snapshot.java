package org.bursar.books;

import java.util.List;
import java.util.stream.Stream;
import org.bursar.books.store.StateRows;
import org.bursar.codec.Entry;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;

/**
 * Books as they stand, without their journal: what a copy shows before that is there.
 *
 * @param head the entry that the value follows from
 * @param named the entries that the value is read with, in order
 */
public record Snapshot(StateHead head, Enterprise value, List<Entry> named) {

  /** Takes its own copy. */
  public Snapshot {
    named = List.copyOf(named);
  }

  /** The rows that the value is kept in; they are made as they are read. */
  public Stream<StateRow> rows() {
    return Stream.concat(StateRows.of(value), named.stream().map(StateRows::of));
  }
}
