package org.bursar.console.session;

import java.time.Instant;
import java.time.ZoneId;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;

/**
 * All that is seen at one moment, as one value: everything shown is mapped from it.
 *
 * @param enterprise what the books know
 * @param entry its last entry
 * @param at the instant by which dates are judged: never before the last entry
 * @param past whether it is an earlier state: nothing can be changed there
 * @param waiting how many commands wait to be sent
 * @param actor in whose name commands are given
 * @param sync where the books stand
 */
public record Sight(
    Enterprise enterprise,
    long entry,
    Instant at,
    boolean past,
    int waiting,
    Actor actor,
    Sync sync) {

  /** Where books stand, and what that lets a person do. */
  public enum Sync {
    /** In a file of this machine, open for writing. */
    FILE,
    /** In a file of this machine, open for reading. */
    FILE_READ_ONLY
  }

  /** Whether commands can be given. */
  public boolean isChangeable() {
    return !past && sync != Sync.FILE_READ_ONLY;
  }

  /** The zone whose days and months are the enterprise's. */
  public ZoneId zone() {
    return enterprise.setup().zone();
  }
}
