package org.bursar.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bursar.books.journal.Letter;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Schema;
import org.bursar.books.store.StateFile;
import org.bursar.books.store.Store;
import org.bursar.vocabulary.EnterpriseId;

/**
 * The file of a local copy of a server's books, while nobody has it open, and what stands by it.
 */
public final class ReplicaFile {

  private ReplicaFile() {}

  /** Where a copy keeps what it shows before its journal is there. */
  static Path firstOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".arriving");
  }

  /** Whether a file's journal is still on its way, and its state beside it. */
  static boolean isArriving(Path file) {
    return Files.exists(firstOf(file));
  }

  /**
   * Makes an empty copy, to be filled from the server.
   *
   * @param lineage which line of copies the server's books belong to
   * @throws BooksFault if the file is there, or cannot be made
   */
  public static void create(Path file, EnterpriseId enterprise, String lineage, SyncedWith with) {
    if (Files.exists(file)) {
      throw new BooksFault(
          Kind.EXISTS, "there is a file " + file + " already. Choose another name.");
    }
    StateFile.delete(firstOf(file));
    try (Store store = Store.create(file, enterprise, lineage)) {
      store.sync(with);
    }
  }

  /** Deletes a copy, which nobody has open, with what stands beside it. */
  public static void delete(Path file) {
    try {
      for (String ending : List.of("", "-wal", "-shm", "-journal", ".lock")) {
        boolean unused = Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be deleted", e);
    }
    StateFile.delete(firstOf(file));
  }

  /** Whether a file is a copy of a server's books. */
  public static boolean isOne(Path file) {
    if (Store.recognize(file, Schema.CURRENT).schema() < Schema.CURRENT.version()) {
      return false;
    }
    try (Store store = Store.open(file, false)) {
      return store.synced().isPresent();
    }
  }

  /**
   * Makes a file that is damaged anew, with what was written here and is not done with; the rest is
   * fetched again. The damaged file is kept beside it.
   *
   * @return whether that could be read
   * @throws BooksFault if somebody has the file open, or there is no room
   */
  public static boolean salvage(Path file, String user, InstantSource clock) {
    try (var _ = BooksLock.take(file, user, clock.instant())) {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      StateFile.delete(draft);
      try (Store damaged = Store.open(file, false)) {
        List<Letter> letters = damaged.outbox().letters();
        SyncedWith with = damaged.synced().orElse(null);
        if (with == null) {
          return false;
        }
        try (Store fresh = Store.create(draft, damaged.enterprise(), damaged.lineage())) {
          fresh.sync(with);
          fresh.outbox().take(letters);
        }
      } catch (BooksFault fault) {
        StateFile.delete(draft);
        if (fault.kind() == Kind.DAMAGED) {
          return false;
        }
        throw fault;
      }
      setAside(file);
      move(draft, file);
      return true;
    }
  }

  private static void setAside(Path file) {
    Path aside = beside(file, ".damaged");
    for (String ending : List.of("-wal", "-shm", "")) {
      Path part = file.resolveSibling(file.getFileName() + ending);
      if (Files.exists(part)) {
        move(part, aside.resolveSibling(aside.getFileName() + ending));
      }
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, to + " could not be written.", e);
    }
  }

  /** A name beside a file that nothing has yet. */
  static Path beside(Path file, String what) {
    String stem = file.getFileName().toString().replaceFirst("\\.books$", "") + what;
    Path path = file.resolveSibling(stem + ".books");
    for (int i = 2; Files.exists(path); i++) {
      path = file.resolveSibling(stem + "-" + i + ".books");
    }
    return path;
  }
}
