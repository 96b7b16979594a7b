package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.NewBooks;
import org.bursar.books.Patience;
import org.bursar.books.Replica;
import org.bursar.books.ReplicaFile;
import org.bursar.books.ServerBooks;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.Rows;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.EntryCodec;
import org.bursar.support.AccessWishes;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same commands come to the same in a synced file as in a local one. */
class SyncedLikeLocalTest {

  private static final UserName EVA = new UserName("eva");
  private static final Actor BY = Actor.user(EVA);
  private static final Actor MAKER = Actor.server("bursar");

  @TempDir private Path folder;
  private final AtomicReference<Instant> at = new AtomicReference<>(CommandSequence.START);
  private final InstantSource clock = at::get;

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void outcomes_journal_and_state_are_the_same(long seed) {
    List<Object> local = ofLocal(seed);
    List<Object> synced = ofSynced(seed);
    assertThat(synced).hasSameSizeAs(local);
    for (int i = 0; i < local.size(); i++) {
      assertThat(synced.get(i)).as("seed %d, step %d", seed, i).isEqualTo(local.get(i));
    }
  }

  private static Batch opening(CommandSequence sequence) {
    List<Decoded> commands = new ArrayList<>(sequence.opening());
    commands.add(
        CommandCodec.decode(
            CommandCodec.encode(
                CommandId.parse("00000000-0000-4000-9000-000000000001"),
                AccessWishes.addUser("eva", Role.OPERATOR),
                null,
                null,
                null)));
    return Batch.together(commands);
  }

  private List<Object> ofLocal(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    at.set(CommandSequence.START);
    Path file = folder.resolve("local.books");
    NewBooks.create(file, opening(sequence), MAKER, clock, "line");
    try (Books books = LocalBooks.open(file, LocalBooks.Access.WRITE, BY, clock)) {
      return worked(books, sequence);
    }
  }

  private List<Object> ofSynced(long seed) {
    CommandSequence sequence = new CommandSequence(seed);
    at.set(CommandSequence.START);
    Path file = folder.resolve("synced.books");
    try (ServerDatabase database =
        ServerDatabase.open("sqlite:" + folder.resolve("server.db"), ServerDatabase.Pool.USUAL)) {
      ServerBooks.create(database, opening(sequence), MAKER, clock, "line");
      try (ServerBooks served =
          ServerBooks.open(database, SyncedFirm.ACME, SyncedFirm.BURSAR, clock, Patience.NONE)) {
        ReplicaFile.create(
            file, SyncedFirm.ACME, "line", new SyncedWith("direct", EVA, null, "device"));
        try (SyncedBooks books =
            new SyncedBooks(
                Replica.open(file, "eva", clock), new DirectServer(served, BY), clock)) {
          var unused = books.exchange();
          return worked(books, sequence);
        }
      }
    }
  }

  /** All that came of a sequence of batches. */
  private List<Object> worked(Books books, CommandSequence sequence) {
    List<Object> seen = new ArrayList<>();
    long accepted = 0;
    for (int i = 0; i < 80; i++) {
      at.set(sequence.later());
      boolean together = sequence.below(4) == 0;
      List<Decoded> commands = sequence.next(together ? 2 : 1 + sequence.below(12));
      List<Outcome> outcomes =
          books.submit(together ? Batch.together(commands) : Batch.each(commands));
      accepted += outcomes.stream().filter(Outcome.Accepted.class::isInstance).count();
      seen.add(outcomes);
      seen.add(Rows.of(books.now()));
    }
    assertThat(accepted).as("a sequence that is mostly refused proves nothing").isGreaterThan(60);
    books.records().entriesAfter(0, 10_000).stream().map(EntryCodec::encode).forEach(seen::add);
    return seen;
  }
}
