package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.store.Store;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that wait for a second person, in books: recorded, let go, turned down, verified. */
class ApprovalsTest {

  private static final Actor SERVER = Actor.server("bursar");
  private static final Actor OLGA = Actor.user(new UserName("olga"));
  private static final Actor ANN = Actor.user(new UserName("ann"));

  @TempDir private Path folder;
  private Path file;
  private long ids;

  @BeforeEach
  void open_books_in_which_transfers_from_100_on_want_a_second_person() {
    file = folder.resolve("acme.books");
    List<Command> begin = new ArrayList<>();
    begin.add(Wishes.openEnterprise("CNY", "UTC"));
    begin.addAll(Wishes.readying());
    begin.add(Wishes.createAccount("A"));
    begin.add(Wishes.topUp("M", "1000.00"));
    NewBooks.create(
        file,
        Batch.together(lines(begin.toArray(Command[]::new))),
        Actor.local("eva"),
        InstantSource.fixed(Firm.START),
        "line");
    give(
        SERVER,
        Batch.Mode.TOGETHER,
        AccessWishes.addUser("olga", Role.OPERATOR),
        AccessWishes.addUser("ann", Role.APPROVER),
        AccessWishes.policy("p1", "Transfer", "100.00", "CNY"));
  }

  @AfterEach
  void whatever_was_done_the_books_verify_and_read_back_as_they_were() {
    assertThat(Verifier.check(file, _ -> {}).fault()).isEmpty();
    try (Books books = open(OLGA);
        Store store = Store.open(file, false)) {
      assertThat(store.load()).isEqualTo(books.now());
      assertThat(store.loadAfter(books.now().entry()).access()).isEqualTo(books.now().access());
    }
  }

  @Test
  void what_waits_has_an_entry_and_no_effect() {
    Outcome asked = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    assertThat(asked).isInstanceOf(Outcome.Requested.class);
    assertThat(cash("A")).isEqualTo("0.00");
    assertThat(state(asked)).isEqualTo(RequestState.OPEN);
  }

  @Test
  void approved_it_is_done_in_an_entry_of_its_own_in_the_name_of_who_asked() {
    Outcome asked = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    Outcome.Accepted approved = (Outcome.Accepted) one(ANN, approve(asked));
    assertThat(cash("A")).isEqualTo("300.00");
    assertThat(state(asked)).isEqualTo(RequestState.APPROVED);
    try (Books books = open(OLGA)) {
      List<Entry> entries = books.records().entriesAfter(approved.entry() - 1, 5);
      assertThat(entries).extracting(Entry::actor).containsExactly(ANN, OLGA);
      assertThat(entries).extracting(Entry::batch).containsOnly(approved.entry());
      assertThat(entries.getLast().commandId()).isEqualTo(asked.id().approved());
    }
  }

  @Test
  void sent_again_a_command_that_waits_or_waited_is_answered_as_at_first() {
    List<Decoded> line = lines(Wishes.transfer("M", "A", "300.00"));
    Outcome asked = submit(OLGA, Batch.each(line)).getFirst();
    assertThat(submit(OLGA, Batch.each(line))).containsExactly(asked);
    one(ANN, approve(asked));
    assertThat(submit(OLGA, Batch.each(line))).containsExactly(asked);
    assertThat(cash("A")).isEqualTo("300.00");
  }

  @Test
  void an_approval_that_the_rules_turn_down_now_changes_nothing_and_the_request_stays_open() {
    Outcome asked = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    give(OLGA, Batch.Mode.EACH, Wishes.reverse(6));
    List<Decoded> approval = lines(approve(asked));
    Outcome refused = submit(ANN, Batch.each(approval)).getFirst();
    assertThat(code(refused)).isEqualTo(RefusalCode.EXCEEDS_TRANSFERABLE);
    assertThat(submit(ANN, Batch.each(approval))).containsExactly(refused);
    assertThat(state(asked)).isEqualTo(RequestState.OPEN);
    give(OLGA, Batch.Mode.EACH, Wishes.topUp("M", "500.00"));
    assertThat(one(ANN, approve(asked))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void of_a_batch_what_must_be_asked_makes_one_request_and_the_rest_is_done() {
    List<Outcome> outcomes =
        submit(
            OLGA,
            Batch.each(
                lines(
                    Wishes.transfer("M", "A", "300.00"),
                    Wishes.transfer("M", "A", "1.00"),
                    Wishes.transfer("M", "A", "200.00"))));
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
    assertThat(request(outcomes.getFirst())).isEqualTo(request(outcomes.getLast()));
    assertThat(cash("A")).isEqualTo("1.00");
    one(ANN, approve(outcomes.getFirst()));
    assertThat(cash("A")).isEqualTo("501.00");
  }

  @Test
  void two_batches_make_two_requests() {
    Outcome one = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    Outcome two = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    assertThat(request(one)).isNotEqualTo(request(two));
  }

  @Test
  void a_batch_together_of_which_one_command_must_be_asked_waits_as_a_whole() {
    List<Outcome> outcomes =
        submit(
            OLGA,
            Batch.together(
                lines(
                    Wishes.createAccount("B"),
                    Wishes.transfer("M", "B", "300.00"),
                    Wishes.renameAccount("B", "Bee"))));
    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Requested.class);
    assertThat(outcomes.stream().map(ApprovalsTest::request).distinct()).hasSize(1);
    one(ANN, approve(outcomes.getFirst()));
    assertThat(cash("B")).isEqualTo("300.00");
  }

  @Test
  void a_batch_together_that_could_not_be_done_is_refused_and_nobody_is_asked() {
    List<Outcome> outcomes =
        submit(
            OLGA,
            Batch.together(
                lines(Wishes.transfer("M", "A", "300.00"), Wishes.transfer("M", "A", "800.00"))));
    assertThat(outcomes.stream().map(ApprovalsTest::code))
        .containsExactly(RefusalCode.BATCH_REFUSED, RefusalCode.EXCEEDS_TRANSFERABLE);
    try (Books books = open(OLGA)) {
      assertThat(books.now().access().requests()).isEmpty();
    }
  }

  @Test
  void who_asked_must_still_be_permitted_when_it_is_approved() {
    Outcome asked = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    give(SERVER, Batch.Mode.EACH, AccessWishes.setRole("olga", Role.VIEWER));
    assertThat(code(one(ANN, approve(asked)))).isEqualTo(RefusalCode.NOT_PERMITTED);
    assertThat(cash("A")).isEqualTo("0.00");
  }

  @Test
  void a_reversal_can_wait_too_and_finds_its_entry_when_it_is_approved() {
    give(SERVER, Batch.Mode.EACH, AccessWishes.policy("p2", "ReverseEntry", null, null));
    Outcome asked = one(OLGA, Wishes.reverse(6));
    assertThat(asked).isInstanceOf(Outcome.Requested.class);
    one(ANN, approve(asked));
    assertThat(cash("M")).isEqualTo("0.00");
  }

  @Test
  void a_preview_tells_that_it_would_wait_and_what_an_approval_would_do() {
    try (Books books = open(OLGA)) {
      Foresight foresight =
          Foresight.of(books, lines(Wishes.transfer("M", "A", "300.00")).getFirst(), Firm.START);
      assertThat(foresight.outcome()).isInstanceOf(Outcome.Requested.class);
    }
    Outcome asked = one(OLGA, Wishes.transfer("M", "A", "300.00"));
    try (Books books = open(ANN)) {
      Foresight foresight = Foresight.of(books, lines(approve(asked)).getFirst(), Firm.START);
      assertThat(foresight.outcome()).isInstanceOf(Outcome.Accepted.class);
      assertThat(foresight.differences())
          .anySatisfy(
              difference -> {
                assertThat(difference.key()).isEqualTo("A");
                assertThat(difference.field()).isEqualTo("transferredIn");
              });
    }
  }

  private String cash(String account) {
    try (Books books = open(OLGA)) {
      var enterprise = books.now();
      return enterprise
          .balance(
              enterprise
                  .organization()
                  .accounts()
                  .get(new org.bursar.vocabulary.AccountId(account)))
          .cash()
          .plain();
    }
  }

  private RequestState state(Outcome asked) {
    try (Books books = open(OLGA)) {
      return books.now().access().find(request(asked)).state(books.now().at());
    }
  }

  private static RequestId request(Outcome outcome) {
    return ((Outcome.Requested) outcome).request();
  }

  private static RefusalCode code(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }

  private static Command approve(Outcome asked) {
    return AccessWishes.approve(request(asked).value());
  }

  private Outcome one(Actor actor, Command command) {
    return submit(actor, Batch.each(lines(command))).getFirst();
  }

  private void give(Actor actor, Batch.Mode mode, Command... commands) {
    assertThat(submit(actor, new Batch(mode, lines(commands), null)))
        .hasOnlyElementsOfType(Outcome.Accepted.class);
  }

  private List<Outcome> submit(Actor actor, Batch batch) {
    try (Books books = open(actor)) {
      return books.submit(batch);
    }
  }

  private Books open(Actor actor) {
    return LocalBooks.open(file, LocalBooks.Access.WRITE, actor, InstantSource.fixed(Firm.START));
  }

  private List<Decoded> lines(Command... commands) {
    List<Decoded> lines = new ArrayList<>();
    for (Command command : commands) {
      CommandId id = new CommandId(new UUID(7, ++ids));
      lines.add(CommandCodec.decode(CommandCodec.encode(id, command, null, null, null)));
    }
    return lines;
  }
}
