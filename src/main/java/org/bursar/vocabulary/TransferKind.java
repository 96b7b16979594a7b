package org.bursar.vocabulary;

/** Which of the two ways money moved between accounts. */
public enum TransferKind {
  TRANSFER,
  RECLAIM
}
