package org.bursar.exchange.table;

/** Carries a fault out of the depth of a parser; it never leaves this package. */
final class UnreadableException extends Exception {

  private final transient ReadFault fault;

  UnreadableException(ReadFault fault) {
    super(fault.sentence());
    this.fault = fault;
  }

  ReadFault fault() {
    return fault;
  }
}
