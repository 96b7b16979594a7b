package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bursar.books.journal.SyncedWith;
import org.bursar.keyring.KeyringFault;
import org.bursar.support.MemoryKeyring;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are in the keyring, or in files that their owner alone reads; never in both for long. */
final class CredentialsTest {

  @TempDir private Path home;

  private final MemoryKeyring keyring = new MemoryKeyring();

  private Path folder() {
    return home.resolve("settings").resolve("tokens");
  }

  private Credentials both() {
    return new Credentials(folder(), () -> keyring);
  }

  private List<String> files() throws IOException {
    if (!Files.exists(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void what_the_keyring_takes_is_in_no_file() throws IOException {
    both().keep("one", "secret");
    both().keep("two", "other");
    assertThat(files()).isEmpty();
    assertThat(keyring.held).containsOnlyKeys("one", "two");
    assertThat(both().find("one")).hasValue("secret");
    assertThat(both().find("two")).hasValue("other");
    assertThat(both().find("three")).isEmpty();
  }

  @Test
  void what_it_does_not_take_is_in_a_file_that_its_owner_alone_reads() throws IOException {
    keyring.refuse(true);
    both().keep("one", "secret");
    assertThat(files()).containsExactly("one.token");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder().resolve("one.token"))))
          .isEqualTo("rw-------");
    }
    // A file needs no keyring: that of a server or a script is not even looked at.
    assertThat(both().find("one")).hasValue("secret");
    assertThat(keyring.looked).hasValue(0);
  }

  @Test
  void without_a_keyring_it_is_all_in_files() throws IOException {
    Credentials alone = new Credentials(folder());
    alone.keep("one", "secret");
    assertThat(files()).containsExactly("one.token");
    assertThat(alone.find("one")).hasValue("secret");
    alone.keep("one", "newer");
    assertThat(alone.find("one")).hasValue("newer");
    alone.forget("one");
    assertThat(files()).isEmpty();
    assertThat(alone.find("one")).isEmpty();
  }

  @Test
  void a_file_from_before_moves_when_its_token_is_next_kept_and_no_earlier() throws IOException {
    new Credentials(folder()).keep("one", "old");
    assertThat(both().find("one")).hasValue("old");
    assertThat(files()).containsExactly("one.token");
    assertThat(keyring.held).isEmpty();
    both().keep("one", "newer");
    assertThat(files()).isEmpty();
    assertThat(both().find("one")).hasValue("newer");
  }

  @Test
  void what_went_to_a_file_counts_before_what_the_keyring_took_earlier() {
    Credentials credentials = both();
    credentials.keep("one", "old");
    keyring.refuse(true);
    credentials.keep("one", "newer");
    keyring.refuse(false);
    assertThat(keyring.held).containsEntry("one", "old");
    assertThat(credentials.find("one")).hasValue("newer");
    assertThat(both().find("one")).hasValue("newer");
  }

  @Test
  void what_is_forgotten_is_nowhere() throws IOException {
    Credentials credentials = both();
    credentials.keep("one", "old");
    keyring.refuse(true);
    credentials.keep("one", "newer");
    keyring.refuse(false);
    credentials.forget("one");
    assertThat(files()).isEmpty();
    assertThat(keyring.held).isEmpty();
    assertThat(credentials.find("one")).isEmpty();
    keyring.refuse(true);
    credentials.forget("never there");
  }

  @Test
  void the_keyring_is_asked_once_and_again_after_a_token_opened_nothing() {
    both().keep("one", "old");
    Credentials credentials = both();
    assertThat(credentials.find("one")).hasValue("old");
    assertThat(credentials.find("one")).hasValue("old");
    assertThat(keyring.looked).hasValue(1);
    keyring.keep("one", "signed in elsewhere");
    credentials.refused("one");
    assertThat(credentials.find("one")).hasValue("signed in elsewhere");
    assertThat(keyring.looked).hasValue(2);
  }

  @Test
  void a_keyring_that_does_not_answer_is_told_and_not_taken_for_an_absent_token() {
    keyring.refuse(true);
    assertThatThrownBy(() -> both().find("one")).isInstanceOf(KeyringFault.class);
  }

  @Test
  void a_name_that_somebody_made_up_leads_nowhere_else() throws IOException {
    Files.writeString(home.resolve("private.token"), "of another program");
    List<String> names =
        List.of(
            "../../private",
            home.resolve("private").toString(),
            "..",
            "",
            " ",
            "a/b",
            "a\\b",
            "nul\0nul",
            "CON:stream",
            "\u202eevil",
            "令牌",
            "\ud800",
            "-rf",
            "x".repeat(100_000));
    for (Credentials credentials : List.of(both(), new Credentials(folder()))) {
      for (String name : names) {
        assertThat(credentials.find(name)).as(name).isEmpty();
      }
      int number = 0;
      for (String name : names) {
        credentials.keep(name, "token " + number++);
      }
      number = 0;
      for (String name : names) {
        assertThat(credentials.find(name)).as(name).hasValue("token " + number++);
      }
      assertThat(files()).allMatch(file -> file.matches("x-[0-9a-f]{64}\\.token"));
      for (String name : names) {
        credentials.forget(name);
      }
      assertThat(files()).isEmpty();
      assertThat(keyring.held).isEmpty();
    }
    assertThat(home.resolve("private.token")).hasContent("of another program");
    assertThat(Files.list(home)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void in_whatever_order_keyrings_fail_the_token_that_was_kept_last_is_found() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      keyring.held.clear();
      String last = null;
      Credentials credentials = both();
      String device = "device-" + seed;
      for (int step = 0; step < 20; step++) {
        keyring.refuse(random.nextBoolean());
        if (random.nextInt(4) == 0) {
          credentials = both();
        }
        last = "token-" + step;
        credentials.keep(device, last);
        if (random.nextBoolean()) {
          keyring.refuse(false);
          assertThat(credentials.find(device)).as("seed " + seed).hasValue(last);
        }
      }
      keyring.refuse(false);
      assertThat(both().find(device)).as("seed " + seed).hasValue(last);
    }
  }

  @Test
  void a_file_that_says_another_server_gets_no_token() {
    UserName eva = new UserName("eva");
    SyncedWith own = new SyncedWith("https://books.example", eva, "ab".repeat(32), "device");
    Credentials credentials = both();
    credentials.keep(Credentials.name(own), "secret");
    assertThat(new Seat(own, SyncedFirm.ACME, credentials).token()).isEqualTo("secret");
    for (SyncedWith forged :
        List.of(
            new SyncedWith("https://evil.example", eva, own.fingerprint(), "device"),
            new SyncedWith(own.server(), eva, "cd".repeat(32), "device"),
            new SyncedWith(own.server(), eva, null, "device"))) {
      assertThatThrownBy(() -> new Seat(forged, SyncedFirm.ACME, credentials).token())
          .isInstanceOfSatisfying(
              ServerFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(ServerFault.Kind.NOT_SIGNED_IN));
    }
  }
}
