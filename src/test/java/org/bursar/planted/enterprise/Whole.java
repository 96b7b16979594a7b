package org.bursar.planted.enterprise;

import org.bursar.planted.enterprise.funds.UsesEarlierRightly;

/** A whole uses its parts, rightly. */
public final class Whole {
  UsesEarlierRightly part;
}
