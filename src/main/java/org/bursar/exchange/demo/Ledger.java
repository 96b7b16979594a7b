package org.bursar.exchange.demo;

import java.util.BitSet;

/**
 * What the story believes each account to have, in minor units, so that it asks for nothing that
 * the rules refuse. It knows of no credit and no refund: it never believes too much.
 */
final class Ledger {

  private final long[] own;
  private final long[] in;
  private final long[] open;
  private final long[] closed;
  private final BitSet present = new BitSet();

  Ledger(int accounts) {
    own = new long[accounts];
    in = new long[accounts];
    open = new long[accounts];
    closed = new long[accounts];
  }

  void join(int index) {
    present.set(index);
  }

  boolean isPresent(int index) {
    return present.get(index);
  }

  void receiveOwn(int index, long minor) {
    own[index] += minor;
  }

  void transfer(int from, int to, long minor) {
    own[from] -= minor;
    in[to] += minor;
  }

  void reclaim(int holder, int giver, long minor) {
    in[holder] -= minor;
    own[giver] += minor;
  }

  /** What could be taken back, if it was granted. */
  long reclaimable(int index) {
    return Math.max(0, Math.min(in[index], available(index)));
  }

  /** A total of an open month changed by so much. */
  void charge(int index, long difference) {
    open[index] += difference;
  }

  /** All that was charged so far belongs to closed months now. */
  void close() {
    for (int i = 0; i < open.length; i++) {
      closed[i] += open[i];
      open[i] = 0;
    }
  }

  /** What settling would pay now. */
  long payable(int index) {
    return Math.min(closed[index], own[index] + in[index]);
  }

  /** Pays closed months: transferred-in first. */
  void settle(int index) {
    long paid = payable(index);
    long fromIn = Math.min(paid, in[index]);
    in[index] -= fromIn;
    own[index] -= paid - fromIn;
    closed[index] -= paid;
  }

  long available(int index) {
    return own[index] + in[index] - open[index] - closed[index];
  }

  long transferable(int index) {
    return Math.max(0, Math.min(own[index], available(index)));
  }
}
