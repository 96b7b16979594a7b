package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.dialect.Failure;
import org.bursar.books.store.dialect.Sqlite;

/** What a failure of the database means to a person. */
final class Faults {

  private Faults() {}

  /** The fault of books that cannot be read. */
  static BooksFault reading(Path file, SQLException e) {
    return of(file, e, Kind.UNREADABLE, "cannot be read now");
  }

  /** The fault of books to which something could not be saved. */
  static BooksFault writing(Path file, SQLException e) {
    return of(file, e, Kind.NOT_SAVED, "could not be written; nothing was saved. Try again");
  }

  /**
   * The fault of a copy that could not be made: of the books if they cannot be read, else of it.
   */
  static BooksFault copying(Path file, Path copy, SQLException e) {
    return switch (failure(e)) {
      case FOREIGN, DAMAGED, BUSY -> reading(file, e);
      default -> writing(copy, e);
    };
  }

  private static BooksFault of(Path file, SQLException e, Kind otherwise, String sentence) {
    return switch (failure(e)) {
      case FOREIGN ->
          new BooksFault(
              Kind.NOT_BOOKS, file + " is no books file. Choose a file that Bursar made.", e);
      case DAMAGED -> damaged(file, e);
      case FULL ->
          new BooksFault(
              Kind.FULL,
              "the disk of " + file + " is full; nothing was saved. Make room and try again.",
              e);
      case READ_ONLY ->
          new BooksFault(
              Kind.READ_ONLY,
              file + " cannot be written there. Open it read-only, or copy it elsewhere.",
              e);
      case BUSY ->
          new BooksFault(
              Kind.LOCKED, file + " is open elsewhere. Close it there, or open it read-only.", e);
      case UNOPENABLE ->
          new BooksFault(
              otherwise,
              file
                  + " can be neither opened nor made there; nothing was saved. See whether the"
                  + " folder is there, and whether you may write in it.",
              e);
      case FOLLOWING, TAKEN, LOST, DENIED, OTHER ->
          new BooksFault(otherwise, file + " " + sentence + ".", e);
    };
  }

  /** Whether somebody else has it just now. */
  static boolean isBusy(SQLException e) {
    return failure(e) == Failure.BUSY;
  }

  /** The fault of books that have to be brought up to date before they can be read. */
  static BooksFault older(Path file) {
    return new BooksFault(
        Kind.OLDER,
        file
            + " was written by an older version of Bursar. Open it once for writing: that brings it"
            + " up to date and keeps a copy of it as it was. Where it cannot be written, copy it"
            + " elsewhere first.");
  }

  /** The same of a copy that is only read: it cannot be brought up to date itself. */
  static BooksFault olderOnlyRead(Path file) {
    return new BooksFault(
        Kind.OLDER,
        file
            + " is a copy that is only read, made by an older version of Bursar. Make books of it"
            + " with bursar restore: opened once for writing, they hold the same entries and can be"
            + " read and verified by this version.");
  }

  static BooksFault damaged(Path file, Throwable cause) {
    return new BooksFault(
        Kind.DAMAGED,
        file
            + " is damaged and cannot be read; it was left as it is. Restore the newest copy from"
            + " the folder "
            + file.getFileName().toString().replaceFirst("\\.books$", "")
            + ".backups beside it.",
        cause);
  }

  private static Failure failure(SQLException e) {
    return Sqlite.DIALECT.failure(e);
  }
}
