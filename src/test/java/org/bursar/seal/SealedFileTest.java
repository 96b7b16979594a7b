package org.bursar.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.bursar.seal.SealFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed comes back whole, with its password, or not at all. */
final class SealedFileTest {

  private static final SealCost CHEAP = new SealCost(64, 1, 2);
  private static final int CHUNK = 16;
  private static final SealPassword PASSWORD = SealPassword.of("correct horse battery");

  /** Format 1, for ever: worked out by another implementation too. */
  private static final String GOLDEN =
      "894255525341520a0000000100000040000000010000000200000010000000000000002200010203"
          + "0405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f108bef005138e4449db01544"
          + "0787573a5f455bdcdd7fdcb200eed59a563e9c0812c377fa4a132757f1d96d50ea4238920a291b96"
          + "7826876f4b1ff1487ea80cea99229cc7cd7745bccaddc4ae3b9dd87fba8542b67bf972820a2a7b29"
          + "9f8f292b6c2ca15e513d06b58529a2f08ff35ac2432c";

  private static final String SENTENCE = "To the cent, and not a cent more.\n";

  @TempDir private Path folder;

  private Path sealed(byte[] content, int saltOf) throws IOException {
    Path plain = Files.write(folder.resolve("plain"), content);
    Path sealed = folder.resolve("sealed-" + saltOf);
    Files.deleteIfExists(sealed);
    SealedFile.seal(plain, sealed, PASSWORD, salt(saltOf), done -> true, CHEAP, CHUNK);
    return sealed;
  }

  private static Salt salt(int of) {
    byte[] bytes = new byte[Salt.BYTES];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (at + of);
    }
    return Salt.of(bytes);
  }

  private byte[] opened(Path sealed, SealPassword password) throws IOException {
    Path target = folder.resolve("opened");
    Files.deleteIfExists(target);
    SealedFile.open(sealed, target, password, done -> true);
    return Files.readAllBytes(target);
  }

  private Kind refused(byte[] bytes, SealPassword password) throws IOException {
    Path file = Files.write(folder.resolve("sent"), bytes);
    Path target = folder.resolve("refused");
    SealFault fault =
        catchThrowableOfType(
            SealFault.class, () -> SealedFile.open(file, target, password, done -> true));
    assertThat(fault).isNotNull();
    assertThat(fault.getMessage()).contains(file.toString()).endsWith(".");
    assertThat(target).doesNotExist();
    assertThat(folder.resolve("refused.part")).doesNotExist();
    return fault.kind();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 32, 100})
  void what_was_sealed_comes_back_byte_for_byte(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    Path sealed = sealed(content, 0);
    assertThat(SealedFile.isOne(sealed)).isTrue();
    assertThat(opened(sealed, PASSWORD)).isEqualTo(content);
  }

  @Test
  void format_1_is_pinned_byte_by_byte() throws IOException {
    byte[] content = SENTENCE.getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(sealed(content, 0)))).isEqualTo(GOLDEN);
    Path golden = Files.write(folder.resolve("golden"), HexFormat.of().parseHex(GOLDEN));
    assertThat(opened(golden, PASSWORD)).isEqualTo(content);
  }

  @Test
  void a_key_costs_64_mebibytes_three_passes_and_four_lanes_by_default() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), SENTENCE);
    Path sealed = folder.resolve("usual");
    SealedFile.seal(plain, sealed, PASSWORD, salt(7), done -> true);
    ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(sealed), 8, 28);
    assertThat(header.getInt()).isEqualTo(1);
    assertThat(header.getInt()).isEqualTo(65_536);
    assertThat(header.getInt()).isEqualTo(3);
    assertThat(header.getInt()).isEqualTo(4);
    assertThat(header.getInt()).isEqualTo(65_536);
    assertThat(header.getLong()).isEqualTo(SENTENCE.length());
    assertThat(opened(sealed, PASSWORD)).isEqualTo(SENTENCE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void letters_are_the_same_however_a_keyboard_puts_them_together() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), SENTENCE);
    Path sealed = folder.resolve("accents");
    SealPassword composed = SealPassword.of("caf\u00e9 au lait, 12");
    SealedFile.seal(plain, sealed, composed, salt(1), done -> true, CHEAP, CHUNK);
    assertThat(opened(sealed, SealPassword.of("cafe\u0301 au lait, 12"))).isNotEmpty();
  }

  @Test
  void another_password_opens_nothing() throws IOException {
    byte[] bytes = Files.readAllBytes(sealed(SENTENCE.getBytes(StandardCharsets.UTF_8), 0));
    assertThat(refused(bytes, SealPassword.of("Correct horse battery")))
        .isEqualTo(Kind.WRONG_PASSWORD);
  }

  @Test
  void a_file_that_ends_early_is_told_wherever_it_ends() throws IOException {
    byte[] bytes = Files.readAllBytes(sealed(new byte[3 * CHUNK], 0));
    for (int length = 0; length < bytes.length; length++) {
      assertThat(refused(Arrays.copyOf(bytes, length), PASSWORD))
          .as("the first %d bytes", length)
          .isEqualTo(length < 8 ? Kind.NOT_SEALED : Kind.TRUNCATED);
    }
  }

  @Test
  void a_changed_byte_is_told_wherever_it_is() throws IOException {
    byte[] bytes = Files.readAllBytes(sealed(new byte[2 * CHUNK], 0));
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x04;
      Kind kind = refused(changed, PASSWORD);
      if (at < 8) {
        assertThat(kind).isEqualTo(Kind.NOT_SEALED);
      } else if (at < 12) {
        assertThat(kind).isEqualTo(Kind.NEWER);
      } else if (at >= 84 && at < 100) {
        // The tag of the header is what a password is judged by.
        assertThat(kind).isEqualTo(Kind.WRONG_PASSWORD);
      } else {
        assertThat(kind).as("byte %d", at).isEqualTo(Kind.CHANGED);
      }
    }
  }

  @Test
  void chunks_keep_their_places() throws IOException {
    byte[] content = new byte[3 * CHUNK];
    new Random(5).nextBytes(content);
    byte[] bytes = Files.readAllBytes(sealed(content, 0));
    int begin = SealHeader.WHOLE;
    int chunk = CHUNK + SealHeader.TAG;
    byte[] swapped = bytes.clone();
    System.arraycopy(bytes, begin, swapped, begin + chunk, chunk);
    System.arraycopy(bytes, begin + chunk, swapped, begin, chunk);
    assertThat(refused(swapped, PASSWORD)).isEqualTo(Kind.CHANGED);
    byte[] lastFirst = bytes.clone();
    System.arraycopy(bytes, begin + 2 * chunk, lastFirst, begin, chunk);
    assertThat(refused(lastFirst, PASSWORD)).isEqualTo(Kind.CHANGED);
    byte[] other = Files.readAllBytes(sealed(content, 1));
    byte[] mixed = bytes.clone();
    System.arraycopy(other, begin, mixed, begin, chunk);
    assertThat(refused(mixed, PASSWORD)).isEqualTo(Kind.CHANGED);
    assertThat(refused(Arrays.copyOf(bytes, bytes.length + 1), PASSWORD)).isEqualTo(Kind.CHANGED);
  }

  /** Whoever writes a shorter length over the old one, and its check, has no key to the tag. */
  @Test
  void a_header_that_was_written_anew_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(sealed(new byte[3 * CHUNK], 0));
    byte[] shorter = Arrays.copyOf(bytes, SealHeader.WHOLE + 2 * (CHUNK + SealHeader.TAG));
    ByteBuffer.wrap(shorter).putLong(28, 2 * CHUNK);
    byte[] check = SealHeader.check(Arrays.copyOf(shorter, SealHeader.BYTES));
    System.arraycopy(check, 0, shorter, SealHeader.BYTES, check.length);
    assertThat(refused(shorter, PASSWORD)).isEqualTo(Kind.WRONG_PASSWORD);
  }

  @Test
  void a_file_that_asks_for_too_much_memory_is_not_obeyed() throws IOException {
    byte[] bytes = Files.readAllBytes(sealed(new byte[CHUNK], 0));
    ByteBuffer.wrap(bytes).putInt(12, Integer.MAX_VALUE);
    byte[] check = SealHeader.check(Arrays.copyOf(bytes, SealHeader.BYTES));
    System.arraycopy(check, 0, bytes, SealHeader.BYTES, check.length);
    assertThat(refused(bytes, PASSWORD)).isEqualTo(Kind.CHANGED);
  }

  @Test
  void what_is_not_sealed_is_called_that() throws IOException {
    assertThat(refused("SQLite format 3".getBytes(StandardCharsets.UTF_8), PASSWORD))
        .isEqualTo(Kind.NOT_SEALED);
    assertThat(SealedFile.isOne(folder.resolve("absent"))).isFalse();
    assertThat(SealedFile.isOne(folder)).isFalse();
  }

  @Test
  void nothing_is_written_over() throws IOException {
    Path sealed = sealed(new byte[3], 0);
    Path there = Files.writeString(folder.resolve("there"), "mine");
    assertThatThrownBy(() -> SealedFile.open(sealed, there, PASSWORD, done -> true))
        .isInstanceOfSatisfying(
            SealFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.EXISTS));
    assertThatThrownBy(() -> SealedFile.seal(sealed, there, PASSWORD, salt(2), done -> true))
        .isInstanceOf(SealFault.class);
    assertThat(there).hasContent("mine");
  }

  @Test
  void what_is_broken_off_leaves_nothing() throws IOException {
    Path sealed = sealed(new byte[10 * CHUNK], 0);
    Path target = folder.resolve("half");
    assertThatThrownBy(() -> SealedFile.open(sealed, target, PASSWORD, done -> done < 3 * CHUNK))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () ->
                SealedFile.write(
                    folder.resolve("draft"),
                    target,
                    PASSWORD,
                    salt(3),
                    draft -> {
                      Files.writeString(draft, "half of it");
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(target).doesNotExist();
    assertThat(folder.resolve("half.part")).doesNotExist();
    assertThat(folder.resolve("draft")).doesNotExist();
  }

  @Test
  void a_password_is_neither_too_short_nor_too_long_and_says_nothing_of_itself() {
    assertThat(SealPassword.isFit("eleven char")).isFalse();
    assertThat(SealPassword.isFit("twelve chars")).isTrue();
    assertThat(SealPassword.isFit("十二个汉字组成的密码可以")).isTrue();
    assertThat(SealPassword.isFit("x".repeat(257))).isFalse();
    assertThat(PASSWORD).hasToString("a password");
  }
}
