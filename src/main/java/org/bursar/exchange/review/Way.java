package org.bursar.exchange.review;

/** Which way money went, seen from the unit. */
enum Way {
  IN,
  OUT,
  /** From one account of the unit to another one of it. */
  WITHIN
}
