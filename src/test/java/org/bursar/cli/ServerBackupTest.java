package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.Desk.Answer;
import org.bursar.server.Server;
import org.bursar.server.Settings;
import org.bursar.support.AcmeBooks;
import org.bursar.support.Postgresql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server is copied while it runs; of a copy it is made again, and clients notice. */
@Timeout(60)
final class ServerBackupTest {

  @TempDir private Path folder;
  private Desk desk;
  private String database;
  private String enterprise;

  @BeforeEach
  void publish() {
    desk = new Desk(folder).books("acme");
    database = "sqlite:" + folder.resolve("server.db");
    enterprise = done("publish", "@acme.books", "--database", database).strip();
  }

  private String done(String... words) {
    Answer answer = desk.call(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private Server serve(ServerDatabase open, int port) {
    return Server.start(
        open,
        new Settings("127.0.0.1", port, null, null, Settings.Limits.USUAL),
        InstantSource.fixed(AcmeBooks.NOON.plusSeconds(86_400 * 60)),
        DatabaseOption.chance(),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        "1");
  }

  private ServerDatabase open(String url) {
    return ServerDatabase.open(url, ServerDatabase.Pool.USUAL);
  }

  /** A synced file of a user of the server. */
  private void connect(Server server) {
    String[] user = {"user", "add", "eva", "--role", "operator", "--enterprise", enterprise};
    String token = done(with(user, "--database", database));
    desk.write("eva.token", token);
    done(
        "connect",
        "@eva.books",
        "--server",
        "http://127.0.0.1:" + server.port(),
        "--enterprise",
        enterprise,
        "--token-file",
        "@eva.token");
  }

  private static String[] with(String[] words, String... more) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(words), java.util.stream.Stream.of(more))
        .toArray(String[]::new);
  }

  private Answer topUp(String amount) {
    return desk.type(desk.topUp(amount), "apply", "--books", "@eva.books");
  }

  @Test
  @SuppressWarnings("try") // it serves while it is open
  void a_client_ahead_of_a_server_that_was_restored_says_so_and_keeps_what_waits() {
    int port;
    try (ServerDatabase open = open(database);
        Server server = serve(open, 0)) {
      port = server.port();
      connect(server);
      assertThat(topUp("1.00").out()).contains("accepted");
      done("backup", "--database", database, "--to", "@yesterday.db");
      assertThat(topUp("2.00").out()).contains("accepted");
    }
    String restored = "sqlite:" + folder.resolve("restored.db");
    done("restore", "@yesterday.db", "--database", restored);
    Answer waiting = topUp("4.00");
    assertThat(waiting.out()).contains("waiting");
    try (ServerDatabase open = open(restored);
        Server unused = serve(open, port)) {
      Answer sync = desk.call("sync", "--books", "@eva.books");
      assertThat(sync.code()).isEqualTo(3);
      assertThat(sync.err()).contains("restored from an older copy");
      assertThat(done("outbox", "--books", "@eva.books", "--json")).contains("4.00");
      done("verify", "--books", "@eva.books");
    }
  }

  @Test
  void a_copy_holds_all_that_stood_there_and_the_tokens_too() {
    try (ServerDatabase open = open(database);
        Server server = serve(open, 0)) {
      connect(server);
      assertThat(topUp("1.00").out()).contains("accepted");
      done("backup", "--database", database, "--to", "@copy.db");
    }
    done("restore", "@copy.db", "--database", "sqlite:" + folder.resolve("restored.db"));
    String[] list = {"user", "list", "--enterprise", enterprise, "--database"};
    String there = done(with(list, database));
    assertThat(done(with(list, "sqlite:" + folder.resolve("restored.db")))).isEqualTo(there);
    try (ServerDatabase before = open(database);
        ServerDatabase after = open("sqlite:" + folder.resolve("restored.db"))) {
      assertThat(after.list().getFirst().head()).isEqualTo(before.list().getFirst().head());
      assertThat(after.list().getFirst().lineage())
          .isNotEqualTo(before.list().getFirst().lineage());
    }
  }

  @Test
  void an_auditor_s_copy_of_a_synced_file_knows_no_server() throws Exception {
    try (ServerDatabase open = open(database);
        Server server = serve(open, 0)) {
      connect(server);
      assertThat(topUp("1.00").out()).contains("accepted");
    }
    assertThat(topUp("4.00").out()).contains("waiting");
    String head = done("export", "audit", "--books", "@eva.books", "--to", "@audit.books");
    done("verify", "--books", "@audit.books", "--expect", head.strip());
    done("verify", "--books", "@eva.books", "--expect", head.strip());
    Answer sync = desk.call("sync", "--books", "@audit.books");
    assertThat(sync.code()).isNotZero();
    String bytes =
        new String(
            Files.readAllBytes(folder.resolve("audit.books")),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("127.0.0.1").doesNotContain("4.00");
  }

  @Test
  void what_was_restored_by_tools_of_its_own_begins_a_new_line() {
    String url = Postgresql.fresh();
    done("publish", "@acme.books", "--database", url);
    String before;
    try (ServerDatabase open = open(url)) {
      before = open.list().getFirst().lineage();
    }
    done("restore", "--database", url);
    try (ServerDatabase open = open(url)) {
      assertThat(open.list().getFirst().lineage()).isNotEqualTo(before).isNotBlank();
    }
  }

  @Test
  void nothing_is_written_over_and_what_cannot_be_done_says_what_can() throws Exception {
    done("backup", "--database", database, "--to", "@copy.db");
    byte[] copied = Files.readAllBytes(folder.resolve("copy.db"));
    refused(2, "left as it is", "backup", "--database", database, "--to", "@copy.db");
    refused(2, "left as it is", "restore", "@copy.db", "--database", database);
    assertThat(Files.readAllBytes(folder.resolve("copy.db"))).isEqualTo(copied);
    refused(2, "pg_dump", "backup", "--database", "jdbc:postgresql://h/n", "--to", "@x.db");
    refused(2, "own tools", "restore", "@copy.db", "--database", "jdbc:postgresql://h/n");
    refused(2, "--database", "backup", "--to", "@x.db");
    refused(2, "--database", "restore", "@copy.db");
    refused(3, "no file", "backup", "--database", "sqlite:" + folder.resolve("no.db"), "--to", "x");
    refused(3, "no file", "restore", "--database", "sqlite:" + folder.resolve("no.db"));
    String made = "sqlite:" + folder.resolve("made.db");
    byte[] books = Files.readAllBytes(folder.resolve("acme.books"));
    refused(3, "acme.books is a file of local books", "restore", "@acme.books", "--database", made);
    assertThat(Files.readAllBytes(folder.resolve("acme.books"))).isEqualTo(books);
    refused(3, "no file", "restore", "@absent.db", "--database", made);
    assertThat(folder.resolve("made.db")).doesNotExist();
    assertThat(folder.resolve("no.db")).doesNotExist();
    assertThat(folder.resolve("made.db.part")).doesNotExist();
  }

  private void refused(int code, String why, String... words) {
    Answer answer = desk.call(words);
    assertThat(answer.code()).as(answer.err()).isEqualTo(code);
    assertThat(answer.err()).contains(why);
  }

  @Test
  void a_damaged_copy_is_not_restored() throws Exception {
    done("backup", "--database", database, "--to", "@copy.db");
    Path copy = folder.resolve("copy.db");
    byte[] bytes = Files.readAllBytes(copy);
    for (int at = 8_192; at < bytes.length; at += 512) {
      bytes[at] ^= 0x55;
    }
    Files.write(copy, bytes);
    Answer answer =
        desk.call("restore", "@copy.db", "--database", "sqlite:" + folder.resolve("made.db"));
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("copy.db").contains("damaged");
    assertThat(folder.resolve("made.db")).doesNotExist();
  }
}
