package org.bursar.vocabulary;

/** Where a low-balance alert stands (domain, section 6). */
public enum AlertState {
  /** Switched off. */
  OFF,
  /** Waits for a change that leaves the available balance below the threshold. */
  ARMED,
  /** Has fired; up to four reminders follow, one a day. */
  FIRED,
  /** The fifth reminder was sent: no further one follows. */
  EXHAUSTED,
  /** The available balance is below zero: nothing is fired and nobody is reminded. */
  OVERDUE
}
