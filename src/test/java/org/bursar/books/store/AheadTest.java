package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.bursar.books.Batch;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.codec.Hash;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.CommandSequence;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who knows an entry is told what follows it; who knows one of another journal is told all. */
final class AheadTest {

  private static final Actor EVA = Actor.local("eva");
  private static final EnterpriseId ACME = new EnterpriseId("acme");
  private static final InstantSource CLOCK = InstantSource.fixed(CommandSequence.START);

  @TempDir private Path folder;
  private ServerDatabase database;
  private Store store;
  private Head known;
  private Head head;
  private Enterprise now;

  @BeforeEach
  void write_books() {
    CommandSequence sequence = new CommandSequence(3);
    database =
        ServerDatabase.open(
            "sqlite:" + folder.resolve("server.db"),
            new ServerDatabase.Pool(1, Duration.ofSeconds(5)));
    ServerBooks.create(database, Batch.together(sequence.opening()), EVA, CLOCK, "line");
    try (ServerBooks books = ServerBooks.open(database, ACME, EVA, CLOCK, Patience.NONE)) {
      known = books.head();
      books.submit(Batch.each(sequence.next(60)));
      head = books.head();
      now = books.now();
    }
    store = database.store(database.find(ACME).orElseThrow().number());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void who_knows_the_head_is_told_nothing() {
    assertThat(store.ahead(head).isNothing()).isTrue();
  }

  @Test
  void who_knows_an_entry_is_told_those_after_it() {
    Ahead ahead = store.ahead(known);
    assertThat(ahead.whole()).isNull();
    assertThat(ahead.entries()).isEqualTo(store.records().entriesAfter(known.entry(), 1_000));
    assertThat(ahead.head()).isEqualTo(head);
  }

  @Test
  void who_knows_an_entry_of_another_journal_is_told_all() {
    for (Head other :
        new Head[] {
          new Head(known.entry(), known.at(), Hash.of(new byte[32])),
          new Head(head.entry(), head.at(), known.hash()),
          new Head(head.entry() + 7, head.at(), head.hash())
        }) {
      Ahead ahead = store.ahead(other);
      assertThat(ahead.head()).isEqualTo(head);
      assertThat(ahead.entries()).isEmpty();
      assertThat(Rows.of(ahead.value())).isEqualTo(Rows.of(now));
    }
  }
}
