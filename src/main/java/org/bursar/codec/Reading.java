package org.bursar.codec;

/** What is read: a wish, which is judged, or a fact, which was judged when it was written. */
enum Reading {

  /** A command: counts are from 1, a list names a thing once, text can be stored everywhere. */
  WISHES,

  /** An event: whatever was written is read again. */
  FACTS
}
