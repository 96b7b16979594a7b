package org.bursar.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.bursar.books.backup.Backup;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Recognized;
import org.bursar.books.store.Schema;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryProof;
import org.bursar.enterprise.Enterprise;

/**
 * A copy of books for an auditor: verified entry by entry, marked inside so that it opens for
 * reading alone, and without what ties the original to a server. The mark keeps from mistakes; what
 * proves that nothing was changed is the head, which the proof beside it names.
 */
public final class AuditCopy {

  private static final String DRAFT = ".unverified";

  private AuditCopy() {}

  /**
   * A copy that was made.
   *
   * @param enterprise as it stands in it
   * @param head its last entry
   * @param begun when its first entry was written
   */
  public record Made(Enterprise enterprise, EntryProof head, Instant begun) {}

  /**
   * Makes one of books as they stand now, while they are in use too.
   *
   * @param progress hears the number of entries verified so far, and may end it by a {@link
   *     CancellationException}: nothing is left then
   * @throws BooksFault if the copy is there already, cannot be made, or would be of books that are
   *     not sound
   */
  public static Made make(Path file, Path copy, LongConsumer progress) {
    if (ReplicaFile.isArriving(file)) {
      throw new BooksFault(
          Kind.ARRIVING,
          file + " is not whole yet: its journal is still on its way. Wait until it has arrived.");
    } else if (Files.exists(copy)) {
      throw new BooksFault(
          Kind.EXISTS, copy + " is there already and was left as it is. Choose another name.");
    }
    Path draft = copy.resolveSibling(copy.getFileName() + DRAFT);
    try {
      Files.deleteIfExists(draft);
      Backup.copy(file, draft);
      try (Store store = Store.open(draft, true)) {
        store.setOnlyRead();
      }
      Made made = verified(file, draft, progress);
      Files.move(draft, copy);
      protect(copy);
      return made;
    } catch (BooksFault e) {
      throw e.saidOf(draft, copy);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, copy + " could not be written: " + e + ".", e);
    } finally {
      delete(draft);
    }
  }

  private static Made verified(Path file, Path draft, LongConsumer progress) {
    try (Store store = Store.open(draft, false)) {
      Verifier.Report report = Verifier.check(store, progress);
      if (report.fault().isPresent()) {
        Verifier.Fault fault = report.fault().get();
        throw new BooksFault(
            Kind.DAMAGED,
            "no copy was made, for "
                + file
                + " is not sound: at entry "
                + fault.entry()
                + ", "
                + fault.what()
                + ". Restore it from a copy that is.");
      }
      Entry first =
          store
              .records()
              .entry(1)
              .orElseThrow(
                  () ->
                      new BooksFault(
                          Kind.NOT_FOUND,
                          file + " has no entries yet, so there is nothing to be audited."));
      return new Made(store.load(), new EntryProof(report.entries(), report.hash()), first.at());
    }
  }

  /** Whether a file is one; what is no books file is none. */
  public static boolean isOne(Path file) {
    try {
      return Store.recognize(file, Schema.CURRENT).onlyRead();
    } catch (BooksFault e) {
      return false;
    }
  }

  /** The mark that holds where a disk or a mail lost the permissions of the file. */
  static void refuseWriting(Path file, Recognized known) {
    if (known.onlyRead()) {
      throw new BooksFault(
          Kind.READ_ONLY,
          file
              + " is a copy for an auditor, which is only read. Open it read-only, or make books"
              + " of your own of it with bursar restore.");
    }
  }

  /** Says to other programs too that it is only read; where that cannot be said, the mark does. */
  public static void protect(Path copy) {
    boolean unused = copy.toFile().setReadOnly();
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, draft + " could not be deleted.", e);
    }
  }
}
