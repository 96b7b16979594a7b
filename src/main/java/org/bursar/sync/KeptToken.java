package org.bursar.sync;

import java.util.function.Supplier;

/** A token that is looked up whenever it is asked for, and hears of it when it lets nobody in. */
interface KeptToken extends Supplier<String> {

  /** A server let nobody in by it: it may be another one by now. */
  void refused();
}
