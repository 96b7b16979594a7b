package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Kept.Keeping;
import org.bursar.books.Kept.ServerKeeping;
import org.bursar.books.journal.Remembered;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Head;
import org.bursar.books.store.Rows;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.Hash;
import org.bursar.support.CommandSequence;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.EnterpriseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Local books that move to a server are the same there, or are not there at all. */
final class TakeoverTest {

  private static final int PAGE = 50;

  @TempDir private Path folder;
  private Keeping local;
  private final List<Decoded> sent = new ArrayList<>();

  @BeforeEach
  void keep_local_books() {
    CommandSequence sequence = new CommandSequence(5);
    local = Kept.FILE.create(folder, Batch.together(sequence.opening()));
    try (Books books = local.open()) {
      for (int batch = 0; batch < 10; batch++) {
        List<Decoded> commands = sequence.next(40);
        sent.addAll(commands);
        books.submit(new Batch(Batch.Mode.EACH, commands, sequence.later()));
        books.submit(new Batch(Batch.Mode.TOGETHER, sequence.next(2), sequence.later()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void books_that_were_taken_over_are_the_same(Kept kept) {
    try (ServerKeeping keeping = server(kept);
        Books books = local.open()) {
      Head head;
      try (Takeover takeover = begin(keeping)) {
        send(books, takeover);
        assertThat(keeping.database.list()).isEmpty();
        head = takeover.finish("line-2");
      }
      try (ServerBooks there = keeping.open()) {
        assertThat(Rows.of(there.now())).isEqualTo(Rows.of(books.now()));
        assertThat(there.head()).isEqualTo(head);
        assertThat(there.lineage()).isEqualTo("line-2");
        assertThat(there.records().entriesAfter(0, 10_000))
            .isEqualTo(books.records().entriesAfter(0, 10_000));
        for (Decoded command : sent) {
          var id = ((Decoded.Received) command).id();
          assertThat(there.records().known(id)).isEqualTo(books.records().known(id));
        }
        assertThat(there.verify(_ -> {}).fault()).isEmpty();
      }
      assertThatThrownBy(() -> begin(keeping))
          .isInstanceOfSatisfying(
              BooksFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.EXISTS));
    }
  }

  @Test
  void a_journal_with_one_entry_amiss_leaves_nothing() {
    try (ServerKeeping keeping = server(Kept.SERVER_FILE);
        Books books = local.open()) {
      List<Entry> entries = books.records().entriesAfter(0, 10_000);
      for (Entry amiss : amiss(entries.get(60))) {
        List<Entry> journal = new ArrayList<>(entries);
        journal.set(60, amiss);
        try (Takeover takeover = begin(keeping)) {
          takeover.entries(journal.subList(0, 50));
          assertThatThrownBy(() -> takeover.entries(journal.subList(50, 100)))
              .isInstanceOfSatisfying(
                  BooksFault.class,
                  fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.DAMAGED))
              .hasMessageContaining("entry 61");
        }
        assertThat(keeping.database.list()).isEmpty();
      }
      try (Takeover takeover = begin(keeping)) {
        assertThatThrownBy(() -> takeover.entries(entries.subList(1, 50)))
            .hasMessageContaining("missing");
      }
      try (Takeover takeover =
          Takeover.begin(
              keeping.database, new EnterpriseId("other"), CommandSequence.START, Kept.PATIENCE)) {
        assertThatThrownBy(() -> takeover.entries(entries)).isInstanceOf(BooksFault.class);
      }
    }
  }

  /** The entry with something else said of it; the last one hashes rightly. */
  private static List<Entry> amiss(Entry entry) {
    Decoded.Received received = (Decoded.Received) entry.command();
    return List.of(
        with(entry, new Actor(Actor.Kind.LOCAL, "mallory"), entry.hash()),
        with(entry, entry.actor(), Hash.NONE),
        Entry.of(
            Kept.ACME,
            entry.number(),
            entry.batch(),
            entry.at(),
            received,
            entry.actor(),
            entry.rulesVersion(),
            List.of(),
            entry.previousHash()));
  }

  private static Entry with(Entry entry, Actor actor, Hash hash) {
    return new Entry(
        entry.number(),
        entry.batch(),
        entry.at(),
        entry.commandId(),
        entry.commandJson(),
        actor,
        entry.rulesVersion(),
        entry.eventsJson(),
        entry.previousHash(),
        hash);
  }

  @Test
  void a_command_that_was_accepted_was_not_refused_too() {
    try (ServerKeeping keeping = server(Kept.SERVER_FILE);
        Books books = local.open();
        Takeover takeover = begin(keeping)) {
      List<Entry> entries = books.records().entriesAfter(0, 10_000);
      Remembered refused = books.records().refusalsAfter(null, 1).getFirst();
      takeover.entries(entries);
      Remembered twice =
          new Remembered(
              entries.get(7).commandId(),
              refused.body(),
              refused.refusal(),
              refused.at(),
              refused.actor());
      assertThatThrownBy(() -> takeover.refusals(List.of(twice)))
          .hasMessageContaining("two outcomes");
    }
  }

  @Test
  void what_never_ended_is_forgotten_whole() {
    try (ServerKeeping keeping = server(Kept.SERVER_FILE);
        Books books = local.open()) {
      Takeover lost = begin(keeping);
      lost.entries(books.records().entriesAfter(0, PAGE));
      keeping.database.forgetDrafts(CommandSequence.START);
      lost.entries(books.records().entriesAfter(PAGE, PAGE));
      keeping.database.forgetDrafts(CommandSequence.START.plusSeconds(1));
      assertThatThrownBy(() -> lost.entries(books.records().entriesAfter(2 * PAGE, PAGE)))
          .isInstanceOf(BooksFault.class);
      lost.close();
      try (Takeover takeover = begin(keeping)) {
        send(books, takeover);
        takeover.finish("line");
      }
      assertThat(keeping.verify().fault()).isEmpty();
    }
  }

  private ServerKeeping server(Kept kept) {
    return new ServerKeeping(
        kept == Kept.SERVER_FILE ? "sqlite:" + folder.resolve("server.db") : Postgresql.fresh());
  }

  private static Takeover begin(ServerKeeping keeping) {
    return Takeover.begin(keeping.database, Kept.ACME, CommandSequence.START, Kept.PATIENCE);
  }

  private static void send(Books books, Takeover takeover) {
    Records records = books.records();
    for (List<Entry> page = records.entriesAfter(0, PAGE);
        !page.isEmpty();
        page = records.entriesAfter(takeover.head().entry(), PAGE)) {
      takeover.entries(page);
    }
    for (List<Remembered> page = records.refusalsAfter(null, PAGE);
        !page.isEmpty();
        page = records.refusalsAfter(page.getLast().id(), PAGE)) {
      takeover.refusals(page);
    }
  }
}
