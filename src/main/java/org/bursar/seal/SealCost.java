package org.bursar.seal;

/**
 * What working a key out costs whoever does it, once to open a file and once for every guess: the
 * parameters of Argon2id.
 *
 * @param memory in KiB
 * @param passes over it
 * @param lanes in which it is filled
 */
record SealCost(int memory, int passes, int lanes) {

  /** What new files are sealed with: the second choice of RFC 9106, for machines of all sizes. */
  static final SealCost USUAL = new SealCost(64 * 1024, 3, 4);

  private static final int LARGEST_MEMORY = 256 * 1024;
  private static final int MOST = 32;

  /** Refuses what would stop the machine of who only tries to open a file. */
  SealCost {
    if (lanes < 1
        || lanes > MOST
        || passes < 1
        || passes > MOST
        || memory < 8 * lanes
        || memory > LARGEST_MEMORY) {
      throw new IllegalArgumentException("no sealed file costs that");
    }
  }
}
