package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.backup.Backup;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.books.store.Lineages;
import org.bursar.support.AcmeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that are kept by themselves, that are asked for, and books made of them again. */
final class KeptCopiesTest {

  @TempDir private Path folder;
  private AcmeBooks acme;

  @BeforeEach
  void books() {
    acme = new AcmeBooks(folder);
  }

  @Test
  void the_first_closing_of_a_day_that_changed_something_keeps_a_whole_copy() throws Exception {
    topUp("2026-10-05T12:00:00Z", "1.00");
    topUp("2026-10-05T18:00:00Z", "1.00");
    topUp("2026-10-06T12:00:00Z", "1.00");
    assertThat(kept())
        .extracting(copy -> copy.getFileName().toString())
        .containsExactly("2026-10-05.books", "2026-10-06.books");
    assertThat(cashIn(kept().get(0))).isEqualTo("1.00");
    assertThat(cashIn(kept().get(1))).isEqualTo("3.00");
  }

  @Test
  void closing_without_a_change_keeps_none() throws Exception {
    acme.write().close();
    acme.read().close();
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_copy_that_cannot_be_kept_is_said_and_takes_nothing_from_what_was_accepted()
      throws Exception {
    Files.writeString(folder.resolve("acme.backups"), "a file in the way");
    Books books = acme.write();
    acme.submit(books, acme.topUp("10.00"));
    assertThatThrownBy(books::close)
        .isInstanceOf(BooksFault.class)
        .hasMessageContaining("all changes of " + acme.file() + " are saved")
        .hasMessageContaining("acme.backups");
    assertThat(cashIn(acme.file())).isEqualTo("10.00");
    assertThat(acme.beside()).containsExactly(acme.file());
  }

  @Test
  void a_copy_made_while_they_are_in_use_has_all_that_was_accepted_before() throws Exception {
    Path copy = folder.resolve("copy.books");
    try (Books books = acme.write()) {
      acme.submit(books, acme.topUp("10.00"));
      Backup.copy(acme.file(), copy);
      acme.submit(books, acme.topUp("10.00"));
    }
    assertThat(cashIn(copy)).isEqualTo("10.00");
    assertThat(cashIn(acme.file())).isEqualTo("20.00");
    assertThat(Lineages.of(copy)).isEqualTo("line-1");
  }

  @Test
  void restored_books_are_the_copy_with_a_lineage_of_their_own() throws Exception {
    topUp("2026-10-05T12:00:00Z", "10.00");
    Path copy = kept().getFirst();
    byte[] bytes = Files.readAllBytes(copy);
    Path restored = folder.resolve("again.books");
    Backup.restore(copy, restored, "line-2");
    assertThat(Lineages.of(restored)).isEqualTo("line-2");
    assertThat(Lineages.of(acme.file())).isEqualTo("line-1");
    assertThat(cashIn(restored)).isEqualTo("10.00");
    assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
    try (Books books = LocalBooks.open(restored, Access.WRITE, AcmeBooks.EVA, AcmeBooks.CLOCK)) {
      acme.submit(books, acme.topUp("5.00"));
    }
    assertThat(cashIn(restored)).isEqualTo("15.00");
  }

  @Test
  void neither_a_copy_nor_a_restore_writes_over_a_file() throws Exception {
    Path there = Files.writeString(folder.resolve("there.books"), "mine");
    for (Runnable act :
        List.<Runnable>of(
            () -> Backup.copy(acme.file(), there),
            () -> Backup.restore(acme.file(), there, "line-2"))) {
      assertThatThrownBy(act::run)
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.EXISTS));
    }
    assertThat(there).hasContent("mine");
  }

  @Test
  void a_copy_that_cannot_be_made_is_what_the_fault_names() {
    Path copy = acme.file().resolveSibling("none").resolve("copy.books");
    assertThatThrownBy(() -> Backup.copy(acme.file(), copy))
        .isInstanceOf(BooksFault.class)
        .hasMessageStartingWith(copy + " can be neither opened nor made there")
        .hasMessageNotContaining(".part");
    assertThatThrownBy(() -> Backup.restore(acme.file(), copy, "l2"))
        .isInstanceOf(BooksFault.class)
        .hasMessageStartingWith(copy + " can be neither opened nor made there");
  }

  @Test
  void a_damaged_copy_is_not_made_books_of() throws Exception {
    topUp("2026-10-05T12:00:00Z", "10.00");
    Path copy = kept().getFirst();
    Files.write(copy, Damage.scattered(Files.readAllBytes(copy)));
    byte[] bytes = Files.readAllBytes(copy);
    Path restored = folder.resolve("again.books");
    assertThatThrownBy(() -> Backup.restore(copy, restored, "line-2"))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
    assertThat(acme.beside()).containsExactly(acme.file());
    assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
  }

  @Test
  void damaged_books_do_not_become_a_copy() throws Exception {
    Files.write(acme.file(), Damage.scattered(Files.readAllBytes(acme.file())));
    assertThatThrownBy(() -> Backup.copy(acme.file(), folder.resolve("copy.books")))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.DAMAGED));
    assertThat(acme.beside()).containsExactly(acme.file());
  }

  private void topUp(String at, String amount) {
    try (Books books =
        LocalBooks.open(
            acme.file(), Access.WRITE, AcmeBooks.EVA, InstantSource.fixed(Instant.parse(at)))) {
      acme.submit(books, acme.topUp(amount));
    }
  }

  private String cashIn(Path file) {
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
    try (Books books = LocalBooks.open(file, Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK)) {
      return acme.ownCash(books);
    }
  }

  private List<Path> kept() throws IOException {
    Path copies = folder.resolve("acme.backups");
    if (!Files.isDirectory(copies)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(copies)) {
      return files.sorted().toList();
    }
  }
}
