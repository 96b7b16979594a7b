package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.books.Kept.ServerKeeping;
import org.bursar.books.store.Rows;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Entry;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes of a server over one database: each is as good as the only one. */
final class ServerBooksTest {

  private static final int WRITERS = 4;
  private static final int COMMANDS = 40;

  @TempDir private Path folder;
  private final Acme acme = new Acme();

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void two_writers_never_give_one_entry_number_twice(Kept kept) throws Exception {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks one = keeping.open();
        ServerBooks other = keeping.elsewhere()) {
      List<Outcome> outcomes = fight(one, other);
      Set<Long> numbers = new HashSet<>();
      for (Outcome outcome : outcomes) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        numbers.add(((Outcome.Accepted) outcome).entry());
      }
      assertThat(numbers).hasSize(2 * WRITERS * COMMANDS);
      one.refresh();
      other.refresh();
      assertThat(Rows.of(one.now())).isEqualTo(Rows.of(other.now()));
      assertThat(one.head()).isEqualTo(other.head());
      assertThat(Acme.ownCash(one)).isEqualTo(2 * WRITERS * COMMANDS + ".00");
      assertThat(keeping.verify().fault()).isEmpty();
      List<CommandId> ids =
          one.records().entriesAfter(0, 10_000).stream().map(Entry::commandId).toList();
      assertThat(ids).doesNotHaveDuplicates().hasSize(1 + 2 * WRITERS * COMMANDS);
    }
  }

  private List<Outcome> fight(ServerBooks one, ServerBooks other) throws Exception {
    List<Callable<List<Outcome>>> writers = new ArrayList<>();
    for (ServerBooks books : List.of(one, other)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(
            () -> {
              List<Outcome> outcomes = new ArrayList<>();
              for (int i = 0; i < COMMANDS; i++) {
                outcomes.addAll(Acme.submit(books, acme.topUp("1.00")));
              }
              return outcomes;
            });
      }
    }
    return all(writers);
  }

  private static <T> List<T> all(List<Callable<List<T>>> tasks) throws Exception {
    List<T> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<List<T>> done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void a_command_that_comes_to_two_processes_at_once_has_one_outcome(Kept kept) throws Exception {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks one = keeping.open();
        ServerBooks other = keeping.elsewhere()) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        lines.add(i % 3 == 0 ? acme.wish("\"EnableAccountCenter\"") : acme.topUp("1.00"));
      }
      List<Callable<List<List<Outcome>>>> senders = new ArrayList<>();
      for (ServerBooks books : List.of(one, other)) {
        senders.add(() -> lines.stream().map(line -> Acme.submit(books, line)).toList());
      }
      List<List<Outcome>> outcomes = all(senders);
      assertThat(outcomes.subList(0, COMMANDS)).isEqualTo(outcomes.subList(COMMANDS, 2 * COMMANDS));
      assertThat(keeping.verify().fault()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void what_its_sender_gave_up_is_not_decided_by_whichever_process_it_comes_to(Kept kept) {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks one = keeping.open();
        ServerBooks other = keeping.elsewhere()) {
      Actor eva = Actor.local("eva");
      List<Batch> batch = List.of(Batch.together(List.of(CommandCodec.decode(acme.topUp("1.00")))));
      assertThat(one.submit(eva, batch, new Attempt("desk", 2)).getFirst())
          .allMatch(Outcome.Accepted.class::isInstance);
      long entry = one.now().entry();
      for (long number : List.of(1L, 2L)) {
        List<Batch> late =
            List.of(Batch.together(List.of(CommandCodec.decode(acme.topUp("5.00")))));
        assertThatThrownBy(() -> other.submit(eva, late, new Attempt("desk", number)))
            .isInstanceOfSatisfying(OutdatedAttempt.class, e -> assertThat(e.last()).isEqualTo(2));
      }
      other.refresh();
      assertThat(other.now().entry()).isEqualTo(entry);
      // Whoever else sends is counted by himself; what is sent anew is answered as at first.
      assertThat(other.submit(eva, batch, new Attempt("phone", 1)))
          .isEqualTo(other.submit(eva, batch, new Attempt("desk", 3)));
      assertThat(other.now().entry()).isEqualTo(entry);
      assertThat(keeping.verify().fault()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void a_refusal_is_of_the_enterprise_as_it_stands(Kept kept) {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks one = keeping.open();
        ServerBooks other = keeping.elsewhere()) {
      assertThat(other.now().entry()).isEqualTo(1);
      Acme.submit(
          one,
          acme.wish("\"SubmitVerification\",\"legalName\":\"Acme Ltd\",\"registrationCode\":\"1\""),
          acme.wish("\"DecideVerification\",\"approved\":true"));
      // The other one still sees an enterprise that is not verified.
      assertThat(Acme.submit(other, acme.wish("\"EnableAccountCenter\"")))
          .allMatch(Outcome.Accepted.class::isInstance);
      assertThat(other.now().entry()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void what_another_process_wrote_is_told_when_it_is_looked_for(Kept kept) {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks one = keeping.open();
        ServerBooks other = keeping.elsewhere()) {
      List<Change> heard = new ArrayList<>();
      other.onChange(heard::add);
      assertThat(other.refresh()).isFalse();
      Acme.submit(one, acme.topUp("1.00"), acme.topUp("2.00"));
      assertThat(other.now().entry()).isEqualTo(1);
      assertThat(other.refresh()).isTrue();
      assertThat(other.refresh()).isFalse();
      assertThat(Acme.ownCash(other)).isEqualTo("3.00");
      assertThat(heard).hasSize(1);
      assertThat(heard.getFirst().entries()).isEqualTo(one.records().entriesAfter(1, 10));
      Acme.submit(one, acme.topUp("4.00"));
      Acme.submit(other, acme.topUp("8.00"));
      assertThat(heard).hasSize(3);
      assertThat(heard.getLast().before().entry()).isEqualTo(4);
      assertThat(Acme.ownCash(other)).isEqualTo("15.00");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void each_batch_is_of_whoever_sent_it(Kept kept) {
    Actor ana = new Actor(Actor.Kind.USER, "ana");
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening());
        ServerBooks books = keeping.open()) {
      assertThat(books.submit(ana, Batch.each(Acme.decoded(acme.topUp("1.00"))))).hasSize(1);
      assertThat(books.records().entriesAfter(1, 10)).allMatch(entry -> entry.actor().equals(ana));
      assertThat(books.actor()).isEqualTo(Kept.EVA);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_FILE", "SERVER_POSTGRESQL"})
  void an_enterprise_whose_opening_is_refused_is_not_there(Kept kept) {
    try (ServerKeeping keeping = (ServerKeeping) kept.create(folder, acme.opening())) {
      Batch refused =
          Batch.together(
              java.util.stream.Stream.concat(
                      acme.opening("beta").commands().stream(),
                      Acme.decoded(acme.topUp("-1.00")).stream())
                  .toList());
      assertThatThrownBy(
              () -> ServerBooks.create(keeping.database, refused, Kept.EVA, Kept.CLOCK, "line"))
          .isInstanceOf(RefusedOpening.class);
      assertThat(keeping.database.list()).hasSize(1);
      ServerBooks.create(keeping.database, acme.opening("beta"), Kept.EVA, Kept.CLOCK, "line");
      assertThat(keeping.database.list())
          .extracting(each -> each.id() + " " + each.lineage() + " " + each.head().entry())
          .containsExactly("acme line 1", "beta line 1");
    }
  }
}
