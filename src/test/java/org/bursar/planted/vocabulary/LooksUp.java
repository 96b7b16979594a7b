package org.bursar.planted.vocabulary;

import org.bursar.planted.enterprise.Whole;

/** A room uses one that is listed after it. */
public final class LooksUp {
  Whole whole;
}
