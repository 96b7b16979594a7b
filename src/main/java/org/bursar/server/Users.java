package org.bursar.server;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.bursar.books.Batch;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.enterprise.access.User;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.Token;
import org.bursar.vocabulary.AccessCommand.AddUser;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** What who runs a server does about its users, beside the server itself and while it runs. */
public final class Users {

  private static final Actor COMMAND_LINE = Actor.server("command line");
  private static final String DEVICE = "command line";

  private final ServerDatabase database;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Supplier<CommandId> ids;

  /** Those of a database. */
  public Users(
      ServerDatabase database, Tokens tokens, InstantSource clock, Supplier<CommandId> ids) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Adds a user to an enterprise.
   *
   * @return what became of it
   * @throws org.bursar.books.store.BooksFault if there is no such enterprise
   */
  public Outcome add(UserName name, Role role, EnterpriseId enterprise) {
    return give(new AddUser(name, role, null), enterprise);
  }

  private Outcome give(Command command, EnterpriseId enterprise) {
    String line = CommandCodec.encode(ids.get(), command, null, null, null);
    try (ServerBooks books = open(enterprise)) {
      return books.submit(Batch.each(List.of(CommandCodec.decode(line)))).getFirst();
    }
  }

  private ServerBooks open(EnterpriseId enterprise) {
    return ServerBooks.open(database, enterprise, COMMAND_LINE, clock, Patience.usual(clock));
  }

  /** The user of this name; null if there is none, or no more. */
  public @Nullable User find(UserName name, EnterpriseId enterprise) {
    try (ServerBooks books = open(enterprise)) {
      User user = books.now().access().find(name);
      return user == null || user.removed() ? null : user;
    }
  }

  /** All users of an enterprise that were not removed, by name. */
  public List<User> list(EnterpriseId enterprise) {
    try (ServerBooks books = open(enterprise)) {
      return books
          .now()
          .access()
          .users()
          .values()
          .filter(user -> !user.removed())
          .sortBy(User::name)
          .toJavaList();
    }
  }

  /**
   * Makes a token.
   *
   * @param enterprise null for a token that publishes one
   * @return the token itself, which is shown once
   */
  public String token(UserName name, @Nullable EnterpriseId enterprise) {
    return tokens.make(name, enterprise, DEVICE).text();
  }

  /** All tokens of an enterprise. */
  public List<Token> tokens(EnterpriseId enterprise) {
    return tokens.of(enterprise);
  }

  /** Takes all tokens of a user back; how many were good. */
  public int revoke(UserName name, EnterpriseId enterprise) {
    return tokens.revokeAll(enterprise, name);
  }
}
