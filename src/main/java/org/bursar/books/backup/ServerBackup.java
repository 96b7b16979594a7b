package org.bursar.books.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.ServerDatabase.Pool;

/**
 * Copies the file of a server, with all of its enterprises and secrets, while it is in use; and
 * makes a server's file of a copy again. A PostgreSQL has ways of its own to be copied.
 */
public final class ServerBackup {

  private static final String FILE = "sqlite:";

  private ServerBackup() {}

  /**
   * Writes a copy as it stands now, checked before it gets its name.
   *
   * @param database is a file
   * @throws BooksFault if the copy is there already, or cannot be made
   */
  public static void copy(ServerDatabase database, Path copy) {
    Backup.refuseExisting(copy);
    Path draft = copy.resolveSibling(copy.getFileName() + Backup.DRAFT);
    try {
      Backup.delete(draft);
      database.copyTo(draft);
      try (ServerDatabase made = open(draft)) {
        check(made, draft);
      }
      ServerDatabase.makePlain(draft);
      Backup.publish(draft, copy);
    } catch (BooksFault e) {
      throw e.saidOf(draft, copy);
    } finally {
      Backup.delete(draft);
    }
  }

  /**
   * Makes a server's file of a copy: checked first, and every enterprise with a lineage of its own
   * from then on.
   *
   * @param lineage a random text
   * @throws BooksFault if the file is there already, or the copy is none
   */
  public static void restore(Path copy, Path file, String lineage) {
    Backup.refuseExisting(file);
    if (!copy.toFile().exists()) {
      throw new BooksFault(Kind.NOT_FOUND, "there is no file " + copy + ". Check its name.");
    }
    Path draft = file.resolveSibling(file.getFileName() + Backup.DRAFT);
    try {
      Backup.delete(draft);
      ServerDatabase.copy(copy, draft);
      try (ServerDatabase made = open(draft)) {
        check(made, draft);
        made.renewLineages(lineage);
      }
      ServerDatabase.makePlain(draft);
      Backup.publish(draft, file);
    } catch (BooksFault e) {
      // What is wrong with the draft is wrong with what it was copied from.
      throw e.saidOf(draft, e.kind() == Kind.NOT_SAVED || e.kind() == Kind.FULL ? file : copy);
    } finally {
      Backup.delete(draft);
    }
  }

  private static ServerDatabase open(Path file) {
    return ServerDatabase.open(FILE + file, Pool.USUAL);
  }

  private static void check(ServerDatabase made, Path draft) {
    Optional<String> damage = made.damage();
    if (damage.isPresent()) {
      throw new BooksFault(
          Kind.DAMAGED, draft + " would be a damaged copy (" + damage.get() + ").");
    }
  }
}
