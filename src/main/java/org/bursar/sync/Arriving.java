package org.bursar.sync;

/**
 * How far the journal is of a state that is shown already.
 *
 * @param here up to which entry it is here
 * @param whole up to which entry it goes
 */
public record Arriving(long here, long whole) {

  /** How much of it is here, in hundredths: at most 99, for it is not all. */
  public int percent() {
    return (int) Math.min(99, here * 100 / whole);
  }
}
