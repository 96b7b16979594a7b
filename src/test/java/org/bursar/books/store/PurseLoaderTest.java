package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purses are the same whoever reads them, and never of another entry than the rest. */
final class PurseLoaderTest {

  private static final Actor EVA = Actor.local("eva");
  private static final InstantSource CLOCK = InstantSource.fixed(CommandSequence.START);

  @TempDir private Path folder;
  private Path file;
  private Enterprise now;

  @BeforeEach
  void write_books() {
    CommandSequence sequence = new CommandSequence(7);
    file = folder.resolve("acme.books");
    NewBooks.create(file, Batch.together(sequence.opening()), EVA, CLOCK, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, CLOCK)) {
      books.submit(Batch.each(sequence.next(600)));
      now = books.now();
    }
  }

  @Test
  void another_thread_reads_what_this_one_would() throws SQLException {
    try (Sql sql = Database.another(file)) {
      Standing standing = new Standing(sql, now.entry(), false);
      try (PurseLoader aside = new PurseLoader(file, standing, true);
          PurseLoader here = new PurseLoader(file, standing, false)) {
        assertThat(aside.isAside()).isTrue();
        assertThat(here.isAside()).isFalse();
        assertThat(aside.load()).isEqualTo(here.load()).isEqualTo(now.funds().purses());
      }
    }
  }

  @Test
  void the_past_is_read_by_both_too() throws SQLException {
    try (Sql sql = Database.another(file)) {
      Standing standing = new Standing(sql, now.entry() / 2, true);
      try (PurseLoader aside = new PurseLoader(file, standing, true);
          PurseLoader here = new PurseLoader(file, standing, false)) {
        assertThat(aside.isAside()).isTrue();
        assertThat(aside.load()).isEqualTo(here.load()).isNotEqualTo(now.funds().purses());
      }
    }
  }

  @Test
  void books_that_moved_on_meanwhile_are_read_where_they_stand() throws SQLException {
    try (Sql sql = Database.another(file)) {
      Standing before = new Standing(sql, now.entry() - 1, false);
      try (PurseLoader aside = new PurseLoader(file, before, true)) {
        assertThat(aside.isAside()).isFalse();
        assertThat(aside.load()).isEqualTo(now.funds().purses());
      }
    }
  }

  @Test
  void a_file_that_no_second_reader_gets_into_is_read_by_the_first() throws SQLException {
    try (Sql sql = Database.another(file)) {
      Standing standing = new Standing(sql, now.entry(), false);
      try (PurseLoader aside = new PurseLoader(folder.resolve("gone.books"), standing, true)) {
        assertThat(aside.isAside()).isFalse();
        assertThat(aside.load()).isEqualTo(now.funds().purses());
      }
    }
  }
}
