package org.bursar.sync;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bursar.books.Examined;
import org.bursar.books.Replica;
import org.bursar.codec.Entry;
import org.bursar.sync.ServerFault.Kind;

/**
 * The journal of a state that is shown already, on its way: fetched and examined from where it ends
 * here, the next page while one is being taken.
 */
final class Arrival {

  private final Replica replica;
  private final Server server;
  private final SyncedBooks.Fetching fetching;

  Arrival(Replica replica, Server server, SyncedBooks.Fetching fetching) {
    this.replica = replica;
    this.server = server;
    this.fetching = fetching;
  }

  /**
   * Fetches until the journal is here, or somebody has enough.
   *
   * @param goesOn is asked before each page
   * @param taker takes a page
   * @throws ServerFault if the server gives no answer of use: what came stays, and the next time
   *     goes on from there
   */
  void run(BooleanSupplier goesOn, Consumer<Server.Answer<List<Examined>>> taker) {
    ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    try {
      long after = replica.gathered().entry();
      Future<Server.Answer<List<Examined>>> next = null;
      while (replica.isArriving() && goesOn.getAsBoolean()) {
        Server.Answer<List<Examined>> here = next == null ? page(after) : got(next);
        if (here.value().isEmpty()) {
          throw new ServerFault(
              Kind.BROKEN,
              "the server gives no entries after "
                  + after
                  + ", though it has them. Ask its administrator to verify its books.");
        }
        after = here.value().getLast().entry().number();
        long from = after;
        boolean isWanted = fetching.ahead() && from < replica.head().entry();
        next = isWanted ? ahead.submit(() -> page(from)) : null;
        taker.accept(here);
      }
    } finally {
      ahead.shutdownNow();
    }
  }

  private Server.Answer<List<Examined>> page(long after) {
    Server.Answer<List<Entry>> page = server.entries(after, fetching.page());
    return new Server.Answer<>(replica.examined(page.value()), page.standing());
  }

  private static <T> T got(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServerFault fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFault(Kind.UNREACHABLE, "asking the server was broken off.", e);
    }
  }
}
