package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.journal.Letter;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.organization.Account;
import org.bursar.support.Wishes;
import org.bursar.sync.DirectServer.Line;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the server one may wish what the rules accept and what is confirmed covers. */
class SyncedOfflineTest {

  @TempDir private Path folder;
  private SyncedFirm firm;

  @BeforeEach
  void connect() {
    firm = new SyncedFirm(folder);
    firm.server.line = Line.DOWN;
  }

  @AfterEach
  void end() {
    firm.close();
  }

  @Test
  void what_waits_to_go_out_is_spent_and_the_rest_is_refused_on_the_spot_with_its_figures() {
    assertThat(firm.one(Wishes.transfer("M", "A", "600.00"))).isInstanceOf(Outcome.Waiting.class);
    Refusal refusal = refusal(firm.one(Wishes.transfer("M", "A", "600.00")));
    assertThat(refusal.code()).isEqualTo(RefusalCode.EXCEEDS_TRANSFERABLE);
    assertThat(refusal.details()).containsEntry("transferable", "400.00");
    assertThat(firm.books.outbox()).hasSize(1);
    assertThat(firm.one(Wishes.transfer("M", "A", "400.00"))).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void what_waits_to_come_in_cannot_be_spent() {
    assertThat(firm.one(Wishes.topUp("M", "500.00"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(firm.one(Wishes.topUp("A", "500.00"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(refusal(firm.one(Wishes.transfer("M", "A", "1000.01"))).details())
        .containsEntry("transferable", "1000.00");
    assertThat(refusal(firm.one(Wishes.transfer("A", "M", "0.01"))).details())
        .containsEntry("transferable", "0.00");
    assertThat(firm.one(Wishes.transfer("M", "A", "1000.00"))).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void what_was_given_while_waiting_cannot_be_taken_back_before_it_is_confirmed() {
    assertThat(firm.one(Wishes.transfer("M", "A", "30.00"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(refusal(firm.one(Wishes.reclaim("A", "M", "10.00"))).code())
        .isEqualTo(RefusalCode.EXCEEDS_RECLAIMABLE);
    firm.server.line = Line.UP;
    firm.books.exchange();
    firm.server.line = Line.DOWN;
    assertThat(firm.one(Wishes.reclaim("A", "M", "10.00"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(refusal(firm.one(Wishes.reclaim("A", "M", "20.01"))).details())
        .containsEntry("reclaimable", "20.00");
  }

  @Test
  void what_the_rules_refuse_after_what_waits_is_refused_here() {
    firm.one(Wishes.createUnit("u", "root", "U"));
    assertThat(refusal(firm.one(Wishes.createUnit("v", "root", "U"))).code())
        .isEqualTo(RefusalCode.NAME_TAKEN);
    assertThat(firm.one(Wishes.moveAccount("A", "u"))).isInstanceOf(Outcome.Waiting.class);
    assertThat(firm.books.outbox()).hasSize(2);
  }

  @Test
  void of_a_batch_together_all_waits_or_nothing() {
    List<Outcome> outcomes =
        firm.together(Wishes.transfer("M", "A", "10.00"), Wishes.transfer("M", "A", "5000.00"));
    assertThat(outcomes)
        .extracting(outcome -> refusal(outcome).code())
        .containsExactly(RefusalCode.BATCH_REFUSED, RefusalCode.EXCEEDS_TRANSFERABLE);
    assertThat(firm.books.outbox()).isEmpty();
    assertThat(firm.one(Wishes.transfer("M", "A", "1000.00"))).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void of_commands_that_stand_alone_those_wait_that_pass() {
    List<Outcome> outcomes =
        firm.books.submit(
            Batch.each(
                firm.lines(
                    List.of(
                        Wishes.transfer("M", "A", "5000.00"),
                        Wishes.transfer("M", "A", "10.00")))));
    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Waiting.class);
    assertThat(firm.books.outbox()).hasSize(1).allMatch(Letter::isWaiting);
  }

  @Test
  void the_same_again_is_answered_as_before_and_waits_once() {
    List<Decoded> line = firm.lines(List.of(Wishes.renameAccount("A", "Alpha")));
    firm.books.submit(Batch.each(line));
    assertThat(firm.books.submit(Batch.each(line))).allMatch(Outcome.Waiting.class::isInstance);
    assertThat(firm.books.outbox()).hasSize(1);
    firm.server.line = Line.UP;
    firm.books.exchange();
    firm.server.line = Line.DOWN;
    firm.one(Wishes.topUp("M", "1.00"));
    List<Decoded> paid = firm.lines(List.of(Wishes.topUp("M", "2.00")));
    firm.server.line = Line.UP;
    Outcome done = firm.books.submit(Batch.each(paid)).getFirst();
    firm.server.line = Line.DOWN;
    firm.one(Wishes.topUp("M", "3.00"));
    assertThat(firm.books.submit(Batch.each(paid))).containsExactly(done);
  }

  @Test
  void a_refusal_here_leaves_nothing_that_is_sent_later() {
    firm.one(Wishes.transfer("M", "A", "5000.00"));
    firm.server.line = Line.UP;
    assertThat(firm.books.exchange()).isEqualTo(new SyncedBooks.Exchange(0, 0, 0));
  }

  @Test
  void a_window_asks_for_the_most_that_may_be_moved() {
    firm.one(Wishes.transfer("M", "A", "600.00"));
    Account from = firm.books.now().organization().accounts().get(new AccountId("M"));
    assertThat(firm.books.waiting().transferable(firm.books.now(), from).amount().plain())
        .isEqualTo("400.00");
  }

  @Test
  void once_the_server_is_back_it_decides_alone() {
    firm.one(Wishes.topUp("A", "500.00"));
    firm.server.line = Line.UP;
    assertThat(firm.one(Wishes.transfer("A", "M", "500.00"))).isInstanceOf(Outcome.Accepted.class);
  }

  private static Refusal refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void what_was_written_here_and_done_is_answered_as_done_when_it_is_given_again() {
    Decoded line = firm.lines(List.of(Wishes.alert("M", "5.00"))).getFirst();
    firm.server.line = Line.DOWN;
    assertThat(given(line)).isInstanceOf(Outcome.Waiting.class);
    firm.server.line = Line.UP;
    Outcome done = given(line);
    assertThat(done).isInstanceOf(Outcome.Accepted.class);
    assertThat(given(line)).isEqualTo(done);
    firm.server.line = Line.DOWN;
    assertThat(given(line)).isEqualTo(done);
  }

  @Test
  void what_was_refused_once_is_answered_the_same_when_it_is_given_again_without_the_server() {
    Decoded line = firm.lines(List.of(Wishes.createUnit("E", "nowhere", "East"))).getFirst();
    firm.server.line = Line.UP;
    Outcome refused = given(line);
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    firm.elsewhere(Wishes.createUnit("nowhere", "root", "Now"));
    firm.books.exchange();
    firm.server.line = Line.DOWN;
    assertThat(given(line)).isInstanceOf(Outcome.Waiting.class);
    firm.server.line = Line.UP;
    firm.books.exchange();
    Letter kept = firm.books.outbox().getFirst();
    assertThat(new Outcome.Refused(kept.command().id(), kept.refusal())).isEqualTo(refused);
    firm.books.discard(List.of(kept));
  }

  @Test
  void what_was_refused_for_what_was_seen_is_answered_the_same_after_it_was_given_up() {
    Decoded line = firm.lines(List.of(Wishes.alert("M", "5.00"))).getFirst();
    firm.server.line = Line.DOWN;
    assertThat(given(line)).isInstanceOf(Outcome.Waiting.class);
    firm.elsewhere(Wishes.alert("M", "6.00"));
    firm.server.line = Line.UP;
    firm.books.exchange();
    Letter kept = firm.books.outbox().getFirst();
    assertThat(kept.refusal().code()).isEqualTo(RefusalCode.CHANGED_SINCE);
    firm.books.discard(List.of(kept));

    assertThat(given(line)).isEqualTo(new Outcome.Refused(kept.command().id(), kept.refusal()));
  }

  @Test
  void what_was_done_waits_until_its_entry_is_here_and_is_not_spent_twice_meanwhile() {
    firm.server.line = Line.UP;
    firm.books.exchange();
    firm.server.line = Line.CUT;
    assertThat(firm.one(Wishes.transfer("M", "A", "900.00"))).isInstanceOf(Outcome.Accepted.class);
    assertThat(firm.waiting()).hasSize(1);
    assertThat(firm.one(Wishes.transfer("M", "A", "900.00"))).isInstanceOf(Outcome.Refused.class);
    firm.server.line = Line.UP;
    firm.books.exchange();
    assertThat(firm.waiting()).isEmpty();
    assertThat(firm.cash("A")).isEqualTo("900.00");
  }

  private Outcome given(Decoded line) {
    return firm.books.submit(Batch.each(List.of(line))).getFirst();
  }
}
