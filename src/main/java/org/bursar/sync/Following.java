package org.bursar.sync;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bursar.books.Examined;
import org.bursar.books.Replica;
import org.bursar.codec.Entry;
import org.bursar.sync.ServerFault.Kind;

/**
 * A copy follows its server: what is new is fetched and kept. Of a long journal the state comes
 * first. What does not fit is fetched again, once; of a server that was restored nothing is taken.
 */
final class Following {

  private final Replica replica;
  private final Server server;
  private final SyncedBooks.Fetching fetching;
  private boolean isHealed;

  Following(Replica replica, Server server, SyncedBooks.Fetching fetching) {
    this.replica = replica;
    this.server = server;
    this.fetching = fetching;
  }

  /** Fetches all that is new; of a state that is shown already, not its journal. */
  void fetch(Watch watch) {
    boolean isAll = false;
    long whole = 0;
    while (!isAll) {
      watch.check(replica.head().entry(), whole);
      if (replica.head().entry() == 0) {
        begin();
      }
      Server.Answer<List<Entry>> page = server.entries(replica.head().entry(), fetching.page());
      requireSameLine(page.standing());
      whole = page.standing().head();
      try {
        follow(page);
        isAll = replica.head().entry() >= whole;
      } catch (Replica.Broken broken) {
        heal(broken);
      }
    }
  }

  /** Of a long journal the state is fetched first, so that somebody can begin. */
  private void begin() {
    Standing standing = server.standing();
    requireSameLine(standing);
    if (standing.head() > fetching.most()) {
      server.state(
          (head, rows) -> {
            if (Replica.isReadable(head) && head.lineage().equals(replica.lineage())) {
              replica.begin(head, rows);
            }
          });
    }
  }

  private void follow(Server.Answer<List<Entry>> page) throws Replica.Broken {
    if (page.value().isEmpty()) {
      replica.requireEnd(page.standing().head(), page.standing().hash());
    } else if (replica.isArriving()) {
      replica.show(page.value());
    } else {
      replica.take(page.value());
    }
  }

  /**
   * What is here is not what the server has: all is fetched again, once. If that does not fit
   * together either, it is the server's own journal that is broken: what follows from it so far is
   * what counts.
   */
  private void heal(Replica.Broken broken) {
    if (isHealed) {
      replica.showKept();
      throw new ServerFault(
          Kind.BROKEN,
          "the server's journal does not follow from itself ("
              + broken.getMessage()
              + "). Ask its administrator to verify it; what waits is kept.",
          broken);
    }
    isHealed = true;
    replica.forget();
  }

  /**
   * Fetches the journal of a state that is shown already.
   *
   * @param goesOn is asked before each page
   * @param taker hears of each page
   */
  void arrive(BooleanSupplier goesOn, Consumer<Server.Answer<List<Examined>>> taker) {
    new Arrival(replica, server, fetching).run(goesOn, taker);
  }

  /** Takes a page of that journal; it is kept with those around it. */
  void gather(Server.Answer<List<Examined>> page) {
    requireSameLine(page.standing());
    if (page.value().getFirst().entry().number() != replica.gathered().entry() + 1) {
      // Somebody could not wait for it, and has fetched it himself.
      return;
    }
    try {
      replica.gather(page.value());
    } catch (Replica.Broken broken) {
      heal(broken);
      return;
    }
    long came = replica.gathered().entry();
    if (came >= replica.head().entry() || came - replica.kept().entry() >= fetching.together()) {
      keep();
    }
  }

  /** Keeps what was gathered of that journal; at its end, lets go of what it has done. */
  void keep() {
    boolean wasArriving = replica.isArriving();
    replica.keepGathered();
    if (wasArriving && !replica.isArriving()) {
      replica.outbox().removeHidden();
    }
  }

  /** Whether a server has all that is here. */
  boolean isSameLine(Standing standing) {
    return standing.lineage().equals(replica.lineage())
        && standing.head() >= replica.head().entry();
  }

  /** A server that was restored has lost entries that are here: nothing is taken from it then. */
  void requireSameLine(Standing standing) {
    if (!isSameLine(standing)) {
      throw new ServerFault(
          Kind.RESTORED,
          "the server was restored from an older copy: it ends at entry "
              + standing.head()
              + ", this file at "
              + replica.head().entry()
              + ". Nothing was changed here. Ask the server's administrator; if it is meant to be"
              + " so, choose See what it lost on the page Outbox, or run bursar sync"
              + " --follow-restored.");
    }
  }
}
