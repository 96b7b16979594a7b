package org.bursar.books.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.ServerDatabase;
import org.bursar.seal.Salt;
import org.bursar.seal.SealFault;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;

/**
 * Copies that are sealed with a password. The plain copy between stands where the plain books stand
 * anyway, never where the sealed one goes, and is deleted whatever happens.
 */
public final class SealedBackup {

  private static final String PLAIN = ".plain";

  private SealedBackup() {}

  /**
   * Writes a sealed copy of books as they stand now, checked before it is sealed.
   *
   * @throws BooksFault if they cannot be copied
   * @throws SealFault if the copy is there already, or cannot be written
   */
  public static void copy(Path file, Path copy, SealPassword password, Salt salt) {
    seal(file, copy, password, salt, draft -> Backup.copy(file, draft));
  }

  /**
   * The same of a server's file.
   *
   * @param file the database's
   */
  public static void copy(
      ServerDatabase database, Path file, Path copy, SealPassword password, Salt salt) {
    seal(file, copy, password, salt, draft -> ServerBackup.copy(database, draft));
  }

  private static void seal(
      Path beside, Path copy, SealPassword password, Salt salt, Consumer<Path> copying) {
    Path draft = plain(beside);
    try {
      SealedFile.write(draft, copy, password, salt, copying::accept);
    } catch (BooksFault e) {
      throw e.saidOf(draft, copy);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, copy + " could not be written: " + e + ".", e);
    }
  }

  /**
   * Makes books of a sealed copy, with a lineage of their own from then on.
   *
   * @param lineage a random text
   * @throws BooksFault if the file is there already, or what was sealed is no books
   * @throws SealFault if the copy cannot be opened
   */
  public static void restore(Path copy, Path file, String lineage, SealPassword password) {
    open(copy, file, password, draft -> Backup.restore(draft, file, lineage));
  }

  /** The same of a server's file: every enterprise gets a lineage of its own. */
  public static void restoreServer(Path copy, Path file, String lineage, SealPassword password) {
    open(copy, file, password, draft -> ServerBackup.restore(draft, file, lineage));
  }

  private static void open(Path copy, Path file, SealPassword password, Consumer<Path> restoring) {
    Backup.refuseExisting(file);
    Path draft = plain(file);
    try {
      Files.deleteIfExists(draft);
      SealedFile.open(copy, draft, password, done -> true);
      restoring.accept(draft);
    } catch (BooksFault e) {
      throw e.saidOf(draft, copy);
    } catch (IOException e) {
      throw new BooksFault(Kind.NOT_SAVED, file + " could not be written: " + e + ".", e);
    } finally {
      Backup.delete(draft);
    }
  }

  private static Path plain(Path file) {
    return file.resolveSibling(file.getFileName() + PLAIN);
  }
}
