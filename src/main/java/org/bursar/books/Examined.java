package org.bursar.books;

import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryHash;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.jspecify.annotations.Nullable;

/**
 * An entry that came from elsewhere, read and compared with its own hash: all that can be known of
 * it without the entries before it, so that it need not wait for them.
 *
 * @param received its command; null if there is a fault
 * @param events what it did; none if there is a fault
 * @param fault what is wrong with it, in words; null if nothing is
 */
public record Examined(
    Entry entry, Decoded.@Nullable Received received, List<Event> events, @Nullable String fault) {

  /** Examines an entry of an enterprise. */
  public static Examined of(EnterpriseId enterprise, Entry entry) {
    if (!entry.hash().equals(EntryHash.of(enterprise, entry))) {
      return wrong(entry, "it is not what its hash says");
    } else if (!(entry.command() instanceof Decoded.Received received)) {
      return wrong(entry, "its command is malformed");
    } else {
      try {
        return new Examined(entry, received, entry.events(), null);
      } catch (IllegalArgumentException | ArithmeticException e) {
        return wrong(entry, "it cannot be read: " + e.getMessage());
      }
    }
  }

  private static Examined wrong(Entry entry, String fault) {
    return new Examined(entry, null, List.of(), fault);
  }
}
