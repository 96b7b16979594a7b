package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.Change;
import org.bursar.books.LocalBooks;
import org.bursar.books.Replica;
import org.bursar.books.ReplicaFile;
import org.bursar.books.Verifier;
import org.bursar.books.journal.SyncedWith;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.Disk;
import org.bursar.books.store.Rows;
import org.bursar.codec.StateRow;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.AccessWishes;
import org.bursar.support.Wishes;
import org.bursar.sync.DirectServer.Line;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Of a long journal the state is here first, and can be worked with; then the journal comes. */
class ArrivalTest {

  private static final SyncedBooks.Fetching SMALL = new SyncedBooks.Fetching(3, 5, false, 7);

  @TempDir private Path folder;
  private SyncedFirm firm;
  private SyncedBooks books;

  @BeforeEach
  void connect() {
    firm = new SyncedFirm(folder);
    ReplicaFile.create(
        firm.file("new"),
        SyncedFirm.ACME,
        firm.served.lineage(),
        new SyncedWith("direct", SyncedFirm.OLGA, null, "device-2"));
    open();
  }

  private void open() {
    books =
        new SyncedBooks(
            Replica.open(firm.file("new"), "olga", SyncedFirm.CLOCK),
            firm.server,
            SyncedFirm.CLOCK,
            SMALL);
  }

  private void reopen() {
    books.close();
    open();
  }

  @AfterEach
  void end() {
    books.close();
    firm.close();
  }

  private Enterprise shown() {
    return books.now();
  }

  private void isWhatTheServerHas() {
    assertThat(Rows.of(shown())).isEqualTo(Rows.of(firm.served.now()));
  }

  private void arrivesWhole() {
    books.exchange();
    books.arrive(() -> true);
    assertThat(books.arriving()).isNull();
    isWhatTheServerHas();
    assertThat(SyncedFirm.last(books)).isEqualTo(SyncedFirm.last(firm.served));
    assertThat(Files.exists(folder.resolve("new.books.arriving"))).isFalse();
    books.close();
    assertThat(Verifier.check(firm.file("new"), _ -> {}).fault()).isEmpty();
    open();
    isWhatTheServerHas();
  }

  @Test
  void the_state_is_here_before_the_journal_and_the_journal_leads_to_it() {
    books.exchange();
    isWhatTheServerHas();
    assertThat(books.arriving()).isEqualTo(new Arriving(0, firm.served.now().entry()));
    assertThat(books.records().entriesAfter(0, 10)).isEmpty();
    arrivesWhole();
  }

  @Test
  void what_was_once_is_refused_until_its_entries_are_here() {
    books.exchange();
    assertThatThrownBy(() -> books.after(3))
        .isInstanceOfSatisfying(
            BooksFault.class,
            fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.ARRIVING));
    assertThatThrownBy(() -> books.asOf(Instant.EPOCH.plusSeconds(1)))
        .isInstanceOf(BooksFault.class);
    int[] pages = new int[1];
    books.arrive(() -> pages[0]++ < 1);
    assertThat(books.after(3)).isEqualTo(firm.served.after(3));
    assertThat(books.after(shown().entry())).isSameAs(shown());
  }

  @Test
  void of_an_entry_that_is_on_its_way_nothing_untrue_is_said_without_the_server() {
    books.exchange();
    long last = shown().entry();
    firm.server.line = Line.DOWN;
    assertThatThrownBy(books::exchange).isInstanceOf(ServerFault.class);
    var reversal = firm.lines(List.of(new FundsCommand.ReverseEntry(last, "wrong account")));
    assertThatThrownBy(() -> books.submit(Batch.each(List.of(reversal.getFirst()))))
        .isInstanceOfSatisfying(
            BooksFault.class,
            fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.ARRIVING));
    assertThat(books.outbox()).isEmpty();
    firm.server.line = Line.UP;
    arrivesWhole();
  }

  @Test
  void nobody_reads_the_file_as_if_it_were_whole() {
    books.exchange();
    assertThatThrownBy(
            () ->
                LocalBooks.open(
                    firm.file("new"), LocalBooks.Access.READ, SyncedFirm.BURSAR, SyncedFirm.CLOCK))
        .hasMessageContaining("bursar sync");
  }

  @Test
  void what_others_do_meanwhile_is_shown_at_once() {
    books.exchange();
    List<Change> changes = new ArrayList<>();
    Runnable stop = books.onChange(changes::add);
    firm.elsewhere(Wishes.topUp("A", "5.00"));
    books.exchange();
    isWhatTheServerHas();
    assertThat(books.arriving()).isNotNull();
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().entries()).hasSize(1);
    stop.run();
    arrivesWhole();
  }

  @Test
  void what_is_broken_off_goes_on_from_where_it_was_and_the_state_is_there_without_the_server() {
    books.exchange();
    int[] pages = new int[1];
    books.arrive(() -> pages[0]++ < 2);
    Arriving before = books.arriving();
    assertThat(before.here()).isPositive();
    Enterprise shown = shown();
    firm.server.line = Line.DOWN;
    reopen();
    assertThat(books.arriving()).isEqualTo(before);
    assertThat(Rows.of(shown())).isEqualTo(Rows.of(shown));
    firm.server.line = Line.UP;
    arrivesWhole();
  }

  @Test
  void what_is_done_meanwhile_is_in_the_outbox_again_after_a_halt_until_its_entry_is_kept() {
    books.exchange();
    var line = firm.lines(List.of(Wishes.topUp("A", "7.00"))).getFirst();
    Outcome done = books.submit(Batch.each(List.of(line))).getFirst();
    assertThat(done).isInstanceOf(Outcome.Accepted.class);
    assertThat(books.outbox()).isEmpty();
    isWhatTheServerHas();
    firm.server.line = Line.DOWN;
    reopen();
    assertThat(books.outbox()).hasSize(1);
    firm.server.line = Line.UP;
    arrivesWhole();
    assertThat(books.outbox()).isEmpty();
    assertThat(books.submit(Batch.each(List.of(line))).getFirst()).isEqualTo(done);
  }

  @Test
  void what_was_done_from_another_copy_is_recognized_whatever_was_seen_by_then() {
    var line = firm.lines(List.of(Wishes.renameAccount("A", "Alpha"))).getFirst();
    firm.server.line = Line.DOWN;
    firm.books.submit(Batch.each(List.of(line)));
    firm.server.line = Line.UP;
    firm.elsewhere(Wishes.topUp("A", "5.00"));
    firm.books.exchange();
    Outcome done = firm.books.submit(Batch.each(List.of(line))).getFirst();
    assertThat(done).isInstanceOf(Outcome.Accepted.class);
    // Here its entry is still on its way, and nobody can be asked.
    books.exchange();
    firm.server.line = Line.DOWN;
    assertThatThrownBy(books::exchange).isInstanceOf(ServerFault.class);
    assertThat(books.submit(Batch.each(List.of(line))).getFirst())
        .isInstanceOf(Outcome.Waiting.class);
    firm.server.line = Line.UP;
    assertThat(books.exchange().refused()).isZero();
    assertThat(books.outbox()).isEmpty();
    assertThat(books.submit(Batch.each(List.of(line))).getFirst()).isEqualTo(done);
    arrivesWhole();
  }

  @Test
  void a_state_that_the_journal_does_not_lead_to_is_given_up_and_the_journal_counts() {
    firm.server.forging =
        row -> row.table().equals("unit") ? new StateRow(row.table(), forged(row.cells())) : row;
    books.exchange();
    books.arrive(() -> true);
    assertThatThrownBy(
            () -> {
              books.exchange();
              books.arrive(() -> true);
            })
        .isInstanceOfSatisfying(
            ServerFault.class,
            fault -> assertThat(fault.kind()).isEqualTo(ServerFault.Kind.BROKEN));
    assertThat(books.arriving()).isNull();
    arrivesWhole();
  }

  private static List<Object> forged(List<Object> cells) {
    List<Object> forged = new ArrayList<>(cells);
    forged.set(2, "Forged");
    return forged;
  }

  @Test
  void what_a_second_person_is_asked_about_is_part_of_the_state() {
    firm.elsewhere(AccessWishes.policy("p", "TopUp", "1.00", null));
    assertThat(firm.one(Wishes.topUp("A", "9.00"))).isInstanceOf(Outcome.Requested.class);
    books.exchange();
    isWhatTheServerHas();
    assertThat(shown().access().requests().size()).isEqualTo(1);
    reopen();
    isWhatTheServerHas();
    arrivesWhole();
  }

  @Test
  void a_copy_that_is_given_up_leaves_nothing_beside_it() {
    books.exchange();
    assertThat(folder.resolve("new.books.arriving")).exists();
    books.close();
    ReplicaFile.delete(firm.file("new"));
    assertThat(folder.toFile().list((_, name) -> name.startsWith("new.books"))).isEmpty();
    ReplicaFile.create(
        firm.file("new"),
        SyncedFirm.ACME,
        firm.served.lineage(),
        new SyncedWith("direct", SyncedFirm.OLGA, null, "device-3"));
    open();
  }

  @Test
  void pages_that_arrive_are_kept_together_or_before_anything_is_written_down() {
    books.exchange();
    long whole = firm.served.now().entry();
    var line = firm.lines(List.of(Wishes.topUp("A", "7.00"))).getFirst();
    List<Integer> kept = new ArrayList<>();
    books.arrive(
        () -> {
          kept.add(books.records().entriesAfter(0, 100).size());
          if (kept.size() == 2) {
            assertThat(books.arriving()).isEqualTo(new Arriving(3, whole));
            books.submit(Batch.each(List.of(line)));
            kept.add(books.records().entriesAfter(0, 100).size());
          }
          return kept.size() < 6;
        });
    kept.add(books.records().entriesAfter(0, 100).size());
    // Before a page; after one; once a letter was written down; after two; at the end.
    assertThat(kept).startsWith(0, 0, 3, 3);
    assertThat(kept.getLast()).isEqualTo((int) firm.served.now().entry());
    arrivesWhole();
  }

  @Test
  void what_a_full_disk_did_not_keep_is_fetched_again() {
    books.close();
    int[] commits = new int[1];
    Disk disk =
        point -> {
          if (point == Disk.Point.COMMIT && ++commits[0] == 1) {
            throw new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
          }
        };
    books =
        new SyncedBooks(
            Replica.open(firm.file("new"), "olga", SyncedFirm.CLOCK, disk),
            firm.server,
            SyncedFirm.CLOCK,
            SMALL);
    books.exchange();
    assertThatThrownBy(() -> books.arrive(() -> true))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.FULL));
    assertThat(books.arriving().here()).isZero();
    isWhatTheServerHas();
    arrivesWhole();
  }

  @Test
  void of_a_short_journal_no_state_is_asked_for() {
    SyncedFirm other = firm;
    other.server.forging =
        _ -> {
          throw new AssertionError("a state was asked for");
        };
    firm.reopen();
    firm.books.exchange();
    assertThat(firm.books.arriving()).isNull();
  }
}
