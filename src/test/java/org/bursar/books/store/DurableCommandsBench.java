package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.CommandSequence;
import org.bursar.support.Ratio;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
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
 * Durable commands a second, beside a bare JDBC loop that writes the same rows to the same tables
 * and indexes, with the same fsync and the same grouping.
 */
@Tag("bench")
final class DurableCommandsBench {

  private static final int FEW = 1_000;
  private static final int MANY = 10_000;
  private static final Actor EVA = Actor.local("eva");
  private static final InstantSource CLOCK = InstantSource.fixed(CommandSequence.START);

  @TempDir private Path folder;
  private final Random random = new Random(99);
  private int files;

  @Test
  void one_by_one() throws Exception {
    compare("durable transfers of one account, one by one", throughOne(FEW), 1_000, 1);
  }

  @Test
  void a_thousand_at_once() throws Exception {
    compare("durable transfers of one account, 1,000 at once", throughOne(FEW), 10_000, 1_000);
  }

  @Test
  void spread_over_many_accounts() throws Exception {
    compare("durable transfers among 10,000, 1,000 at once", among(MANY), 10_000, 1_000);
  }

  /** Where transfers go from and to. */
  private record Traffic(Path prepared, int accounts, long entries, boolean isThroughOne) {}

  private void compare(String what, Traffic traffic, int commands, int group) throws Exception {
    Ratio.measure(
        what + " (" + commands + ")",
        ">= 0.8",
        () -> ours(traffic, commands, group),
        () -> floor(traffic, commands, group));
  }

  private Traffic throughOne(int accounts) {
    return prepared(accounts, true);
  }

  private Traffic among(int accounts) {
    return prepared(accounts, false);
  }

  private Traffic prepared(int accounts, boolean isThroughOne) {
    Path file = folder.resolve("prepared-" + files++ + ".books");
    NewBooks.create(file, Batch.together(new CommandSequence(1).opening()), EVA, CLOCK, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      List<Decoded> commands = new ArrayList<>();
      for (int i = 0; i < accounts; i++) {
        commands.add(
            received(
                new OrganizationCommand.CreateAccount(
                    new AccountId("a" + i), "A " + i, "Acme Ltd", Currency.of("CNY"), null)));
      }
      commands.add(topUp("M", "90000000000"));
      if (!isThroughOne) {
        for (int i = 0; i < accounts; i++) {
          commands.add(topUp("a" + i, "90000"));
        }
      }
      assertThat(books.submit(Batch.together(commands)))
          .allMatch(Outcome.Accepted.class::isInstance);
      return new Traffic(file, accounts, books.now().entry(), isThroughOne);
    }
  }

  private Decoded topUp(String account, String amount) {
    return received(new FundsCommand.TopUp(new AccountId(account), Amount.parse(amount), "bank"));
  }

  private long ours(Traffic traffic, int count, int group) throws Exception {
    Path file = copy(traffic.prepared);
    List<Decoded> commands = transfers(traffic, count);
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      long start = System.nanoTime();
      for (int at = 0; at < count; at += group) {
        books.submit(Batch.each(commands.subList(at, at + group)));
      }
      return System.nanoTime() - start;
    }
  }

  private List<Decoded> transfers(Traffic traffic, int count) {
    List<Decoded> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int to = random.nextInt(traffic.accounts);
      int from = (to + 1 + random.nextInt(traffic.accounts - 1)) % traffic.accounts;
      commands.add(
          received(
              new FundsCommand.Transfer(
                  new AccountId(traffic.isThroughOne ? "M" : "a" + from),
                  new AccountId("a" + to),
                  Amount.parse("1.00"),
                  "budget of the month")));
    }
    return commands;
  }

  private Decoded received(Command command) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return CommandCodec.decode(CommandCodec.encode(id, command, null, null, null));
  }

  /** A row that was written for an entry: its statement and its cells. */
  private record Write(String sql, List<Object> cells) {}

  private long floor(Traffic traffic, int count, int group) throws Exception {
    Path done = copy(traffic.prepared);
    try (Books books = LocalBooks.open(done, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      assertThat(books.submit(Batch.each(transfers(traffic, count))))
          .allMatch(Outcome.Accepted.class::isInstance);
    }
    Map<Long, List<Write>> entries = writes(done, traffic.entries);
    Path file = copy(traffic.prepared);
    // As ours: without the query for generated keys after each insert.
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false")) {
      pragmas(connection);
      connection.setAutoCommit(false);
      Map<String, PreparedStatement> statements = new HashMap<>();
      long start = System.nanoTime();
      int inGroup = 0;
      for (List<Write> writes : entries.values()) {
        for (Write write : writes) {
          PreparedStatement statement = statements.get(write.sql);
          if (statement == null) {
            statement = connection.prepareStatement(write.sql);
            statements.put(write.sql, statement);
          }
          for (int i = 0; i < write.cells.size(); i++) {
            statement.setObject(i + 1, write.cells.get(i));
          }
          statement.executeUpdate();
        }
        if (++inGroup == group) {
          connection.commit();
          inGroup = 0;
        }
      }
      long nanos = System.nanoTime() - start;
      connection.rollback();
      return nanos;
    }
  }

  private static void pragmas(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA cache_size = -16000");
    }
  }

  /** The rows of each entry after one, with the rows of the state they replaced. */
  private static Map<Long, List<Write>> writes(Path file, long after) throws SQLException {
    Map<Long, List<Write>> entries = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      rows(connection, entries, "entry", "SELECT *, number FROM entry WHERE number > " + after);
      for (String table : List.of("purse_version", "granted_version", "posting", "transfer")) {
        rows(
            connection,
            entries,
            table,
            "SELECT *, entry FROM " + table + " WHERE entry > " + after);
      }
      // What is searched of a block is written with the last of its transfers.
      for (String table : List.of("transfer_block", "transfer_pair")) {
        rows(
            connection,
            entries,
            table,
            "SELECT b.*, t.entry FROM "
                + table
                + " b JOIN transfer t ON t.number = (b.block + 1) * 4096");
      }
    }
    String purse = StateTables.PURSE.sql().upsert();
    String granted = StateTables.GRANTED.sql().upsert();
    entries.forEach(
        (number, writes) -> {
          for (Write write : List.copyOf(writes)) {
            if (write.sql.contains("purse_version")) {
              writes.add(new Write(purse, current(write, 1)));
            } else if (write.sql.contains("granted_version")) {
              writes.add(new Write(granted, current(write, 2)));
            }
          }
          writes.add(
              new Write(
                  "UPDATE head SET entry = ?, at = ?, hash = ? WHERE enterprise = 1",
                  List.of(number, 0L, new byte[32])));
        });
    return entries;
  }

  /** A version row without its entry and its presence. */
  private static List<Object> current(Write version, int keys) {
    List<Object> cells = new ArrayList<>(version.cells.subList(0, 1 + keys));
    cells.addAll(version.cells.subList(3 + keys, version.cells.size()));
    return cells;
  }

  /** The rows of a query, whose last column is the entry that wrote them. */
  private static void rows(
      Connection connection, Map<Long, List<Write>> entries, String table, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount() - 1;
      String sql =
          "INSERT INTO "
              + table
              + " VALUES ("
              + String.join(",", java.util.Collections.nCopies(columns, "?"))
              + ")";
      while (rows.next()) {
        List<Object> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getObject(i));
        }
        entries
            .computeIfAbsent(rows.getLong(columns + 1), _ -> new ArrayList<>())
            .add(new Write(sql, cells));
      }
    }
  }

  private Path copy(Path prepared) throws Exception {
    Path file = folder.resolve("run-" + files++ + ".books");
    java.nio.file.Files.copy(prepared, file);
    return file;
  }
}
