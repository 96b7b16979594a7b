package org.bursar.planted.enterprise.organization;

import org.bursar.planted.enterprise.setup.LooksSideways;

/** What later parts may use; uses an earlier one, rightly. */
public final class Units {
  LooksSideways setup;
}
