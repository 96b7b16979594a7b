package org.bursar.books.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.bursar.books.store.BooksFault.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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
    return switch (code(e)) {
      case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_BUSY, SQLITE_LOCKED -> reading(file, e);
      default -> writing(copy, e);
    };
  }

  private static BooksFault of(Path file, SQLException e, Kind otherwise, String sentence) {
    return switch (code(e)) {
      case SQLITE_NOTADB ->
          new BooksFault(
              Kind.NOT_BOOKS, file + " is no books file. Choose a file that Bursar made.", e);
      case SQLITE_CORRUPT -> damaged(file, e);
      case SQLITE_FULL ->
          new BooksFault(
              Kind.FULL,
              "the disk of " + file + " is full; nothing was saved. Make room and try again.",
              e);
      case SQLITE_READONLY, SQLITE_PERM ->
          new BooksFault(
              Kind.READ_ONLY,
              file + " cannot be written there. Open it read-only, or copy it elsewhere.",
              e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new BooksFault(
              Kind.LOCKED, file + " is open elsewhere. Close it there, or open it read-only.", e);
      case SQLITE_CANTOPEN ->
          new BooksFault(
              otherwise,
              file
                  + " can be neither opened nor made there; nothing was saved. See whether the"
                  + " folder is there, and whether you may write in it.",
              e);
      default -> new BooksFault(otherwise, file + " " + sentence + ".", e);
    };
  }

  /** Whether somebody else has it just now. */
  static boolean isBusy(SQLException e) {
    return code(e) == SQLiteErrorCode.SQLITE_BUSY || code(e) == SQLiteErrorCode.SQLITE_LOCKED;
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

  /** The primary code, of whichever extended code came. */
  private static SQLiteErrorCode code(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return SQLiteErrorCode.UNKNOWN_ERROR;
    }
    int primary = sqlite.getResultCode().code & 0xFF;
    for (SQLiteErrorCode code : SQLiteErrorCode.values()) {
      if (code.code == primary) {
        return code;
      }
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
