package org.bursar.sync;

import java.util.List;
import org.bursar.sync.Server.Answer;
import org.bursar.sync.Server.Envelope;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Outcome;

/**
 * Sends to a server, one attempt after the other. What was given up without an answer, and arrives
 * after a later attempt, is not decided then: who heard that a batch together was refused may rely
 * on it. The count is the server's; here it is begun anew with each opening.
 */
final class Attempts {

  /** Somebody with the same token may come in between, but not for ever. */
  private static final int MOST = 20;

  private final Server server;
  private long last;

  Attempts(Server server) {
    this.server = server;
  }

  /**
   * Sends batches.
   *
   * @throws ServerFault if the server gives no answer that is of use
   */
  Answer<List<List<Outcome>>> send(List<Envelope> batches, Server.Known known) {
    boolean isCounted = batches.stream().anyMatch(Envelope::together);
    for (int i = 0; i < MOST; i++) {
      try {
        return server.send(batches, known, isCounted ? next(0) : 0);
      } catch (Server.Outdated outdated) {
        long unused = next(outdated.last());
      }
    }
    throw new ServerFault(
        Kind.UNREACHABLE,
        "somebody else with the same token is sending all the time. It is tried again by itself;"
            + " give each file a token of its own.");
  }

  private synchronized long next(long known) {
    last = Math.max(last, known) + (known == 0 ? 1 : 0);
    return last;
  }
}
