package org.bursar.vocabulary;

/** A fact that an accepted command made. The journal keeps it for ever, as it was written. */
public sealed interface Event
    permits SetupEvent, OrganizationEvent, FundsEvent, EquityEvent, AccessEvent {

  /** What this event is called in JSON. */
  default String type() {
    return getClass().getSimpleName();
  }
}
