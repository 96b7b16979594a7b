package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bursar.books.journal.Recorded;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.Touched;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever breaks a write, and wherever: the books are as they were before it, or as after it. */
final class BrokenWritesTest {

  private static final Actor EVA = Actor.local("eva");

  @TempDir private Path folder;

  /** The program ends. */
  private static final class Halt extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void a_halt_before_any_write_leaves_the_books_as_they_were() throws IOException {
    Path file = folder.resolve("acme.books");
    Decided decided = new Decided();
    try (Store store = Store.create(file, new EnterpriseId("acme"), "line")) {
      store.write(Head.NONE, decided.take(new CommandSequence(1).opening()), List.of());
    }
    Map<String, Object> before = Rows.of(decided.now);
    Head head = decided.head();
    List<Recorded> entries = decided.take(new CommandSequence(2).next(200));
    Map<String, Object> after = Rows.of(decided.now);
    int halted = 0;
    int writes = 0;
    boolean ended = true;
    while (ended) {
      Path crashed = Files.createDirectory(folder.resolve("crash-" + writes));
      Files.copy(file, crashed.resolve("acme.books"));
      ended = halts(crashed.resolve("acme.books"), head, entries, before(writes));
      Path found = image(crashed);
      try (Store store = Store.open(found, false)) {
        assertThat(Rows.of(store.load())).isEqualTo(ended ? before : after);
        assertThat(store.damage()).isEmpty();
      }
      halted += ended ? 1 : 0;
      writes += writes < 60 ? 1 : 37;
    }
    assertThat(halted).isGreaterThan(60);
  }

  @Test
  void a_halt_after_the_commit_leaves_all_of_it() throws IOException {
    Path crashed = Files.createDirectory(folder.resolve("crash"));
    Path file = crashed.resolve("acme.books");
    Decided decided = new Decided();
    try (Store store = Store.create(file, new EnterpriseId("acme"), "line")) {
      store.write(Head.NONE, decided.take(new CommandSequence(1).opening()), List.of());
    }
    Head head = decided.head();
    List<Recorded> entries = decided.take(new CommandSequence(2).next(50));
    Disk disk =
        point -> {
          if (point == Disk.Point.COMMITTED) {
            throw new Halt();
          }
        };
    assertThat(halts(file, head, entries, disk)).isTrue();
    try (Store store = Store.open(image(crashed), false)) {
      assertThat(Rows.of(store.load())).isEqualTo(Rows.of(decided.now));
    }
  }

  /** A disk before whose write of this number everything ends. */
  private static Disk before(int number) {
    AtomicInteger left = new AtomicInteger(number);
    return point -> {
      if (point != Disk.Point.COMMITTED && left.getAndDecrement() == 0) {
        throw new Halt();
      }
    };
  }

  /** Writes; whether everything ended. */
  private static boolean halts(Path file, Head head, List<Recorded> entries, Disk disk) {
    Store store = Store.open(file, disk);
    try {
      store.write(head, entries, List.of());
      return false;
    } catch (Halt _) {
      return true;
    }
    // The store is not closed: a program that ended closes nothing.
  }

  /** The files as the system has them, where nobody has them open. */
  private static Path image(Path crashed) throws IOException {
    Path image = Files.createDirectory(crashed.resolve("image"));
    try (Stream<Path> files = Files.list(crashed)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("-shm")) {
          Files.copy(file, image.resolve(file.getFileName()));
        }
      }
    }
    return image.resolve("acme.books");
  }

  @Test
  void a_full_disk_is_said_and_nothing_is_lost_or_half_done() {
    Path file = folder.resolve("acme.books");
    Decided decided = new Decided();
    try (Store store = Store.create(file, new EnterpriseId("acme"), "line")) {
      store.write(Head.NONE, decided.take(new CommandSequence(1).opening()), List.of());
      Map<String, Object> before = Rows.of(decided.now);
      Head head = decided.head();
      List<Recorded> many = decided.take(new CommandSequence(2).next(2_000));
      store.limitPages(80);
      assertThatThrownBy(() -> store.write(head, many, List.of()))
          .isInstanceOfSatisfying(
              BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.FULL))
          .hasMessageContaining("full");
      assertThat(Rows.of(store.load())).isEqualTo(before);
      store.limitPages(1_000_000);
      store.write(head, many, List.of());
      assertThat(Rows.of(store.load())).isEqualTo(Rows.of(decided.now));
    }
  }

  @Test
  void a_journal_that_moved_on_meanwhile_is_not_written_over() {
    Path file = folder.resolve("acme.books");
    Decided decided = new Decided();
    try (Store store = Store.create(file, new EnterpriseId("acme"), "line")) {
      store.write(Head.NONE, decided.take(new CommandSequence(1).opening()), List.of());
      List<Recorded> next = decided.take(new CommandSequence(2).next(20));
      assertThatThrownBy(() -> store.write(new Head(3, Instant.EPOCH, Hash.NONE), next, List.of()))
          .isInstanceOf(BooksFault.class);
      assertThat(store.head().entry()).isEqualTo(4);
    }
  }

  /** Decides commands as the engine does, without it. */
  private static final class Decided {

    private Enterprise now = Enterprise.NOTHING;
    private Hash hash = Hash.NONE;

    Head head() {
      return new Head(now.entry(), now.at(), hash);
    }

    List<Recorded> take(List<Decoded> commands) {
      List<Recorded> entries = new ArrayList<>();
      for (Decoded decoded : commands) {
        Decoded.Received received = (Decoded.Received) decoded;
        var request = received.request(EVA, CommandSequence.START);
        if (Rulebook.decide(now, now, request) instanceof Decision.Accepted(var events)) {
          Enterprise before = now;
          long number = before.entry() + 1;
          now = before.apply(events, new Stamp(number, CommandSequence.START, EVA));
          Entry entry =
              Entry.of(
                  new EnterpriseId("acme"),
                  number,
                  number,
                  CommandSequence.START,
                  received,
                  EVA,
                  Rulebook.VERSION,
                  events,
                  hash);
          hash = entry.hash();
          entries.add(
              new Recorded(entry, received, events, before, now, Touched.by(events, before, now)));
        }
      }
      return entries;
    }
  }
}
