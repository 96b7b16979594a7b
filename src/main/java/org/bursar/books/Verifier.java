package org.bursar.books;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryProof;
import org.bursar.codec.Hash;

/**
 * Checks what always holds (domain, section 10): the hash chain from the first entry, that each
 * stored command decides as it did, that the postings sum up, that the tables equal a replay.
 */
public final class Verifier {

  private static final int PAGE = 1_000;

  private final Store store;
  private final Replay replay;

  /**
   * What a check found.
   *
   * @param entries how many entries there are
   * @param hash of the last one
   * @param fault the first fault, if there is one
   */
  public record Report(long entries, Hash hash, Optional<Fault> fault) {}

  /** A fault, and the entry that it was found at; 0 for the books as such. */
  public record Fault(long entry, String what) {}

  private Verifier(Store store) {
    this.store = store;
    this.replay = new Replay(store.enterprise(), number -> store.records().entry(number));
  }

  /**
   * Checks books, beside a writer too.
   *
   * @param progress hears the number of entries checked so far
   * @throws BooksFault if they cannot be read
   */
  public static Report check(Path file, LongConsumer progress) {
    try (Store store = Store.open(file, false)) {
      return check(store, progress);
    }
  }

  /**
   * The same, and that the books still hold an entry as somebody has it in writing.
   *
   * @throws BooksFault if they cannot be read
   */
  public static Report check(Path file, EntryProof expected, LongConsumer progress) {
    try (Store store = Store.open(file, false)) {
      Report report = check(store, progress);
      return report.fault().isPresent()
          ? report
          : new Report(report.entries(), report.hash(), missed(store, expected));
    }
  }

  /** Why an entry is not the one that is expected; empty if it is. */
  private static Optional<Fault> missed(Store store, EntryProof expected) {
    long number = expected.entry();
    Optional<Entry> entry = store.records().entry(number);
    if (entry.isEmpty()) {
      return fault(
          number,
          "these books do not hold it: they end with entry "
              + store.head().entry()
              + ". They are older than what names it, or others; ask for those that it was printed"
              + " from");
    }
    Hash is = entry.get().hash();
    return is.equals(expected.hash())
        ? Optional.empty()
        : fault(
            number,
            "these books do not hold it as it was: its hash is "
                + is
                + ", expected was "
                + expected.hash()
                + ". They are others, or were written anew; ask for those that it was printed"
                + " from");
  }

  /** The same of an open store. */
  static Report check(Store store, LongConsumer progress) {
    Head head = store.head();
    Optional<Fault> fault = store.damage().map(what -> new Fault(0, "the file: " + what));
    if (fault.isEmpty()) {
      fault = new Verifier(store).check(head, progress);
    }
    return new Report(head.entry(), head.hash(), fault);
  }

  private Optional<Fault> check(Head head, LongConsumer progress) {
    try {
      while (replay.now().entry() < head.entry()) {
        List<Entry> page = store.records().entriesAfter(replay.now().entry(), PAGE);
        if (page.isEmpty()) {
          return fault(replay.now().entry() + 1, "the entry is missing");
        }
        for (Entry entry : page) {
          if (entry.number() > head.entry()) {
            break;
          }
          replay.next(entry);
        }
        progress.accept(replay.now().entry());
      }
      replay.finish();
    } catch (Replay.Broken broken) {
      return fault(broken.entry(), String.valueOf(broken.getMessage()));
    }
    if (!replay.hash().equals(head.hash())) {
      return fault(head.entry(), "the head is not the last entry's hash");
    } else if (!store.head().equals(head)) {
      return Optional.empty();
    }
    return tables(head);
  }

  private Optional<Fault> tables(Head head) {
    Optional<String> difference = store.tables().difference(replay.now());
    if (difference.isEmpty()) {
      difference = store.tables().postingFault(replay.now());
    }
    if (difference.isEmpty()) {
      difference = store.tables().blockFault();
    }
    // A writer that went on meanwhile has changed what was compared: it is checked the next time.
    return store.head().equals(head)
        ? difference.map(what -> new Fault(head.entry(), what))
        : Optional.empty();
  }

  private static Optional<Fault> fault(long entry, String what) {
    return Optional.of(new Fault(entry, what));
  }
}
