package org.bursar.vocabulary;

/** Which term of a minimum made a maximum what it is. */
public enum Bound {
  OWN_CASH,
  TRANSFERRED_IN,
  GRANTED,
  AVAILABLE
}
