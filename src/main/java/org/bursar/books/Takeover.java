package org.bursar.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bursar.books.journal.Recorded;
import org.bursar.books.journal.Remembered;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Draft;
import org.bursar.books.store.Head;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.vocabulary.EnterpriseId;

/**
 * A journal that was kept elsewhere becomes an enterprise of a server, entry by entry as it is. It
 * comes in pages: first all entries, then what was refused. Each entry has to follow from those
 * before it and is decided again; nobody sees anything of it before the end. Closed before that,
 * nothing is left. Used by one thread at a time.
 */
public final class Takeover implements AutoCloseable {

  private final EnterpriseId id;
  private final Draft draft;
  private final Store store;
  private final Patience patience;
  private final Replay replay;
  private final Map<Long, Entry> page = new HashMap<>();
  private Head head = Head.NONE;
  private boolean isComplete;

  private Takeover(EnterpriseId id, Draft draft, Patience patience) {
    this.id = id;
    this.draft = draft;
    this.store = draft.store();
    this.patience = patience;
    this.replay = new Replay(id, this::find);
  }

  /**
   * Begins.
   *
   * @param at the instant, by which takeovers that never ended are told
   * @throws BooksFault if there is an enterprise of this id
   */
  public static Takeover begin(
      ServerDatabase database, EnterpriseId id, Instant at, Patience patience) {
    database.requireAbsent(id);
    return new Takeover(id, database.draft(at), patience);
  }

  private Optional<Entry> find(long number) {
    Entry here = page.get(number);
    return here == null ? store.records().entry(number) : Optional.of(here);
  }

  /** Where the journal ends so far: the next page goes on from there. */
  public Head head() {
    return head;
  }

  /**
   * Takes over the entries that follow.
   *
   * @throws BooksFault of the kind {@link Kind#DAMAGED} if one of them does not follow from those
   *     before it; or if they could not be written: then the takeover can only be closed
   */
  public void entries(List<Entry> entries) {
    if (isComplete) {
      throw new IllegalStateException("entries come before what was refused");
    } else if (entries.isEmpty()) {
      return;
    }
    List<Recorded> recorded = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      recorded.add(replayed(entry));
      page.put(entry.number(), entry);
    }
    Entry last = entries.getLast();
    write(new Head(last.number(), last.at(), last.hash()), recorded);
    page.clear();
  }

  private Recorded replayed(Entry entry) {
    try {
      Recorded next = replay.next(entry);
      if (!replay.now().setup().id().equals(id)) {
        throw new Replay.Broken(entry.number(), "it is of another enterprise");
      }
      return next;
    } catch (Replay.Broken broken) {
      throw notTaken(broken);
    }
  }

  private BooksFault notTaken(Replay.Broken broken) {
    return new BooksFault(
        Kind.DAMAGED,
        "the journal of "
            + id
            + " was not taken over: "
            + broken.getMessage()
            + " (entry "
            + broken.entry()
            + "). Check it where it comes from.",
        broken);
  }

  private void write(Head end, List<Recorded> recorded) {
    Trying trying = patience.begin();
    while (!isWritten(end, recorded, trying)) {
      // What came in after all is not written twice.
    }
    head = end;
  }

  private boolean isWritten(Head end, List<Recorded> recorded, Trying trying) {
    try {
      if (trying.failed() == 0 || !store.head().equals(end)) {
        store.write(head, recorded, List.of());
      }
      return true;
    } catch (BooksFault fault) {
      trying.bear(fault);
      return false;
    }
  }

  /**
   * Takes over refusals that are given again; after all entries.
   *
   * @throws BooksFault if one is of a command that was accepted, or refused otherwise
   */
  public void refusals(List<Remembered> refusals) {
    isComplete = true;
    store.write(
        head,
        transaction -> {
          if (!transaction.seen(refusals.stream().map(Remembered::id).toList()).isEmpty()) {
            throw new BooksFault(
                Kind.DAMAGED,
                "the journal of "
                    + id
                    + " was not taken over: a command has two outcomes. Check it where it comes"
                    + " from.");
          }
          transaction.remember(refusals);
        });
  }

  /**
   * Makes it an enterprise as any other.
   *
   * @param lineage which line of copies it belongs to
   * @return where its journal ends
   * @throws BooksFault if there is one of this id by now, or the journal ends within a batch
   */
  public Head finish(String lineage) {
    if (head.entry() == 0) {
      throw new IllegalStateException("nothing was taken over");
    }
    try {
      replay.finish();
    } catch (Replay.Broken broken) {
      throw notTaken(broken);
    }
    draft.publish(id, lineage);
    return head;
  }

  @Override
  public void close() {
    draft.close();
  }
}
