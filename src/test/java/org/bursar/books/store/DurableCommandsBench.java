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

  private static final int ACCOUNTS = 1_000;
  private static final Actor EVA = Actor.local("eva");
  private static final InstantSource CLOCK = InstantSource.fixed(CommandSequence.START);

  @TempDir private Path folder;
  private final Random random = new Random(99);
  private int files;

  @Test
  void one_by_one() throws Exception {
    compare("durable transfers, one by one", 1_000, 1);
  }

  @Test
  void a_thousand_at_once() throws Exception {
    compare("durable transfers, 1,000 in a transaction", 10_000, 1_000);
  }

  private void compare(String what, int commands, int group) throws Exception {
    Path prepared = prepare();
    Ratio.measure(
        what + " (" + commands + ")",
        ">= 0.8",
        () -> ours(prepared, commands, group),
        () -> floor(prepared, commands, group));
  }

  private Path prepare() {
    Path file = folder.resolve("prepared-" + files++ + ".books");
    NewBooks.create(file, Batch.together(new CommandSequence(1).opening()), EVA, CLOCK, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      List<Decoded> commands = new ArrayList<>();
      for (int i = 0; i < ACCOUNTS; i++) {
        commands.add(
            received(
                new OrganizationCommand.CreateAccount(
                    new AccountId("a" + i), "A " + i, "Acme Ltd", Currency.of("CNY"), null)));
      }
      commands.add(
          received(
              new FundsCommand.TopUp(new AccountId("M"), Amount.parse("90000000000"), "bank")));
      assertThat(books.submit(Batch.together(commands)))
          .allMatch(Outcome.Accepted.class::isInstance);
    }
    return file;
  }

  private long ours(Path prepared, int count, int group) throws Exception {
    Path file = copy(prepared);
    List<Decoded> commands = transfers(count);
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      long start = System.nanoTime();
      for (int at = 0; at < count; at += group) {
        books.submit(Batch.each(commands.subList(at, at + group)));
      }
      return System.nanoTime() - start;
    }
  }

  private List<Decoded> transfers(int count) {
    List<Decoded> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(
          received(
              new FundsCommand.Transfer(
                  new AccountId("M"),
                  new AccountId("a" + random.nextInt(ACCOUNTS)),
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

  private long floor(Path prepared, int count, int group) throws Exception {
    Path done = copy(prepared);
    try (Books books = LocalBooks.open(done, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      assertThat(books.submit(Batch.each(transfers(count))))
          .allMatch(Outcome.Accepted.class::isInstance);
    }
    Map<Long, List<Write>> entries = writes(done, ACCOUNTS + 5);
    Path file = copy(prepared);
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
      rows(connection, entries, "entry", "number", after);
      rows(connection, entries, "purse_version", "entry", after);
      rows(connection, entries, "granted_version", "entry", after);
      rows(connection, entries, "posting", "entry", after);
      rows(connection, entries, "transfer", "entry", after);
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

  private static void rows(
      Connection connection,
      Map<Long, List<Write>> entries,
      String table,
      String column,
      long after)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM " + table + " WHERE " + column + " > " + after)) {
      int columns = rows.getMetaData().getColumnCount();
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
            .computeIfAbsent(rows.getLong(column), _ -> new ArrayList<>())
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
