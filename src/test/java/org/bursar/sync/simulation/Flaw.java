package org.bursar.sync.simulation;

/** What is wrong with a server on purpose: the simulation has to find it. */
enum Flaw {
  /** Nothing. */
  NONE,
  /** It does again what is sent again. */
  FORGETS_IDS,
  /** It says of what it could not write that it is done. */
  SAYS_DONE_TOO_EARLY,
  /** It does some commands of a batch together. */
  SPLITS_BATCHES,
  /** It decides what its sender has given up. */
  TAKES_WHAT_IS_OUTDATED;

  /** From which seed on it is looked for: what is rare is found where it is known to be. */
  long firstSeed() {
    return this == TAKES_WHAT_IS_OUTDATED ? 20_103 : 1;
  }
}
