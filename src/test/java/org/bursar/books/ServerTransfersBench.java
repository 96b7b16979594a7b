package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.CommandSequence;
import org.bursar.support.Postgresql;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Transfers of 32 people at once, each a batch of its own, beside what one would write without an
 * engine: one transaction for each, which locks two accounts and keeps no history of them; of as
 * many people at once, and in one loop.
 */
@Tag("bench")
final class ServerTransfersBench {

  private static final int PEOPLE = 32;
  private static final int EACH = 150;
  private static final int ACCOUNTS = 1_000;

  @TempDir private Path folder;
  private final Random random = new Random(7);

  @Test
  void on_postgresql() throws Exception {
    try (EmbeddedPostgres postgres = Postgresql.start("on")) {
      String url =
          "jdbc:postgresql://localhost:%d/postgres?%s"
              .formatted(postgres.getPort(), Postgresql.WHO);
      prepareBare(url);
      compare("PostgreSQL", url);
    }
  }

  @Test
  void on_sqlite() throws Exception {
    try (ServerDatabase database = database("sqlite:" + folder.resolve("server.db"));
        ServerBooks books = books(database)) {
      for (boolean isHot : List.of(true, false)) {
        ours(books, isHot);
        long nanos = ours(books, isHot);
        Ratio.line(
            "%-52s %6.0f a second"
                .formatted(
                    "transfers on SQLite, " + PEOPLE + " people, " + name(isHot),
                    PEOPLE * EACH / (nanos / 1e9)));
      }
    }
  }

  private void compare(String where, String url) throws Exception {
    try (ServerDatabase database = database(url);
        ServerBooks books = books(database)) {
      for (boolean isHot : List.of(true, false)) {
        String what = "transfers on " + where + ", " + PEOPLE + " people, " + name(isHot);
        long[] best = {Long.MAX_VALUE};
        Ratio.measure(
            what + " (" + PEOPLE * EACH + ")",
            ">= 3",
            () -> {
              long nanos = ours(books, isHot);
              best[0] = Math.min(best[0], nanos);
              return nanos;
            },
            () -> bare(url, isHot, PEOPLE, EACH));
        Ratio.line("%-52s %6.0f a second".formatted(what, PEOPLE * EACH / (best[0] / 1e9)));
      }
      Ratio.measure(
          "transfers on " + where + " beside one loop (" + PEOPLE * EACH + ")",
          ">= 3",
          () -> ours(books, false),
          () -> bare(url, false, 1, PEOPLE * EACH));
    }
  }

  private static String name(boolean isHot) {
    return isHot ? "of one account" : "among " + ACCOUNTS;
  }

  private static ServerDatabase database(String url) {
    return ServerDatabase.open(url, new ServerDatabase.Pool(4, Duration.ofSeconds(30)));
  }

  private ServerBooks books(ServerDatabase database) {
    ServerBooks.create(
        database, Batch.together(new CommandSequence(1).opening()), Kept.EVA, Kept.CLOCK, "line");
    ServerBooks books =
        ServerBooks.open(database, Kept.ACME, Kept.EVA, Kept.CLOCK, Patience.usual(Kept.CLOCK));
    List<Decoded> commands = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      commands.add(
          received(
              new OrganizationCommand.CreateAccount(
                  new AccountId("a" + i), "A " + i, "Acme Ltd", Currency.of("CNY"), null)));
      commands.add(topUp("a" + i, "90000"));
    }
    commands.add(topUp("M", "90000000000"));
    assertThat(books.submit(Batch.together(commands))).allMatch(Outcome.Accepted.class::isInstance);
    return books;
  }

  private Decoded topUp(String account, String amount) {
    return received(new FundsCommand.TopUp(new AccountId(account), Amount.parse(amount), "bank"));
  }

  private Decoded received(Command command) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }

  private long ours(ServerBooks books, boolean isHot) throws Exception {
    List<Callable<Long>> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      List<Decoded> transfers = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        int to = random.nextInt(ACCOUNTS);
        transfers.add(
            received(
                new FundsCommand.Transfer(
                    new AccountId(isHot ? "M" : "a" + (to + 1) % ACCOUNTS),
                    new AccountId("a" + to),
                    Amount.parse("1.00"),
                    "budget of the month")));
      }
      people.add(
          () -> {
            for (Decoded transfer : transfers) {
              assertThat(books.submit(Batch.each(List.of(transfer))).getFirst())
                  .isInstanceOf(Outcome.Accepted.class);
            }
            return 0L;
          });
    }
    return nanos(people);
  }

  private static long nanos(List<Callable<Long>> people) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
      long start = System.nanoTime();
      for (Future<Long> done : threads.invokeAll(people)) {
        done.get();
      }
      return System.nanoTime() - start;
    }
  }

  private static void prepareBare(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE bare_account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL)");
      statement.execute(
          "CREATE TABLE bare_transfer (id BIGSERIAL PRIMARY KEY, from_id BIGINT NOT NULL,"
              + " to_id BIGINT NOT NULL, amount BIGINT NOT NULL, remark TEXT NOT NULL,"
              + " at TIMESTAMPTZ NOT NULL DEFAULT now())");
      statement.execute(
          "CREATE TABLE bare_posting (transfer BIGINT NOT NULL, account BIGINT NOT NULL,"
              + " amount BIGINT NOT NULL, balance BIGINT NOT NULL,"
              + " PRIMARY KEY (transfer, account))");
      statement.execute(
          "INSERT INTO bare_account SELECT n, 9000000000000 FROM generate_series(-1, "
              + ACCOUNTS
              + ") AS n");
    }
  }

  private long bare(String url, boolean isHot, int number, int each) throws Exception {
    List<Connection> connections = new ArrayList<>();
    List<Callable<Long>> people = new ArrayList<>();
    try {
      for (int person = 0; person < number; person++) {
        Connection connection = DriverManager.getConnection(url);
        connections.add(connection);
        connection.setAutoCommit(false);
        Random own = new Random(person);
        people.add(
            () -> {
              for (int i = 0; i < each; i++) {
                int to = own.nextInt(ACCOUNTS);
                bare(connection, isHot ? -1 : (to + 1) % ACCOUNTS, to);
              }
              return 0L;
            });
      }
      return nanos(people);
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  /** Accounts are locked in the order of their ids, so that nobody locks anybody else out. */
  private static void bare(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement move =
            connection.prepareStatement(
                "UPDATE bare_account SET balance = balance + ? WHERE id = ? AND balance + ? >= 0");
        PreparedStatement transfer =
            connection.prepareStatement(
                "INSERT INTO bare_transfer (from_id, to_id, amount, remark) VALUES (?,?,?,?)"
                    + " RETURNING id");
        PreparedStatement posting =
            connection.prepareStatement(
                "INSERT INTO bare_posting SELECT ?, id, ?, balance FROM bare_account"
                    + " WHERE id = ?")) {
      for (long account : new long[] {Math.min(from, to), Math.max(from, to)}) {
        long amount = account == from ? -100 : 100;
        move.setLong(1, amount);
        move.setLong(2, account);
        move.setLong(3, amount);
        move.executeUpdate();
      }
      transfer.setLong(1, from);
      transfer.setLong(2, to);
      transfer.setLong(3, 100);
      transfer.setString(4, "budget of the month");
      long id;
      try (var rows = transfer.executeQuery()) {
        rows.next();
        id = rows.getLong(1);
      }
      for (long account : new long[] {from, to}) {
        posting.setLong(1, id);
        posting.setLong(2, account == from ? -100 : 100);
        posting.setLong(3, account);
        posting.executeUpdate();
      }
      connection.commit();
    }
  }
}
