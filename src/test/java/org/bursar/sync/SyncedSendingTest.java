package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bursar.books.Batch;
import org.bursar.books.journal.Letter;
import org.bursar.codec.Decoded;
import org.bursar.support.Wishes;
import org.bursar.sync.DirectServer.Line;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits goes many batches at a time, and each is decided as if it had gone alone. */
class SyncedSendingTest {

  @TempDir private Path folder;
  private SyncedFirm firm;

  @BeforeEach
  void connect() {
    firm = new SyncedFirm(folder);
  }

  @AfterEach
  void end() {
    firm.close();
  }

  private void down() {
    firm.server.line = Line.DOWN;
  }

  private SyncedBooks.Exchange up() {
    firm.server.line = Line.UP;
    firm.server.calls = 0;
    return firm.books.exchange();
  }

  @Test
  void many_batches_go_in_one_call_and_in_their_order() {
    down();
    for (int i = 1; i <= 300; i++) {
      firm.one(Wishes.transfer("M", "A", "0." + (i % 9 + 1)));
    }
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(300, 0, 300));
    assertThat(firm.server.calls).isEqualTo(1);
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void a_batch_together_stays_together_beside_those_that_stand_alone() {
    down();
    firm.one(Wishes.transfer("M", "A", "1.00"));
    firm.together(Wishes.transfer("M", "A", "2.00"), Wishes.transfer("M", "A", "950.00"));
    firm.one(Wishes.transfer("M", "A", "4.00"));
    firm.elsewhere(Wishes.transfer("M", "A", "60.00"));
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(4, 2, 3));
    assertThat(firm.server.calls).isEqualTo(1);
    assertThat(firm.cash("A")).isEqualTo("65.00");
    assertThat(firm.books.outbox())
        .extracting(letter -> letter.refusal().code())
        .containsExactly(RefusalCode.BATCH_REFUSED, RefusalCode.EXCEEDS_TRANSFERABLE);
  }

  @Test
  void a_call_ends_before_what_builds_on_something_in_it() {
    down();
    firm.one(Wishes.renameAccount("A", "Alpha"));
    firm.one(Wishes.topUp("M", "1.00"));
    firm.one(Wishes.renameAccount("A", "Beta"));
    firm.one(Wishes.renameAccount("A", "Gamma"));
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(4, 0, 4));
    assertThat(firm.server.calls).isEqualTo(2);
  }

  @Test
  void what_builds_on_what_is_kept_back_is_kept_back_too() {
    down();
    firm.one(Wishes.renameAccount("A", "Alpha"));
    firm.one(Wishes.createUnit("u", "root", "U"));
    firm.one(Wishes.moveAccount("A", "u"));
    firm.one(Wishes.renameUnit("u", "V"));
    firm.elsewhere(Wishes.renameAccount("A", "Omega"));
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(2, 1, 2));
    assertThat(firm.waiting())
        .extracting(letter -> letter.command().command().type())
        .containsExactly("MoveAccount", "RenameUnit");
    firm.books.discard(firm.books.outbox().subList(0, 1));
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(2, 0, 2));
  }

  @Test
  void what_the_server_does_not_take_is_kept_with_its_sentence_and_is_in_nobodys_way() {
    down();
    for (int i = 1; i <= 9; i++) {
      firm.one(Wishes.transfer("M", "A", i + ".00"));
    }
    firm.server.poison = json -> json.contains("\"4.00\"") || json.contains("\"7.00\"");
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(9, 2, 7));
    assertThat(firm.cash("A")).isEqualTo("34.00");
    assertThat(firm.books.outbox())
        .extracting(Letter::refusal)
        .allSatisfy(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_TAKEN);
              assertThat(refusal.details().get("said")).asString().contains("poison");
            });
    firm.reopen();
    assertThat(firm.books.outbox()).hasSize(2).noneMatch(Letter::isWaiting);
  }

  @Test
  void of_a_batch_together_that_is_not_taken_nothing_is_done() {
    down();
    firm.together(Wishes.transfer("M", "A", "1.00"), Wishes.transfer("M", "A", "4.00"));
    firm.one(Wishes.transfer("M", "A", "2.00"));
    firm.server.poison = json -> json.contains("\"4.00\"");
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(3, 2, 1));
    assertThat(firm.cash("A")).isEqualTo("2.00");
    assertThat(firm.books.outbox())
        .extracting(letter -> letter.refusal().code())
        .containsExactly(RefusalCode.NOT_TAKEN, RefusalCode.NOT_TAKEN);
  }

  @Test
  void of_commands_that_stand_alone_only_those_are_kept_that_are_not_taken() {
    down();
    firm.books.submit(
        Batch.each(
            firm.lines(
                List.of(
                    Wishes.transfer("M", "A", "1.00"),
                    Wishes.transfer("M", "A", "4.00"),
                    Wishes.transfer("M", "A", "2.00")))));
    firm.server.poison = json -> json.contains("\"4.00\"");
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(3, 1, 2));
    assertThat(firm.cash("A")).isEqualTo("3.00");
  }

  @Test
  void who_waits_for_the_answer_hears_that_it_is_not_taken_and_nothing_is_kept() {
    firm.server.poison = json -> json.contains("\"4.00\"");
    assertThat(firm.one(Wishes.transfer("M", "A", "4.00")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.NOT_TAKEN));
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void an_answer_lost_in_the_middle_leaves_what_was_not_answered_and_doubles_nothing() {
    down();
    firm.one(Wishes.renameAccount("A", "Alpha"));
    firm.one(Wishes.renameAccount("A", "Beta"));
    firm.one(Wishes.transfer("M", "A", "3.00"));
    firm.server.line = Line.UP;
    firm.server.deafAfter = 1;
    assertThatThrownBy(firm.books::exchange).isInstanceOf(ServerFault.class);
    // What was answered stays until its entry is here, and is answered the same again.
    assertThat(firm.waiting()).hasSize(3);
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(3, 0, 3));
    assertThat(firm.cash("A")).isEqualTo("3.00");
  }

  @Test
  void what_was_refused_is_wished_again_in_its_place_and_whatever_happens_is_done_once() {
    down();
    firm.one(Wishes.createUnit("E", "root", "East"));
    firm.elsewhere(Wishes.createUnit("W", "root", "East"));
    assertThat(up().refused()).isEqualTo(1);
    assertThat(again().getFirst()).isInstanceOf(Outcome.Refused.class);
    Letter kept = firm.books.outbox().getFirst();
    assertThat(kept.isWaiting()).isFalse();
    firm.elsewhere(Wishes.renameUnit("W", "West"));
    firm.server.line = Line.DEAF;
    assertThat(again().getFirst()).isInstanceOf(Outcome.Waiting.class);
    firm.reopen();
    assertThat(firm.waiting()).hasSize(1).allMatch(each -> each.position() == kept.position());
    assertThat(up()).isEqualTo(new SyncedBooks.Exchange(1, 0, 2));
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void what_is_wished_instead_takes_the_place_of_what_was_refused_and_that_goes_with_it() {
    refusedEast();
    Letter refused = firm.books.outbox().getFirst();
    List<Decoded> still = firm.lines(List.of(Wishes.createUnit("F", "root", "East")));
    assertThat(firm.books.instead(List.of(refused), Batch.each(still)).getFirst())
        .isInstanceOf(Outcome.Refused.class);
    // What is refused again is kept, as it was wished last; given again it is the same.
    assertThat(firm.books.instead(List.of(refused), Batch.each(still)).getFirst())
        .isInstanceOf(Outcome.Refused.class);
    assertThat(firm.books.outbox())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.isWaiting()).isFalse();
              assertThat(kept.position()).isEqualTo(refused.position());
              assertThat(kept.command().json()).contains("\"F\"");
            });
    List<Decoded> other = firm.lines(List.of(Wishes.createUnit("G", "root", "Far East")));
    assertThat(firm.books.instead(List.of(refused), Batch.each(other)).getFirst())
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void what_is_wished_instead_without_the_server_waits_in_its_place_if_the_rules_take_it() {
    refusedEast();
    firm.elsewhere(Wishes.createUnit("S", "root", "South"));
    firm.books.exchange();
    Letter refused = firm.books.outbox().getFirst();
    down();
    List<Decoded> still = firm.lines(List.of(Wishes.createUnit("F", "root", "South")));
    assertThat(firm.books.instead(List.of(refused), Batch.each(still)).getFirst())
        .isInstanceOf(Outcome.Refused.class);
    assertThat(firm.books.outbox()).containsExactly(refused);
    List<Decoded> other = firm.lines(List.of(Wishes.createUnit("F", "root", "Far East")));
    assertThat(firm.books.instead(List.of(refused), Batch.each(other)).getFirst())
        .isInstanceOf(Outcome.Waiting.class);
    firm.reopen();
    assertThat(firm.waiting()).hasSize(1).allMatch(each -> each.position() == refused.position());
    assertThat(up().sent()).isEqualTo(1);
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void what_is_wished_instead_of_what_is_gone_is_wished_all_the_same_and_several_go_before_it() {
    refusedEast();
    Letter refused = firm.books.outbox().getFirst();
    List<Decoded> two =
        firm.lines(
            List.of(Wishes.createUnit("F", "root", "F"), Wishes.createUnit("G", "root", "G")));
    assertThat(firm.books.instead(List.of(refused), Batch.together(two)))
        .hasOnlyElementsOfType(Outcome.Accepted.class);
    assertThat(firm.books.outbox()).isEmpty();
    List<Decoded> more = firm.lines(List.of(Wishes.createUnit("H", "root", "H")));
    assertThat(firm.books.instead(List.of(refused), Batch.each(more)).getFirst())
        .isInstanceOf(Outcome.Accepted.class);
  }

  private void refusedEast() {
    down();
    firm.one(Wishes.createUnit("E", "root", "East"));
    firm.elsewhere(Wishes.createUnit("W", "root", "East"));
    assertThat(up().refused()).isEqualTo(1);
  }

  private List<Outcome> again() {
    List<Letter> refused = firm.books.outbox();
    List<Decoded.Received> commands =
        firm.lines(refused.stream().map(letter -> letter.command().command()).toList()).stream()
            .map(Decoded.Received.class::cast)
            .toList();
    return firm.books.again(refused, commands);
  }
}
