package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bursar.books.Books;
import org.bursar.books.LocalBooks;
import org.bursar.books.Patience;
import org.bursar.books.ServerBooks;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.bursar.codec.Entry;
import org.bursar.support.Wishes;
import org.bursar.sync.DirectServer.Line;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that was restored from an older copy is recognized. Nothing goes back before somebody
 * says so; then what it lost is sent again, under the same ids.
 */
class RestoredServerTest {

  @TempDir private Path folder;
  private SyncedFirm firm;

  @BeforeEach
  void connect() {
    firm = new SyncedFirm(folder);
    ServerBackup.copy(firm.database, folder.resolve("yesterday.db"));
    assertThat(firm.one(Wishes.transfer("M", "A", "100.00"))).isInstanceOf(Outcome.Accepted.class);
    firm.elsewhere(Wishes.topUp("M", "50.00"));
    assertThat(firm.one(Wishes.transfer("M", "A", "25.00"))).isInstanceOf(Outcome.Accepted.class);
    firm.server.line = Line.DOWN;
    assertThat(firm.one(Wishes.reclaim("A", "M", "120.00"))).isInstanceOf(Outcome.Waiting.class);
  }

  /** The server of yesterday is in the place of today's. */
  private void restore() {
    firm.books.close();
    firm.served.close();
    firm.database.close();
    Path file = folder.resolve("restored.db");
    ServerBackup.restore(folder.resolve("yesterday.db"), file, "line-2");
    firm.database = ServerDatabase.open("sqlite:" + file, ServerDatabase.Pool.USUAL);
    firm.served =
        ServerBooks.open(
            firm.database, SyncedFirm.ACME, SyncedFirm.BURSAR, SyncedFirm.CLOCK, Patience.NONE);
    firm.server = new DirectServer(firm.served, Actor.user(SyncedFirm.OLGA));
    firm.books = firm.open("olga");
  }

  @AfterEach
  void end() {
    firm.close();
  }

  private void isToldAsRestored() {
    assertThatThrownBy(firm.books::exchange)
        .isInstanceOfSatisfying(
            ServerFault.class,
            fault -> assertThat(fault.kind()).isEqualTo(ServerFault.Kind.RESTORED));
  }

  @Test
  void what_it_lost_is_known_and_nothing_goes_back_by_itself() {
    long end = firm.books.now().entry();
    restore();
    isToldAsRestored();
    assertThat(firm.books.now().entry()).isEqualTo(end);
    assertThat(firm.waiting()).hasSize(1);
    Lost lost = firm.books.lost();
    assertThat(lost.common()).isEqualTo(end - 3);
    assertThat(lost.entries()).extracting(Entry::number).containsExactly(end - 2, end - 1, end);
    assertThat(lost.commandsOf(firm.books.actor())).hasSize(2);
    firm.books.followRestored(lost.commandsOf(firm.books.actor()));
  }

  @Test
  void what_one_gave_is_sent_again_before_what_waits_and_others_send_theirs() {
    restore();
    isToldAsRestored();
    firm.elsewhere(Wishes.topUp("M", "1.00"));
    Lost lost = firm.books.lost();
    Path copy = firm.books.followRestored(lost.commandsOf(firm.books.actor()));
    assertThat(firm.books.outbox()).isEmpty();
    // A had 125.00 when it gave 120.00 back: it was sent last.
    assertThat(firm.cash("A")).isEqualTo("5.00");
    assertThat(firm.cash("M")).isEqualTo("996.00");
    assertThat(firm.books.outbox()).isEmpty();
    assertThat(firm.books.trouble()).isNull();
    try (Books before =
        LocalBooks.open(copy, LocalBooks.Access.READ, SyncedFirm.BURSAR, SyncedFirm.CLOCK)) {
      assertThat(before.now().entry()).isEqualTo(lost.common() + 3);
    }
    var again = lost.entries().getFirst().command();
    assertThat(firm.books.submit(org.bursar.books.Batch.each(List.of(again))).getFirst())
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(firm.cash("A")).isEqualTo("5.00");
  }

  @Test
  void one_may_follow_without_sending_anything_again() {
    restore();
    firm.books.followRestored(List.of());
    // Nothing is there that could be given back.
    assertThat(firm.cash("A")).isEqualTo("0.00");
    assertThat(firm.books.outbox()).hasSize(1).allMatch(letter -> !letter.isWaiting());
    firm.books.discard(firm.books.outbox());
  }

  @Test
  void what_was_broken_off_in_the_middle_is_done_once() {
    restore();
    Lost lost = firm.books.lost();
    var own = lost.commandsOf(firm.books.actor());
    firm.server.deafAfter = 0;
    assertThatThrownBy(() -> firm.books.followRestored(own)).isInstanceOf(ServerFault.class);
    firm.reopen();
    firm.books.exchange();
    assertThat(firm.cash("A")).isEqualTo("5.00");
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void a_server_that_has_all_is_not_followed() {
    firm.server.line = Line.UP;
    assertThatThrownBy(() -> firm.books.followRestored(List.of()))
        .hasMessageContaining("nothing to follow");
  }
}
