package org.bursar.console.kit;

/**
 * What is done off the FX thread. It touches no control; it tells how far it is and asks, often
 * enough, whether to stop.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it. What it throws is a fault, but for the cancellation that {@link Progress} throws. */
  T run(Progress progress) throws Exception;
}
