package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bursar.Main;
import org.bursar.cli.Desk.Answer;
import org.bursar.server.FakeProvider;
import org.bursar.server.Served;
import org.bursar.support.ChildProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who runs a server publishes books, adds users and starts it, from the command line. */
@Timeout(60)
final class ServerVerbsTest {

  @TempDir private Path folder;
  private Desk desk;
  private String database;

  @BeforeEach
  void sit_down() {
    desk = new Desk(folder).books("acme");
    database = "sqlite:" + folder.resolve("server.db");
  }

  private String publish() {
    Answer answer = desk.call("publish", "@acme.books", "--database", database);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out().strip();
  }

  private Answer user(String verb, String... words) {
    String[] all = new String[words.length + 4];
    all[0] = "user";
    all[1] = verb;
    System.arraycopy(words, 0, all, 2, words.length);
    all[words.length + 2] = "--database";
    all[words.length + 3] = database;
    return desk.call(all);
  }

  @Test
  void publish_prints_the_id_and_nothing_else_and_does_it_once() {
    Answer answer = desk.call("publish", "@acme.books", "--database", database);
    assertThat(answer.lines()).singleElement().asString().matches("[0-9a-f-]{36}");
    assertThat(answer.err()).isEmpty();
    Answer again = desk.call("publish", "@acme.books", "--database", database);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("bursar connect");
    assertThat(desk.call("publish", "@absent.books", "--database", database).code()).isEqualTo(3);
    assertThat(desk.call("publish", "@acme.books", "--database", "mysql:x").code()).isEqualTo(3);
    assertThat(desk.call("publish").code()).isEqualTo(2);
  }

  @Test
  void user_add_prints_a_token_and_nothing_else() {
    String id = publish();
    Answer eva = user("add", "eva", "--role", "operator", "--enterprise", id);
    assertThat(eva.lines()).singleElement().asString().matches("bursar_[A-Za-z0-9_-]{43}");
    assertThat(eva.err()).isEmpty();
    Answer again = user("add", "eva", "--role", "viewer", "--enterprise", id);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("bursar user token");
    assertThat(user("add", "x", "--role", "king", "--enterprise", id).code()).isEqualTo(2);
    assertThat(user("add", "x", "--role", "viewer", "--enterprise", "?").code()).isEqualTo(2);
    assertThat(user("add", "x", "--role", "viewer", "--enterprise", "absent").code()).isEqualTo(1);
    assertThat(user("add", "x", "--role", "viewer", "--enterprise", "new").code()).isEqualTo(2);
    assertThat(user("add", "x", "--role", "administrator", "--enterprise", "new").out())
        .startsWith("bursar_");
  }

  @Test
  void users_are_listed_and_get_tokens_and_passwords_and_lose_them() {
    String id = publish();
    Answer unused = user("add", "eva", "--role", "operator", "--enterprise", id);
    assertThat(user("token", "eva", "--enterprise", id).out()).startsWith("bursar_");
    assertThat(user("token", "adam", "--enterprise", id).code()).isEqualTo(1);
    String list = user("list", "--enterprise", id).out();
    assertThat(list).contains("\"user\":\"eva\",\"role\":\"operator\",\"unit\":null");
    assertThat(list.split("\"device\"")).hasSize(3);
    assertThat(list).doesNotContain("bursar_");
    assertThat(user("revoke", "eva", "--enterprise", id).code()).isZero();
    assertThat(user("revoke", "adam", "--enterprise", id).code()).isEqualTo(1);
    assertThat(user("list", "--enterprise", id).out()).contains("\"tokens\":[]");
    String[] password = {"user", "password", "eva", "--enterprise", id, "--database", database};
    assertThat(desk.type("correct horse battery\n", password).code()).isZero();
    assertThat(desk.type("short\n", password).code()).isEqualTo(2);
    password[2] = "adam";
    assertThat(desk.type("correct horse battery\n", password).code()).isEqualTo(1);
  }

  @Test
  void without_tls_only_this_machine_is_served() {
    Answer open = desk.call("serve", "--database", database, "--plain", "--address", "0.0.0.0");
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.err()).contains("--plain");
    assertThat(desk.call("serve", "--database", database, "--key", "@x").code()).isEqualTo(2);
    Answer absent =
        desk.call("serve", "--database", database, "--key", "@x", "--certificate", "@x");
    assertThat(absent.code()).isEqualTo(3);
  }

  @Test
  void a_server_says_where_it_listens_knows_new_users_and_ends_well_when_told_to()
      throws IOException, InterruptedException {
    String id = publish();
    Process process =
        ChildProcess.start(Main.class, "serve", "--database", database, "--port", "0", "--plain");
    try (BufferedReader out = process.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      Matcher said =
          Pattern.compile("listening on (http://127.0.0.1:\\d+)").matcher(out.readLine());
      assertThat(said.matches()).isTrue();
      String token = user("add", "eva", "--role", "viewer", "--enterprise", id).out().strip();
      HttpResponse<String> me =
          client.send(
              HttpRequest.newBuilder(URI.create(said.group(1) + "/v1/me"))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.ofString());
      assertThat(me.body()).contains("\"user\":\"eva\"");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void with_tls_it_prints_the_fingerprint_of_a_certificate_that_it_keeps()
      throws IOException, InterruptedException {
    String unused = publish();
    String first = greeting();
    assertThat(first).matches("listening on https://\\S+:\\d+, fingerprint [0-9a-f]{64}");
    assertThat(greeting().replaceAll(".*fingerprint ", ""))
        .isEqualTo(first.replaceAll(".*fingerprint ", ""));
    assertThat(Files.exists(folder.resolve("server.db.pem"))).isTrue();
  }

  @Test
  void a_file_is_published_over_the_network_once_and_connected_by_the_fingerprint()
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("boss.token"),
        user("add", "boss", "--role", "administrator", "--enterprise", "new").out());
    Process process =
        ChildProcess.start(
            Main.class, "serve", "--database", database, "--port", "0", "--address", "127.0.0.1");
    try (BufferedReader out = process.inputReader()) {
      Matcher said =
          Pattern.compile("listening on https://[^:]+:(\\d+), fingerprint (.+)")
              .matcher(out.readLine());
      assertThat(said.matches()).isTrue();
      String[] server = {"--server", "https://127.0.0.1:" + said.group(1)};
      String[] token = {"--token-file", "@boss.token", "--fingerprint", said.group(2)};
      Answer published = called("publish @acme.books", server, token);
      assertThat(published.code()).as(published.err()).isZero();
      String[] enterprise = {"--enterprise", published.out().strip()};
      Answer connected = called("connect @boss.books", server, token, enterprise);
      assertThat(connected.code()).as(connected.err()).isZero();
      assertThat(desk.call("verify", "--books", "@boss.books").code()).isZero();
      assertThat(called("publish @acme.books", server, token).code()).isEqualTo(1);
      String[] other = {"--token-file", "@boss.token", "--fingerprint", "00"};
      Answer untrusted = called("connect @other.books", server, other, enterprise);
      assertThat(untrusted.code()).isEqualTo(3);
      assertThat(untrusted.err()).contains("certificate");
      assertThat(Files.exists(folder.resolve("other.books"))).isFalse();
    } finally {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Answer called(String verb, String[]... words) {
    return desk.call(
        Stream.concat(Stream.of(verb.split(" ", -1)), Stream.of(words).flatMap(Stream::of))
            .toArray(String[]::new));
  }

  private String greeting() throws IOException, InterruptedException {
    Process process =
        ChildProcess.start(
            Main.class, "serve", "--database", database, "--port", "0", "--address", "127.0.0.1");
    try (BufferedReader out = process.inputReader()) {
      return out.readLine();
    } finally {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void who_signs_in_by_a_browser_or_a_password_needs_no_token_and_signs_in_again_likewise() {
    String id = publish();
    Answer unused = user("add", "eva", "--role", "operator", "--enterprise", id);
    String[] password = {"user", "password", "eva", "--enterprise", id, "--database", database};
    assertThat(desk.type("correct horse battery\n", password).code()).isZero();
    try (FakeProvider provider = new FakeProvider(InstantSource.fixed(Desk.NOON));
        Served served = new Served(database, provider, InstantSource.fixed(Desk.NOON))) {
      desk.browsing(FakeProvider::browse);
      Answer made =
          desk.call(
              "connect", "@eva.books", "--server", served.url(), "--enterprise", id, "--sign-in");
      assertThat(made.code()).as(made.err()).isZero();
      assertThat(made.err()).contains("Sign in in your browser: " + provider.issuer());
      assertThat(user("revoke", "eva", "--enterprise", id).code()).isZero();
      Answer out = desk.call("sync", "--books", "@eva.books");
      assertThat(out.code()).isEqualTo(1);
      assertThat(out.err()).contains("taken back");
      assertThat(desk.call("sign-in", "--books", "@eva.books", "--sign-in").code()).isZero();
      assertThat(desk.call("sync", "--books", "@eva.books").code()).isZero();
      String[] typed = {"sign-in", "--books", "@eva.books", "--user", "eva"};
      assertThat(desk.type("wrong\n", typed).code()).isEqualTo(1);
      assertThat(desk.type("correct horse battery\n", typed).code()).isZero();
      assertThat(desk.call("sync", "--books", "@eva.books").code()).isZero();
      provider.as("adam");
      Answer adam = desk.call("sign-in", "--books", "@eva.books", "--sign-in");
      assertThat(adam.code()).isEqualTo(1);
      assertThat(adam.err()).contains("adam", "administrators");
      assertThat(desk.call("sign-in", "--books", "@eva.books").code()).isEqualTo(2);
      assertThat(desk.call("sign-in", "--books", "@acme.books", "--sign-in").code()).isEqualTo(2);
    }
  }

  @Test
  void a_provider_is_named_whole_and_over_tls() {
    String[] half = {
      "serve", "--database", database, "--plain", "--oidc-issuer", "https://x.example"
    };
    assertThat(desk.call(half).code()).isEqualTo(2);
    Answer open =
        desk.call(
            "serve",
            "--database",
            database,
            "--plain",
            "--oidc-issuer",
            "http://x.example",
            "--oidc-client",
            "c");
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.err()).contains("https");
  }

  @Test
  void a_browser_is_called_as_each_system_does_where_somebody_sees_it() {
    Map<String, String> seen = Map.of("DISPLAY", ":0");
    assertThat(Browser.call("Linux", seen, "https://a")).containsExactly("xdg-open", "https://a");
    assertThat(Browser.call("Linux", Map.of(), "https://a")).isEmpty();
    assertThat(Browser.call("Mac OS X", Map.of(), "https://a")).startsWith("open");
    assertThat(Browser.call("Windows 11", Map.of(), "https://a")).startsWith("rundll32");
  }
}
