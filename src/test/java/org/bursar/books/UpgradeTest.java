package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.Backups;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.NextSchema;
import org.bursar.books.store.Schema;
import org.bursar.support.AcmeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an older version wrote, opened by one that has other tables. */
final class UpgradeTest {

  @TempDir private Path folder;
  private static final int CURRENT = Schema.CURRENT.version();

  private AcmeBooks acme;
  private Path file;

  @BeforeEach
  void books_of_an_older_version() {
    acme = new AcmeBooks(folder);
    file = acme.file();
    try (Books books = acme.write()) {
      acme.submit(books, acme.topUp("10.00"));
    }
    // What closing them wrote is another test's matter.
    Backups.of(file).list().forEach(copy -> assertThat(copy.toFile().delete()).isTrue());
  }

  @Test
  void it_is_brought_up_to_date_when_it_is_opened_for_writing() throws Exception {
    try (Books books = write(NextSchema.afterNext())) {
      assertThat(acme.ownCash(books)).isEqualTo("10.00");
      acme.submit(books, acme.topUp("5.00"));
      assertThat(acme.ownCash(books)).isEqualTo("15.00");
    }
    assertThat(NextSchema.tablesAndVersion(file, "note")).containsExactly(1, CURRENT + 2);
    assertThat(NextSchema.tablesAndVersion(file, "last_entry")).containsExactly(1, CURRENT + 2);
    try (Books books =
        LocalBooks.open(
            file, Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK, NextSchema.afterNext())) {
      assertThat(acme.ownCash(books)).isEqualTo("15.00");
    }
  }

  @Test
  void a_copy_of_it_as_it_was_is_kept_and_can_be_opened() throws Exception {
    byte[] before = Files.readAllBytes(file);
    write(NextSchema.afterNext()).close();
    Path copy = onlyCopy();
    assertThat(copy.getFileName()).hasToString("schema-" + CURRENT + "-20261005T120000Z.books");
    assertThat(NextSchema.tablesAndVersion(copy, "note")).containsExactly(0, CURRENT);
    assertThat(Verifier.check(copy, _ -> {}).fault()).isEmpty();
    try (Books books = LocalBooks.open(copy, Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK)) {
      assertThat(acme.ownCash(books)).isEqualTo("10.00");
    }
    assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
  }

  @Test
  void a_file_that_is_up_to_date_is_not_copied() throws Exception {
    write(NextSchema.afterNext()).close();
    write(NextSchema.afterNext()).close();
    onlyCopy();
  }

  @Test
  void a_day_s_copies_do_not_push_it_out() throws Exception {
    write(NextSchema.afterNext()).close();
    Path copy = onlyCopy();
    for (int day = 1; day <= 60; day++) {
      Path daily = Backups.of(file).daily(AcmeBooks.NOON.plusSeconds(86_400L * day)).orElseThrow();
      Files.createFile(daily);
      Backups.of(file).prune();
    }
    assertThat(copy).exists();
  }

  @Test
  void opened_read_only_it_says_what_to_do_and_stays_as_it_is() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () ->
                LocalBooks.open(
                    file, Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK, NextSchema.afterNext()))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.OLDER))
        .hasMessageContaining("older version of Bursar")
        .hasMessageContaining("Open it once for writing");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(acme.beside()).containsExactly(file);
  }

  @Test
  void a_step_that_fails_is_taken_back_whole_and_leaves_no_copy() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Schema broken = NextSchema.nextEndingIn(new IllegalStateException("the step is wrong"));
    assertThatThrownBy(() -> write(broken)).hasMessage("the step is wrong");
    assertThat(NextSchema.tablesAndVersion(file, "note")).containsExactly(0, CURRENT);
    assertThat(copies()).isEmpty();
    assertThat(rowsOf(file)).isEqualTo("10.00");
    assertThat(Files.size(file)).isEqualTo(before.length);
    assertThat(acme.beside()).containsExactly(file);
  }

  @Test
  void the_steps_before_one_that_fails_are_kept_and_the_rest_is_taken_the_next_time()
      throws Exception {
    Schema broken = NextSchema.afterNextEndingIn(new IllegalStateException("the step is wrong"));
    assertThatThrownBy(() -> write(broken)).hasMessage("the step is wrong");
    assertThat(NextSchema.tablesAndVersion(file, "note")).containsExactly(1, CURRENT + 1);
    assertThat(NextSchema.tablesAndVersion(file, "last_entry")).containsExactly(0, CURRENT + 1);
    assertThat(NextSchema.tablesAndVersion(onlyCopy(), "note")).containsExactly(0, CURRENT);
    try (Books books = write(NextSchema.afterNext())) {
      assertThat(acme.ownCash(books)).isEqualTo("10.00");
    }
    assertThat(NextSchema.tablesAndVersion(file, "last_entry")).containsExactly(1, CURRENT + 2);
    assertThat(copies()).hasSize(2);
  }

  @Test
  void a_damaged_one_is_refused_before_any_step() throws Exception {
    byte[] bytes = Damage.scattered(Files.readAllBytes(file));
    Files.write(file, bytes);
    assertThatThrownBy(() -> write(NextSchema.afterNext()))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(copies()).isEmpty();
    assertThat(acme.beside()).containsExactly(file);
  }

  @Test
  void a_newer_file_is_refused_by_the_version_that_wrote_the_older_one() throws Exception {
    write(NextSchema.afterNext()).close();
    byte[] bytes = Files.readAllBytes(file);
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> LocalBooks.open(file, access, AcmeBooks.EVA, AcmeBooks.CLOCK))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NEWER));
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(acme.beside()).containsExactly(file);
  }

  @Test
  void a_file_of_an_older_version_is_copied_as_it_is() throws Exception {
    Path copy = folder.resolve("copy.books");
    Backup.copy(file, copy, NextSchema.afterNext());
    assertThat(NextSchema.tablesAndVersion(copy, "note")).containsExactly(0, CURRENT);
    assertThat(rowsOf(copy)).isEqualTo("10.00");
  }

  private Books write(Schema schema) {
    return LocalBooks.open(file, Access.WRITE, AcmeBooks.EVA, AcmeBooks.CLOCK, schema);
  }

  private String rowsOf(Path books) {
    assertThat(Verifier.check(books, _ -> {}).fault()).isEmpty();
    try (Books read = LocalBooks.open(books, Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK)) {
      return acme.ownCash(read);
    }
  }

  private Path onlyCopy() throws Exception {
    assertThat(copies()).hasSize(1);
    return copies().getFirst();
  }

  private List<Path> copies() throws Exception {
    Path copies = folder.resolve("acme.backups");
    if (!Files.isDirectory(copies)) {
      return List.of();
    }
    try (var files = Files.list(copies)) {
      return files.sorted().toList();
    }
  }
}
