package org.bursar.books.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.EnterpriseId;

/**
 * A value kept beside a copy whose journal is not there yet: state without history. It can be
 * fetched again at any time, so one that cannot be read is as good as none.
 *
 * @param lineage which line of copies the books belong to
 * @param head the entry that it follows from
 * @param value as it stood then
 */
public record StateFile(String lineage, Head head, Enterprise value) {

  private static final String DRAFT = ".part";

  /**
   * Keeps rows in a file, in the place of one that is there.
   *
   * @throws BooksFault if they cannot be kept: what was there is there still
   * @throws IllegalArgumentException if they are none of an enterprise
   */
  public static StateFile write(
      Path file, EnterpriseId enterprise, StateHead head, Iterator<StateRow> rows) {
    Path draft = file.resolveSibling(file.getFileName() + DRAFT);
    try {
      delete(draft);
      try (Store store = Store.createDraft(draft, enterprise, head.lineage())) {
        store.stateAlone(head, rows);
      }
      StateFile read = read(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return read;
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, file + " could not be written.", e);
    } catch (BooksFault e) {
      throw e.saidOf(draft, file);
    } finally {
      delete(draft);
    }
  }

  /** The value that a file keeps, if there is one that can be read. */
  public static Optional<StateFile> find(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(file));
    } catch (BooksFault e) {
      return Optional.empty();
    }
  }

  private static StateFile read(Path file) {
    try (Store store = Store.open(file, false)) {
      return new StateFile(store.lineage(), store.head(), store.loadAlone());
    }
  }

  /** Lets go of a file; one that cannot be deleted is overwritten or passed over later. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, file + " could not be deleted.", e);
    }
  }
}
