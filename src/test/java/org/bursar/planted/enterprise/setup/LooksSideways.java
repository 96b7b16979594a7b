package org.bursar.planted.enterprise.setup;

import org.bursar.planted.enterprise.organization.Units;

/** A part uses a part that is listed after it, which uses it in turn: a cycle inside one room. */
public final class LooksSideways {
  void read(Units units) {}
}
