package org.bursar.server;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.enterprise.access.User;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;

/** The books of the enterprises that somebody asked for: opened once, kept until the end. */
final class Enterprises implements AutoCloseable {

  private final ConcurrentHashMap<EnterpriseId, ServerBooks> open = new ConcurrentHashMap<>();
  private final ServerDatabase database;
  private final InstantSource clock;

  Enterprises(ServerDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The books of an enterprise.
   *
   * @throws org.bursar.books.store.BooksFault if there is none of this id
   */
  ServerBooks books(EnterpriseId id) {
    ServerBooks known = open.get(id);
    return known != null ? known : open.computeIfAbsent(id, this::opened);
  }

  /** The same, with all that other processes wrote. */
  ServerBooks fresh(EnterpriseId id) {
    ServerBooks books = books(id);
    boolean unused = books.refresh();
    return books;
  }

  /** Whether there is such an enterprise, and somebody of this name is a user of it. */
  boolean has(UserName name, EnterpriseId id) {
    try {
      User user = fresh(id).now().access().find(name);
      return user != null && !user.removed();
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.NOT_FOUND) {
        return false;
      }
      throw fault;
    }
  }

  /** Uses the books of an enterprise; those that nobody asked for are let go of afterwards. */
  void use(EnterpriseId id, Consumer<ServerBooks> use) {
    if (open.containsKey(id)) {
      use.accept(fresh(id));
    } else {
      try (ServerBooks books = opened(id)) {
        use.accept(books);
      }
    }
  }

  private ServerBooks opened(EnterpriseId id) {
    return ServerBooks.open(database, id, Actor.server("bursar"), clock, Patience.usual(clock));
  }

  /** Whether somebody waits at this moment for a database that is away to be there again. */
  boolean isAnyStruggling() {
    return open.values().stream().anyMatch(ServerBooks::isStruggling);
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  @Override
  public void close() {
    List.copyOf(open.values()).forEach(ServerBooks::close);
  }
}
