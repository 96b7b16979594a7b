package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.support.AcmeBooks;
import org.bursar.support.ChildProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Books have one writer at a time, whoever else is on the machine. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class BooksLockTest {

  @TempDir private Path folder;
  private AcmeBooks acme;

  @BeforeEach
  void books() {
    acme = new AcmeBooks(folder);
  }

  @Test
  void another_process_is_told_who_has_them_and_gets_them_afterwards() throws Exception {
    try (Books books = acme.write()) {
      assertThat(said(holder("bob")))
          .startsWith("LOCKED " + acme.file() + " is open elsewhere (user eva, host ")
          .contains("process " + ProcessHandle.current().pid())
          .contains("since 2026-10-05T12:00:00Z")
          .endsWith("Close it there, or open it read-only.");
      acme.submit(books, acme.topUp("1.00"));
    }
    assertThat(lockFile()).doesNotExist();
    Process bob = holder("bob");
    assertThat(said(bob)).isEqualTo("open 2");
    assertLocked("user bob");
    end(bob);
    acme.write().close();
    assertThat(acme.beside()).containsExactly(acme.file());
  }

  @Test
  void a_second_opening_here_that_is_refused_does_not_let_another_process_in() throws Exception {
    try (Books books = acme.write()) {
      assertLocked("user eva");
      assertThat(said(holder("bob"))).startsWith("LOCKED");
      acme.submit(books, acme.topUp("1.00"));
    }
  }

  @Test
  void the_lock_of_a_process_that_was_killed_is_free() throws Exception {
    Process bob = holder("bob");
    assertThat(said(bob)).isEqualTo("open 1");
    bob.destroyForcibly().waitFor();
    assertThat(lockFile()).exists();
    try (Books books = acme.write()) {
      assertThat(Files.readString(lockFile())).startsWith("user eva\n");
      acme.submit(books, acme.topUp("1.00"));
    }
    assertThat(acme.beside()).containsExactly(acme.file());
  }

  @Test
  void a_name_that_leads_to_them_has_the_same_lock() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("desk"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("mine.books"), acme.file());
    try (Books _ = acme.write()) {
      assertThatThrownBy(
              () -> LocalBooks.open(link, LocalBooks.Access.WRITE, AcmeBooks.EVA, AcmeBooks.CLOCK))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LOCKED));
    }
    LocalBooks.open(link, LocalBooks.Access.WRITE, AcmeBooks.EVA, AcmeBooks.CLOCK).close();
  }

  @Test
  void a_file_with_a_second_name_is_read_but_not_written() throws Exception {
    Path other = Files.createLink(folder.resolve("other.books"), acme.file());
    assertThatThrownBy(acme::write)
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.READ_ONLY))
        .hasMessageContaining("hard link");
    LocalBooks.open(other, LocalBooks.Access.READ, AcmeBooks.EVA, AcmeBooks.CLOCK).close();
    Files.delete(other);
    acme.write().close();
  }

  @Test
  void of_many_who_come_at_once_one_gets_them_and_the_others_are_told() throws Exception {
    int most = 6;
    try (var threads = Executors.newFixedThreadPool(most)) {
      for (int round = 0; round < 40; round++) {
        CyclicBarrier together = new CyclicBarrier(most);
        CyclicBarrier done = new CyclicBarrier(most);
        List<Callable<Boolean>> comers = new ArrayList<>();
        for (int i = 0; i < most; i++) {
          comers.add(() -> comes(together, done));
        }
        int holders = 0;
        for (Future<Boolean> comer : threads.invokeAll(comers)) {
          holders += comer.get() ? 1 : 0;
        }
        assertThat(holders).isEqualTo(1);
        assertThat(lockFile()).doesNotExist();
      }
    }
  }

  /** Whether it got the lock; it lets go when all others have tried. */
  private boolean comes(CyclicBarrier together, CyclicBarrier done) throws Exception {
    together.await(20, TimeUnit.SECONDS);
    try (BooksLock _ = BooksLock.take(acme.file(), "eva", AcmeBooks.NOON)) {
      done.await(20, TimeUnit.SECONDS);
      return true;
    } catch (BooksFault fault) {
      assertThat(fault.kind()).isEqualTo(Kind.LOCKED);
      done.await(20, TimeUnit.SECONDS);
      return false;
    }
  }

  @Test
  void processes_that_take_turns_without_pause_are_never_in_at_once() throws Exception {
    List<Process> processes = new ArrayList<>();
    Path inside = folder.resolve("inside");
    for (int i = 0; i < 3; i++) {
      processes.add(
          ChildProcess.start(
              LockTurns.class, acme.file().toString(), inside.toString(), "300", "user" + i));
    }
    for (Process process : processes) {
      assertThat(said(process)).isEqualTo("turns 300");
      assertThat(process.waitFor()).isZero();
    }
    assertThat(lockFile()).doesNotExist();
  }

  private void assertLocked(String holder) {
    assertThatThrownBy(() -> acme.write())
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LOCKED))
        .hasMessageContaining(holder);
  }

  private Process holder(String user) throws IOException {
    return ChildProcess.start(LockHolder.class, acme.file().toString(), user);
  }

  /** The first line that a process says. */
  private static String said(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(lines.readLine());
  }

  private static void end(Process process) throws Exception {
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
  }

  private Path lockFile() {
    return folder.resolve("acme.books.lock");
  }
}
