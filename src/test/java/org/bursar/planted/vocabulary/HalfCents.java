package org.bursar.planted.vocabulary;

/** Money in floating point: in a field, in a parameter, in a result. */
public final class HalfCents {
  Double[] amounts;

  void take(float amount) {}

  double give() {
    return 0;
  }
}
