package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.backup.Backup;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.NextSchema;
import org.bursar.books.store.Schema;
import org.bursar.support.AcmeBooks;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy for an auditor is of sound books, and no program writes into it, an upgrade neither. */
final class AuditCopyTest {

  private static final Actor EVA = AcmeBooks.EVA;
  private static final InstantSource CLOCK = AcmeBooks.CLOCK;

  @TempDir private Path folder;
  private Path file;
  private Path copy;

  @BeforeEach
  void make_the_books() {
    AcmeBooks acme = new AcmeBooks(folder);
    acme.write().close();
    file = acme.file();
    copy = folder.resolve("audit.books");
  }

  @Test
  void a_newer_program_says_what_makes_books_of_it() {
    AuditCopy.Made unused = AuditCopy.make(file, copy, entries -> {});
    assertThat(AuditCopy.isOne(copy)).isTrue();
    assertThat(AuditCopy.isOne(file)).isFalse();
    Schema next = NextSchema.afterNext();
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> LocalBooks.open(copy, access, EVA, CLOCK, next))
          .isInstanceOf(BooksFault.class)
          .hasMessageContaining("only read")
          .hasMessageContaining("bursar restore");
    }
    Path own = folder.resolve("own.books");
    Backup.restore(copy, own, "another line");
    LocalBooks.open(own, Access.WRITE, EVA, CLOCK, next).close();
    assertThat(org.bursar.books.store.Store.recognize(own, next).schema())
        .isEqualTo(next.version());
  }

  @Test
  void what_is_broken_off_leaves_nothing() {
    assertThatThrownBy(
            () ->
                AuditCopy.make(
                    file,
                    copy,
                    entries -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(copy).doesNotExist();
    assertThat(folder.resolve("audit.books.unverified")).doesNotExist();
  }
}
