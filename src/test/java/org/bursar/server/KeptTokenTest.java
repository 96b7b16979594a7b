package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.support.MemoryKeyring;
import org.bursar.sync.Credentials;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A synced file whose token is in a keyring. */
@Timeout(60)
final class KeptTokenTest {

  @TempDir private Path folder;

  private final MemoryKeyring keyring = new MemoryKeyring();

  private Credentials credentials() {
    return new Credentials(folder.resolve("tokens"), () -> keyring);
  }

  private Path connected(Serving serving) {
    Path file = folder.resolve("eva.books");
    SyncedFile.connect(
        file,
        URI.create(serving.address()),
        Serving.ACME,
        serving.user("eva", Role.OPERATOR),
        null,
        "device",
        credentials(),
        serving.clock);
    return file;
  }

  private static String newToken(Serving serving) {
    return serving.users().token(new UserName("eva"), Serving.ACME);
  }

  @Test
  void it_is_in_no_file_and_the_keyring_is_asked_for_it_once() {
    try (Serving serving = new Serving(folder).published()) {
      Path file = connected(serving);
      assertThat(folder.resolve("tokens")).doesNotExist();
      assertThat(Files.exists(file)).isTrue();
      try (SyncedBooks books = SyncedFile.open(file, credentials(), serving.clock)) {
        int looked = keyring.looked.get();
        for (int i = 0; i < 3; i++) {
          var unused = books.exchange();
        }
        assertThat(keyring.looked).hasValue(looked);
      }
    }
  }

  @Test
  void one_that_another_program_signed_in_for_is_found_once_the_old_one_is_refused() {
    try (Serving serving = new Serving(folder).published()) {
      Path file = connected(serving);
      try (SyncedBooks books = SyncedFile.open(file, credentials(), serving.clock)) {
        var unused = books.exchange();
        assertThat(serving.users().revoke(new UserName("eva"), Serving.ACME)).isPositive();
        assertThatThrownBy(books::exchange).isInstanceOf(ServerFault.class);
        SyncedFile.seat(file, credentials()).keep(newToken(serving));
        assertThat(books.exchange().sent()).isZero();
      }
    }
  }

  @Test
  void a_keyring_that_does_not_answer_is_told_with_what_to_do() {
    try (Serving serving = new Serving(folder).published()) {
      Path file = connected(serving);
      keyring.refuse(true);
      assertThatThrownBy(() -> SyncedFile.open(file, credentials(), serving.clock))
          .isInstanceOfSatisfying(
              ServerFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo(Seat.KEYRING_SILENT);
                assertThat(fault.kind()).isEqualTo(ServerFault.Kind.NOT_SIGNED_IN);
                assertThat(fault).hasMessageContaining("Unlock it").hasMessageContaining("sign-in");
              });
      // Signing in again goes to a file, and on.
      SyncedFile.seat(file, credentials()).keep(newToken(serving));
      assertThat(folder.resolve("tokens").toFile().list())
          .singleElement()
          .asString()
          .startsWith("device-")
          .endsWith(".token");
      try (SyncedBooks books = SyncedFile.open(file, credentials(), serving.clock)) {
        assertThat(books.exchange().sent()).isZero();
      }
    }
  }
}
