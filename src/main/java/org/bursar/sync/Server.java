package org.bursar.sync;

import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
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
   * Sends the commands of one batch, as they were written.
   *
   * @return an outcome for each, in order, and where the books stand then
   */
  Answer<List<Outcome>> send(List<Decoded.Received> commands, boolean together);

  /** Entries after one, in order; a page never ends inside a batch. Empty at the end. */
  Answer<List<Entry>> entries(long after, int most);

  /**
   * What the server answered.
   *
   * @param standing where its books stood
   */
  record Answer<T>(T value, Standing standing) {}
}
