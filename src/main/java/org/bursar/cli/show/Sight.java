package org.bursar.cli.show;

import java.time.Instant;
import org.bursar.books.Records;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at.
 *
 * @param enterprise now, or as the books knew it
 * @param at the instant by which expiry is judged
 * @param records what is read a page at a time, up to the enterprise's entry
 * @param waiting what waits to be sent, in a synced file
 */
public record Sight(Enterprise enterprise, Instant at, Records records, @Nullable Waiting waiting) {

  /** What a local file has, or what was known then: nothing waits. */
  public Sight(Enterprise enterprise, Instant at, Records records) {
    this(enterprise, at, records, null);
  }

  /** Whether there is an enterprise: before the first entry there is nothing. */
  boolean isEmpty() {
    return enterprise.entry() == 0;
  }
}
