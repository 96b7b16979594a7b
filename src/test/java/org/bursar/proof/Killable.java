package org.bursar.proof;

/** Something with a process that can be ended by force. */
interface Killable {

  /** Ends the process as {@code kill -9} does; false if there is none at this moment. */
  boolean kill();
}
