package org.bursar.cli.show;

import java.time.Instant;
import org.bursar.books.Records;
import org.bursar.enterprise.Enterprise;

/**
 * What is looked at.
 *
 * @param enterprise now, or as the books knew it
 * @param at the instant by which expiry is judged
 * @param records what is read a page at a time, up to the enterprise's entry
 */
public record Sight(Enterprise enterprise, Instant at, Records records) {

  /** Whether there is an enterprise: before the first entry there is nothing. */
  boolean isEmpty() {
    return enterprise.entry() == 0;
  }
}
