package org.bursar.planted.enterprise.setup;

import org.bursar.planted.enterprise.Whole;

/** A part sees its whole. */
public final class SeesItsWhole {
  Whole whole;
}
