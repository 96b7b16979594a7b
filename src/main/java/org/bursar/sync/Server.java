package org.bursar.sync;

import java.util.Iterator;
import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.vocabulary.Outcome;

/**
 * The server as a client sees it, whatever lies between them. Every call may fail with a {@link
 * ServerFault}; after one of a send nobody knows whether it arrived, and sending the same again is
 * answered as at first.
 */
public interface Server {

  /** Where the books stand. */
  Standing standing();

  /**
   * Commands of one batch, as they were written.
   *
   * @param together whether they are done all or not at all
   */
  record Envelope(List<Decoded.Received> commands, boolean together) {

    /** Takes its own copy. */
    public Envelope {
      commands = List.copyOf(commands);
    }
  }

  /**
   * What a client knows of a server's books: one that was restored does not have it any more.
   *
   * @param entry the last one that is here
   */
  record Known(String lineage, long entry) {}

  /**
   * Sends batches, which are decided in their order, each as if it had been sent alone. A server
   * that does not have what is known of it decides nothing.
   *
   * @param attempt a number that grows from one call to the next; 0 if the order of calls does not
   *     matter, for each outcome is remembered
   * @return for each batch an outcome for each of its commands, and where the books stand then
   * @throws Outdated if a later attempt was there before: nothing is decided
   */
  Answer<List<List<Outcome>>> send(List<Envelope> batches, Known known, long attempt)
      throws Outdated;

  /** A later attempt was there before. */
  final class Outdated extends Exception {

    private static final long serialVersionUID = 1L;

    private final long last;

    /** The number of that one. */
    public Outdated(long last) {
      this.last = last;
    }

    /** The number of the last attempt that was there. */
    public long last() {
      return last;
    }
  }

  /** Entries after one, in order; a page never ends inside a batch. Empty at the end. */
  Answer<List<Entry>> entries(long after, int most);

  /** What takes a state as it comes. */
  @FunctionalInterface
  interface StateTaker {
    /**
     * Takes it, or leaves off.
     *
     * @param rows fail with a {@link ServerFault} if they break off
     */
    void take(StateHead head, Iterator<StateRow> rows);
  }

  /** The state as it stands, without its journal: for a copy that has nothing yet. */
  void state(StateTaker taker);

  /**
   * What the server answered.
   *
   * @param standing where its books stood
   */
  record Answer<T>(T value, Standing standing) {}
}
