package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractComparableAssert;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Enrolled;
import org.bursar.books.store.Head;
import org.bursar.books.store.ServerDatabase;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server's database: who is in it, how it begins, and how what is wrong with it is said. */
final class ServerDatabaseTest {

  private static final EnterpriseId BETA = new EnterpriseId("beta");

  @TempDir private Path folder;
  private final Acme acme = new Acme();

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void processes_that_start_at_once_make_its_tables_once(Kept kept) throws Exception {
    String url = url(kept);
    List<Callable<Enrolled>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      EnterpriseId id = new EnterpriseId("e" + i);
      starts.add(
          () -> {
            try (ServerDatabase database = ServerDatabase.open(url, Kept.POOL)) {
              return database.create(id, "line");
            }
          });
    }
    List<Enrolled> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
      for (Future<Enrolled> start : threads.invokeAll(starts)) {
        made.add(start.get());
      }
    }
    try (ServerDatabase database = ServerDatabase.open(url, Kept.POOL)) {
      assertThat(made).extracting(Enrolled::number).doesNotHaveDuplicates();
      assertThat(database.list()).containsExactlyElementsOf(made);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void an_enterprise_is_found_by_its_id_and_made_once(Kept kept) {
    try (ServerDatabase database = ServerDatabase.open(url(kept), Kept.POOL)) {
      assertThat(database.find(BETA)).isEmpty();
      Enrolled beta = database.create(BETA, "line-7");
      assertThat(beta.head()).isEqualTo(Head.NONE);
      assertThat(database.find(BETA)).contains(beta);
      assertThatThrownBy(() -> database.create(BETA, "line-8"))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.EXISTS));
      assertThat(database.list()).containsExactly(beta);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void enterprises_of_one_database_know_nothing_of_each_other(Kept kept) {
    try (ServerDatabase database =
        ServerDatabase.open(url(kept), new ServerDatabase.Pool(1, Duration.ofSeconds(10)))) {
      List<ServerBooks> all = new ArrayList<>();
      for (String id : List.of("acme", "beta", "gamma")) {
        ServerBooks.create(database, acme.opening(id), Kept.EVA, Kept.CLOCK, "line-" + id);
        all.add(
            ServerBooks.open(database, new EnterpriseId(id), Kept.EVA, Kept.CLOCK, Kept.PATIENCE));
      }
      String same = acme.topUp("1.00");
      for (ServerBooks books : all) {
        assertThat(Acme.submit(books, same)).allMatch(Outcome.Accepted.class::isInstance);
      }
      Acme.submit(all.getFirst(), acme.topUp("2.00"));
      assertThat(all).extracting(Acme::ownCash).containsExactly("3.00", "1.00", "1.00");
      assertThat(all).allMatch(books -> books.verify(_ -> {}).fault().isEmpty());
    }
  }

  @Test
  void an_enterprise_that_is_not_there_is_said() {
    try (ServerDatabase database = ServerDatabase.open(url(Kept.SERVER_FILE), Kept.POOL)) {
      assertThatThrownBy(
              () -> ServerBooks.open(database, BETA, Kept.EVA, Kept.CLOCK, Kept.PATIENCE))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_FOUND));
    }
  }

  @Test
  void a_server_that_does_not_answer_is_said_without_the_password() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0)) {
      port = nobody.getLocalPort();
    }
    refused("jdbc:postgresql://localhost:%d/books?user=eva&password=s3cret".formatted(port))
        .isEqualTo(Kind.UNREACHABLE);
    refused("jdbc:postgresql://eva:s3cret@localhost:%d/books?sslmode=disable".formatted(port))
        .isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void a_password_that_is_refused_is_not_said() throws Exception {
    String url = Postgresql.fresh();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE locked LOGIN PASSWORD 'other'");
      try (ResultSet rows = statement.executeQuery("SHOW hba_file")) {
        rows.next();
        Path rules = Path.of(rows.getString(1));
        Files.writeString(rules, "host all locked all scram-sha-256\n" + Files.readString(rules));
      }
      statement.execute("SELECT pg_reload_conf()");
    }
    String locked = url.replace(Postgresql.WHO, "user=locked&password=s3cret");
    refused(locked).isEqualTo(Kind.DENIED);
    refused(url.replaceFirst("/t\\d+", "/nowhere").replace("password=postgres", "password=s3cret"))
        .isEqualTo(Kind.DENIED);
  }

  @Test
  void an_address_of_something_else_is_refused() {
    refused("jdbc:mysql://localhost/books?password=s3cret").isEqualTo(Kind.NOT_FOUND);
    refused("jdbc:postgresql://localhost:notaport/x?password=s3cret").isEqualTo(Kind.NOT_FOUND);
    refused("sqlite:" + folder.resolve("nowhere/server.db")).isEqualTo(Kind.NOT_SAVED);
  }

  /** The kind of fault that an address ends in; nothing of it has the password in it. */
  private static AbstractComparableAssert<?, Kind> refused(String url) {
    BooksFault fault =
        catchThrowableOfType(
            BooksFault.class,
            () ->
                ServerDatabase.open(url, new ServerDatabase.Pool(2, Duration.ofMillis(500)))
                    .close());
    StringWriter all = new StringWriter();
    fault.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).doesNotContain("s3cret");
    return assertThat(fault.kind());
  }

  @Test
  void a_file_of_something_else_is_left_as_it_is() throws Exception {
    Path text = Files.writeString(folder.resolve("shopping.txt"), "milk, bread".repeat(200));
    refused("sqlite:" + text).isEqualTo(Kind.NOT_BOOKS);
    assertThat(text).hasContent("milk, bread".repeat(200));
    Kept.FILE.create(folder, acme.opening()).close();
    refused("sqlite:" + folder.resolve("acme.books")).isEqualTo(Kind.NOT_BOOKS);
    try (ServerDatabase database = ServerDatabase.open(url(Kept.SERVER_FILE), Kept.POOL)) {
      assertThat(database.list()).isEqualTo(Collections.emptyList());
    }
    assertThatThrownBy(
            () ->
                LocalBooks.open(
                    folder.resolve("server.db"), LocalBooks.Access.READ, Kept.EVA, Kept.CLOCK))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NOT_BOOKS));
  }

  @Test
  void a_database_that_takes_no_writing_is_read_and_says_so() throws Exception {
    String url = Postgresql.fresh();
    try (ServerDatabase database = ServerDatabase.open(url, Kept.POOL)) {
      ServerBooks.create(database, acme.opening(), Kept.EVA, Kept.CLOCK, "line");
    }
    try (ServerDatabase database =
            ServerDatabase.open(url + "&options=-c%20default_transaction_read_only=on", Kept.POOL);
        ServerBooks books =
            ServerBooks.open(database, Kept.ACME, Kept.EVA, Kept.CLOCK, Kept.PATIENCE)) {
      assertThat(books.now().entry()).isEqualTo(1);
      assertThatThrownBy(() -> Acme.submit(books, acme.topUp("1.00")))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.FOLLOWING))
          .hasMessageContaining("targetServerType=primary");
    }
  }

  private String url(Kept kept) {
    return kept == Kept.SERVER_FILE ? "sqlite:" + folder.resolve("server.db") : Postgresql.fresh();
  }
}
