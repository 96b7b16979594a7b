package org.bursar.enterprise.access;

import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * A user of a server.
 *
 * @param unit the unit in whose subtree alone the role permits; null if it permits everywhere
 * @param removed whether he may do nothing any more; his name is never given again
 * @param mark the last entry that changed it
 */
public record User(UserName name, Role role, @Nullable UnitId unit, boolean removed, Mark mark) {

  /** Whether nobody stands above him. */
  boolean isWholeAdministrator() {
    return !removed && role == Role.ADMINISTRATOR && unit == null;
  }

  User removed(Mark by) {
    return new User(name, role, unit, true, by);
  }
}
