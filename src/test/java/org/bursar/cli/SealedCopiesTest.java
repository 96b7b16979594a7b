package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bursar.cli.Desk.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that travel: sealed with a password, opened with it alone, checked by a line of text. */
final class SealedCopiesTest {

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sit() {
    desk = new Desk(folder).books("acme");
    done(desk.type(desk.topUp("10.00"), "apply", "--books", "@acme.books"));
    desk.write("password", "correct horse battery\n").write("other", "another password");
  }

  private static String done(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private void refused(int code, String why, String... words) {
    Answer answer = desk.call(words);
    assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(code);
    assertThat(answer.err()).contains(why);
  }

  private void seal() {
    done(desk.call("backup", "@acme.books", "--to", "@s", "--password-file", "@password"));
  }

  private Stream<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void a_sealed_copy_makes_books_again_with_its_password_alone() throws Exception {
    seal();
    assertThat(new String(desk.bytes("s"), StandardCharsets.ISO_8859_1)).doesNotContain("SQLite");
    done(desk.call("restore", "@s", "--to", "@again.books", "--password-file", "@password"));
    assertThat(done(desk.call("show", "account", "1000", "--json", "--books", "@again.books")))
        .contains("\"ownCash\":\"10.00\"");
    done(desk.call("verify", "--books", "@again.books"));
    refused(
        1, "another password", "restore", "@s", "--to", "@b.books", "--password-file", "@other");
    refused(2, "--password-file", "restore", "@s", "--to", "@b.books");
    refused(3, "sealed with a password", "verify", "--books", "@s");
    refused(
        3, "not sealed", "restore", "@acme.books", "--to", "@b.books", "--password-file", "@other");
    refused(2, "left as it is", "backup", "@acme.books", "--to", "@s", "--password-file", "@other");
    assertThat(names())
        .containsExactly("acme.backups", "acme.books", "again.books", "other", "password", "s");
  }

  @Test
  void what_was_cut_or_changed_on_its_way_is_refused_and_leaves_nothing() throws Exception {
    seal();
    byte[] sent = desk.bytes("s");
    desk.write("cut", Arrays.copyOf(sent, sent.length - 1));
    byte[] changed = sent.clone();
    changed[sent.length / 2] ^= 1;
    desk.write("changed", changed);
    refused(3, "lost its end", "unseal", "@cut", "--to", "@x", "--password-file", "@password");
    refused(
        3, "changed", "restore", "@changed", "--to", "@x.books", "--password-file", "@password");
    refused(3, "cannot be read", "unseal", "@no", "--to", "@x", "--password-file", "@password");
    assertThat(names())
        .containsExactly("acme.backups", "acme.books", "changed", "cut", "other", "password", "s");
  }

  @Test
  void a_password_is_one_line_that_is_long_enough() {
    desk.write("short", "eleven char").write("two", "correct horse\nbattery staple\n");
    String[] call = {"backup", "@acme.books", "--to", "@s", "--password-file"};
    for (String file : new String[] {"@short", "@two"}) {
      refused(2, "12 to 256 characters", with(call, file));
    }
    refused(3, "cannot be read", with(call, "@none"));
    assertThat(desk.file("s")).doesNotExist();
  }

  private static String[] with(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void a_server_s_file_is_sealed_and_made_again() {
    String database = "sqlite:" + folder.resolve("server.db");
    done(desk.call("publish", "@acme.books", "--database", database));
    done(desk.call("backup", "--database", database, "--to", "@s", "--password-file", "@password"));
    String made = "sqlite:" + folder.resolve("made.db");
    refused(1, "another", "restore", "@s", "--database", made, "--password-file", "@other");
    done(desk.call("restore", "@s", "--database", made, "--password-file", "@password"));
    assertThat(folder.resolve("made.db")).exists();
    assertThat(folder.resolve("server.db.plain")).doesNotExist();
    assertThat(folder.resolve("made.db.plain")).doesNotExist();
  }

  // ---- verify --expect ------------------------------------------------------------------------

  /** What a receipt or a pack of these books would name. */
  private String head() {
    String line = done(desk.call("verify", "--json", "--books", "@acme.books"));
    return line.replaceAll("(?s).*\"entries\":(\\d+),\"hash\":\"([0-9a-f]+)\".*", "$1:$2");
  }

  @Test
  void books_that_went_on_still_hold_what_was_printed() {
    String printed = head();
    done(desk.type(desk.topUp("5.00"), "apply", "--books", "@acme.books"));
    assertThat(head()).isNotEqualTo(printed);
    assertThat(done(desk.call("verify", "--books", "@acme.books", "--expect", printed)))
        .contains("is the one that was expected");
    done(desk.call("backup", "@acme.books", "--to", "@copy.books"));
    done(desk.call("verify", "--books", "@copy.books", "--expect", printed));
  }

  @Test
  void books_that_do_not_hold_it_say_why() {
    String printed = head();
    int colon = printed.indexOf(':');
    String changed = printed.substring(0, colon) + ":" + "0".repeat(64);
    Answer other = desk.call("verify", "--books", "@acme.books", "--expect", changed);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out()).contains("do not hold it as it was", "0".repeat(64));
    String later = "999" + printed.substring(colon);
    Answer older = desk.call("verify", "--json", "--books", "@acme.books", "--expect", later);
    assertThat(older.code()).isEqualTo(1);
    assertThat(older.out()).contains("\"entry\":999", "do not hold it: they end with entry");
    refused(2, "is no N:HASH", "verify", "--books", "@acme.books", "--expect", "12");
  }
}
