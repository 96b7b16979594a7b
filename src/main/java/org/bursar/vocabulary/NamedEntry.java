package org.bursar.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal that a command names.
 *
 * @param entry its number
 * @param events what it did
 * @param reversedBy the entry that reversed it; null if none did
 */
public record NamedEntry(long entry, List<Event> events, @Nullable Long reversedBy) {

  /** Takes its own copy of the events. */
  public NamedEntry {
    events = List.copyOf(events);
  }
}
