package org.bursar.books.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Head;
import org.bursar.books.store.Schema;
import org.bursar.books.store.Store;

/** Copies books, while they are in use too, and makes books of a copy again. */
public final class Backup {

  /** What a copy is called while it is made: its name, and this. */
  static final String DRAFT = ".part";

  private Backup() {}

  /**
   * Writes a copy of books as they stand now, checked before it gets its name.
   *
   * @throws BooksFault if the copy is there already, or cannot be made
   */
  public static void copy(Path file, Path copy) {
    copy(file, copy, Schema.CURRENT);
  }

  /** The same, with another schema for the current one: files of older ones are copied as well. */
  public static void copy(Path file, Path copy, Schema schema) {
    refuseExisting(copy);
    Path draft = copy.resolveSibling(copy.getFileName() + DRAFT);
    try (Store store = Store.openAsItIs(file, false, schema)) {
      delete(draft);
      store.copyTo(draft);
      check(draft, schema);
      publish(draft, copy);
    } catch (BooksFault e) {
      throw e.saidOf(draft, copy);
    } finally {
      delete(draft);
    }
  }

  /**
   * Makes books of a copy: checked first, with a lineage of their own from then on.
   *
   * @param lineage a random text
   * @throws BooksFault if the file is there already, or the copy is none
   */
  public static void restore(Path copy, Path file, String lineage) {
    refuseExisting(file);
    Path draft = file.resolveSibling(file.getFileName() + DRAFT);
    try (Store store = Store.openAsItIs(copy, false, Schema.CURRENT)) {
      delete(draft);
      store.copyTo(draft);
      check(draft, Schema.CURRENT);
      try (Store restored = Store.openAsItIs(draft, true, Schema.CURRENT)) {
        restored.renewLineage(lineage);
        restored.setWritable();
      }
      publish(draft, file);
    } catch (BooksFault e) {
      throw e.saidOf(draft, file);
    } finally {
      delete(draft);
    }
  }

  /** That the database calls it whole, and that it ends with the entry that it says. */
  private static void check(Path draft, Schema schema) {
    try (Store store = Store.openAsItIs(draft, false, schema)) {
      Head head = store.head();
      Optional<String> damage = store.damage();
      if (damage.isEmpty() && !endsWith(store, head)) {
        damage = Optional.of("its last entry is not entry " + head.entry());
      }
      damage.ifPresent(
          what -> {
            throw new BooksFault(Kind.DAMAGED, draft + " would be a damaged copy (" + what + ").");
          });
    }
  }

  private static boolean endsWith(Store store, Head head) {
    return head.entry() == 0
        || store
            .records()
            .entry(head.entry())
            .filter(entry -> entry.hash().equals(head.hash()))
            .isPresent();
  }

  static void publish(Path draft, Path target) {
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, target);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, target + " could not be written.", e);
    }
  }

  static void refuseExisting(Path target) {
    if (Files.exists(target)) {
      throw new BooksFault(
          Kind.EXISTS, target + " is there already and was left as it is. Choose another name.");
    }
  }

  static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, draft + " could not be deleted.", e);
    }
  }
}
