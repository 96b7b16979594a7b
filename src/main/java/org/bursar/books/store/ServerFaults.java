package org.bursar.books.store;

import java.sql.SQLException;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.dialect.Dialect;
import org.bursar.books.store.dialect.Failure;

/**
 * What a failure of a server's database means to a person.
 *
 * @param database what it is called
 * @param dialect how it speaks
 */
record ServerFaults(String database, Dialect dialect) {

  ServerFaults(Connections connections) {
    this(connections.name(), connections.dialect());
  }

  /** The fault of what cannot be read. */
  BooksFault reading(SQLException e) {
    return of(e, Kind.UNREADABLE, "could not be read");
  }

  /** The fault of what was not saved. */
  BooksFault writing(SQLException e) {
    return of(e, Kind.NOT_SAVED, "could not be written; nothing was saved. Try again");
  }

  /** The fault of rows that could not have been written. */
  BooksFault damaged(Throwable cause) {
    return new BooksFault(
        Kind.DAMAGED,
        "what stands in the database "
            + database
            + " is damaged and cannot be read; it was left as it is. Restore it from a copy.",
        cause);
  }

  /** Whether the connection that failed so can be used again. */
  boolean isSound(SQLException e) {
    Failure failure = dialect.failure(e);
    return failure == Failure.BUSY || failure == Failure.TAKEN;
  }

  private BooksFault of(SQLException e, Kind otherwise, String sentence) {
    String name = "the database " + database;
    return switch (dialect.failure(e)) {
      case FOREIGN ->
          new BooksFault(Kind.NOT_BOOKS, name + " is none of Bursar. Choose another one.", e);
      case DAMAGED -> damaged(e);
      case FULL ->
          new BooksFault(
              Kind.FULL, name + " is full; nothing was saved. Make room and try again.", e);
      case READ_ONLY ->
          new BooksFault(
              Kind.READ_ONLY,
              name + " takes no writing from this server. See what its user may do.",
              e);
      case FOLLOWING ->
          new BooksFault(
              Kind.FOLLOWING,
              name
                  + " follows another database and takes no writing; nothing was saved. Try again"
                  + " once one of them leads; its address names them all and says"
                  + " targetServerType=primary.",
              e);
      case BUSY, TAKEN ->
          new BooksFault(
              Kind.CONTENDED,
              "others wrote to " + name + " at the same time; nothing was saved. Try again.",
              e);
      case LOST ->
          new BooksFault(
              Kind.UNREACHABLE,
              name
                  + " cannot be reached now. See whether it runs; then send the same commands"
                  + " again: none is done twice.",
              e);
      case DENIED ->
          new BooksFault(
              Kind.DENIED,
              name
                  + " refuses this user, his password or this name of a database. Check the"
                  + " address.",
              e);
      case UNOPENABLE ->
          new BooksFault(
              otherwise,
              name
                  + " can be neither opened nor made there. See whether the folder is there, and"
                  + " whether you may write in it.",
              e);
      case OTHER -> new BooksFault(otherwise, name + " " + sentence + ".", e);
    };
  }
}
