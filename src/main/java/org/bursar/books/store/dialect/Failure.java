package org.bursar.books.store.dialect;

/** What a failure of a database is, whichever database it is. */
public enum Failure {
  /** What is there is no database of this kind. */
  FOREIGN,
  /** It cannot be read any more. */
  DAMAGED,
  /** The disk, or what may be used of it, is full. */
  FULL,
  /** It takes no writing, or not from us. */
  READ_ONLY,
  /** It follows another one, and takes no writing before it leads. */
  FOLLOWING,
  /**
   * Somebody else writes just now, or wrote what was read: the whole transaction may be repeated.
   */
  BUSY,
  /** A row with this key is there already. */
  TAKEN,
  /** It is not there, or not any more: what a transaction came to is unknown. */
  LOST,
  /** It does not let us in. */
  DENIED,
  /** A file can be neither opened nor made. */
  UNOPENABLE,
  /** Something else. */
  OTHER
}
