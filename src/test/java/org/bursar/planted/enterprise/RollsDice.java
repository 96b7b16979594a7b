package org.bursar.planted.enterprise;

import java.util.Random;

/** A rule that leaves it to chance. */
public final class RollsDice {
  int dice = new Random().nextInt(6);
}
