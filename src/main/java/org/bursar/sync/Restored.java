package org.bursar.sync;

import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Records;
import org.bursar.books.Replica;
import org.bursar.codec.Entry;

/** Finds what a server that was restored does not have any more. */
final class Restored {

  private static final int PAGE = 10_000;

  private final Replica replica;
  private final Server server;

  Restored(Replica replica, Server server) {
    this.replica = replica;
    this.server = server;
  }

  /**
   * Looks for the last entry that both have, by halves: journals that are the same up to an entry
   * have its hash in common, and none after it.
   *
   * @throws ServerFault if the server gives no answer of use
   */
  Lost lost() {
    long same = 0;
    long other = Math.min(replica.kept().entry(), server.standing().head()) + 1;
    while (other - same > 1) {
      long middle = same + (other - same) / 2;
      if (isSame(middle)) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return new Lost(same, after(same));
  }

  private boolean isSame(long number) {
    List<Entry> theirs = server.entries(number - 1, 1).value();
    return !theirs.isEmpty()
        && replica
            .records()
            .entry(number)
            .filter(ours -> ours.hash().equals(theirs.getFirst().hash()))
            .isPresent();
  }

  private List<Entry> after(long number) {
    Records records = replica.records();
    List<Entry> entries = new ArrayList<>();
    List<Entry> page = records.entriesAfter(number, PAGE);
    while (!page.isEmpty()) {
      entries.addAll(page);
      page = records.entriesAfter(page.getLast().number(), PAGE);
    }
    return entries;
  }
}
