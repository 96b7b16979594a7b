package org.bursar.server;

import org.bursar.books.store.BooksFault;

/** What a failure is to who asked. */
final class Problems {

  private static final long SECONDS = 2;

  private Problems() {}

  /** The problem of anything that a request ended in. */
  static Problem of(Throwable failure) {
    return switch (failure) {
      case Problem problem -> problem;
      case BooksFault fault -> of(fault);
      case OutOfMemoryError _ ->
          Problem.later(
              "The server has no memory left for this. Send it in smaller parts.", SECONDS);
      default ->
          Problem.fault(
              "Something went wrong inside the server; its log says when. Send the same request"
                  + " again: no command is done twice.");
    };
  }

  private static Problem of(BooksFault fault) {
    return switch (fault.kind()) {
      case NOT_FOUND -> Problem.absent("There is no such enterprise here. Check its id.");
      case EXISTS ->
          Problem.there("There is an enterprise of this id already; it was left as it is.");
      case UNREACHABLE ->
          Problem.later(
              "The server's database cannot be reached now. Send the same request again a little"
                  + " later: no command is done twice.",
              SECONDS);
      case FOLLOWING ->
          Problem.later(
              "The server's database has no leader at the moment, and nothing was saved. Send the"
                  + " same request again a little later.",
              SECONDS);
      case CONTENDED, LOCKED ->
          Problem.later(
              "Others wrote at the same time, and nothing was saved. Send the same request again.",
              SECONDS);
      case FULL, READ_ONLY, DENIED, NOT_SAVED ->
          Problem.later(
              "The server's database takes no writing now; nothing was saved. Tell who runs the"
                  + " server.",
              SECONDS);
      case NOT_BOOKS, SEALED, DAMAGED, NEWER, OLDER, ARRIVING, UNREADABLE ->
          Problem.fault(
              "The server cannot read what its database holds of this. Tell who runs the server.");
    };
  }
}
