package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Rows;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.support.AcmeBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused is left byte by byte as it was, with nothing beside it, in a clear sentence. */
final class RefusedFilesTest {

  private static final int PAGE = 4_096;

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  @Test
  void a_file_that_is_not_there() throws IOException {
    refused(folder.resolve("gone.books"), Kind.NOT_FOUND, "there is no file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_directory() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("acme.books"));
    refused(directory, Kind.NOT_BOOKS, "is no file");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void an_empty_file() throws IOException {
    refused(new byte[0], Kind.NOT_BOOKS, "is no books file");
  }

  @Test
  void text_and_noise() throws IOException {
    refused("milk, bread".getBytes(StandardCharsets.UTF_8), Kind.NOT_BOOKS, "is no books file");
    byte[] noise = new byte[100_000];
    new Random(9).nextBytes(noise);
    refused(noise, Kind.NOT_BOOKS, "is no books file");
  }

  @Test
  void another_program_s_database() throws IOException {
    byte[] bytes = books();
    Arrays.fill(bytes, 68, 72, (byte) 7); // application_id
    refused(bytes, Kind.NOT_BOOKS, "is no books file");
  }

  @Test
  void a_newer_one() throws IOException {
    byte[] bytes = books();
    bytes[63] = 9; // user_version
    refused(bytes, Kind.NEWER, "newer version of Bursar");
  }

  @Test
  void one_that_was_cut_off_anywhere() throws IOException {
    byte[] bytes = books();
    for (int length : new int[] {512, 4_096, 5_000, bytes.length / 2, bytes.length - 1}) {
      byte[] part = Arrays.copyOf(bytes, length);
      Path file = Files.write(folder.resolve("cut-" + length + ".books"), part);
      for (Access access : Access.values()) {
        assertThatThrownBy(() -> open(file, access))
            .isInstanceOfSatisfying(
                BooksFault.class,
                fault -> assertThat(fault.kind()).isIn(Kind.DAMAGED, Kind.NOT_BOOKS));
        assertThat(Files.readAllBytes(file)).isEqualTo(part);
      }
    }
    assertThat(names()).allMatch(name -> name.startsWith("cut-")).hasSize(5);
  }

  @Test
  void one_whose_pages_are_damaged() throws IOException {
    refused(Damage.scattered(books()), Kind.DAMAGED, "damaged");
  }

  @Test
  void wherever_one_page_is_damaged_they_are_refused_or_verify_says_so_or_nothing_read_differs()
      throws IOException {
    byte[] bytes = books();
    Contents whole = contents(Files.write(folder.resolve("whole.books"), bytes));
    Random random = new Random(11);
    int refused = 0;
    int found = 0;
    for (int page = 1; page < bytes.length / PAGE; page++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i < 512; i++) {
        damaged[page * PAGE + random.nextInt(PAGE)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("page-" + page + ".books"), damaged);
      try {
        if (Verifier.check(file, _ -> {}).fault().isPresent()) {
          found++;
        } else {
          // The bytes of a page that hold nothing.
          assertThat(contents(file)).as("page %d", page).isEqualTo(whole);
        }
      } catch (BooksFault fault) {
        assertThat(fault.kind()).as("page %d", page).isEqualTo(Kind.DAMAGED);
        refused++;
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
    assertThat(refused).isPositive();
    assertThat(found).isPositive();
    assertThat(names()).allMatch(name -> name.endsWith(".books"));
  }

  /** All that can be read of books: the value's rows, and the hashes of the journal. */
  private record Contents(Map<String, Object> rows, List<Hash> entries) {}

  private static Contents contents(Path file) {
    try (Books books = open(file, Access.READ)) {
      return new Contents(
          Rows.of(books.now()),
          books.records().entriesAfter(0, 100).stream().map(Entry::hash).toList());
    }
  }

  @Test
  void whichever_page_is_damaged_a_file_that_is_not_opened_for_writing_stays_as_it_was()
      throws IOException {
    byte[] bytes = books();
    Random random = new Random(12);
    for (int page = 1; page < bytes.length / PAGE; page++) {
      byte[] damaged = bytes.clone();
      byte[] noise = new byte[PAGE];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, page * PAGE, PAGE);
      Path file = Files.write(folder.resolve("noise-" + page + ".books"), damaged);
      boolean opened = true;
      try {
        open(file, Access.READ).close();
      } catch (BooksFault fault) {
        opened = false;
        assertThat(fault.kind()).as("page %d", page).isEqualTo(Kind.DAMAGED);
      }
      if (!opened) {
        assertThatThrownBy(() -> open(file, Access.WRITE))
            .isInstanceOfSatisfying(
                BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
    assertThat(names()).allMatch(name -> name.endsWith(".books"));
  }

  @Test
  void reading_leaves_nothing_behind_and_changes_no_byte() throws IOException {
    byte[] bytes = books();
    Path folderOfTheirOwn = Files.createDirectory(folder.resolve("own"));
    Path file = Files.write(folderOfTheirOwn.resolve("acme.books"), bytes);
    try (Books books = open(file, Access.READ)) {
      assertThat(books.records().entriesAfter(0, 10)).hasSize(2);
      try (Stream<Path> files = Files.list(folderOfTheirOwn)) {
        assertThat(files).containsExactly(file);
      }
    }
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
    try (Stream<Path> files = Files.list(folderOfTheirOwn)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  /** The bytes of good books. */
  private byte[] books() throws IOException {
    AcmeBooks acme = new AcmeBooks(elsewhere);
    try (Books books = acme.write()) {
      acme.submit(books, acme.topUp("10.00"));
    }
    return Files.readAllBytes(acme.file());
  }

  private void refused(byte[] bytes, Kind kind, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("acme.books"), bytes);
    refused(file, kind, sentence);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(names()).containsExactly("acme.books");
  }

  private static void refused(Path file, Kind kind, String sentence) {
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> open(file, access))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind))
          .hasMessageContaining(String.valueOf(file.getFileName()))
          .hasMessageContaining(sentence);
    }
    assertThatThrownBy(() -> Verifier.check(file, _ -> {})).isInstanceOf(BooksFault.class);
  }

  private static Books open(Path file, Access access) {
    return LocalBooks.open(file, access, AcmeBooks.EVA, AcmeBooks.CLOCK);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
