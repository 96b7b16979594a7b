package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.AcmeBooks;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One effect per command id, however often it is sent (domain, section 10). */
final class ReplayedCommandsTest {

  private static final int TIMES = 1_000;
  private static final String ID = "00000000-0000-4000-8000-00000000ffff";

  @TempDir private Path folder;

  private AcmeBooks acme;
  private Books books;

  @BeforeEach
  void open() {
    acme = new AcmeBooks(folder);
    books = acme.write();
  }

  @AfterEach
  void close() {
    books.close();
    assertThat(Verifier.check(acme.file(), _ -> {}).fault()).isEmpty();
  }

  @Test
  void what_was_accepted_has_one_effect_and_one_outcome() {
    Outcome first = one(topUp("10.00"));
    assertThat(first).isEqualTo(new Outcome.Accepted(id(), 2));
    for (int i = 0; i < TIMES; i++) {
      assertThat(one(topUp("10.00"))).isEqualTo(first);
    }
    assertThat(books.submit(Batch.each(times(topUp("10.00"))))).hasSize(TIMES).containsOnly(first);
    assertThat(books.submit(Batch.together(times(topUp("10.00")))))
        .hasSize(TIMES)
        .containsOnly(first);
    unchanged(2, "10.00");
    reopen();
    assertThat(books.submit(Batch.each(times(topUp("10.00"))))).hasSize(TIMES).containsOnly(first);
    assertThat(one(topUp("10.00"))).isEqualTo(first);
    unchanged(2, "10.00");
  }

  @Test
  void what_was_refused_stays_refused_also_when_it_would_do_now() {
    String settle =
        "{\"id\":\"%s\",\"type\":\"SettleBills\",\"account\":\"M\",\"amount\":\"5.00\"}"
            .formatted(ID);
    Outcome first = one(settle);
    assertThat(code(first)).isEqualTo(RefusalCode.EXCEEDS_UNSETTLED);
    acme.submit(
        books,
        acme.topUp("10.00"),
        ("{\"id\":\"00000000-0000-4000-8000-00000000fffe\",\"type\":\"RecordCharges\","
            + "\"account\":\"M\",\"period\":\"2026-09\",\"amount\":\"5.00\",\"source\":\"s\"}"),
        "{\"id\":\"00000000-0000-4000-8000-00000000fffd\",\"type\":\"CloseMonth\","
            + "\"period\":\"2026-09\"}");
    for (int i = 0; i < TIMES; i++) {
      assertThat(one(settle)).isEqualTo(first);
    }
    assertThat(books.submit(Batch.each(times(settle)))).hasSize(TIMES).containsOnly(first);
    reopen();
    assertThat(books.submit(Batch.each(times(settle)))).hasSize(TIMES).containsOnly(first);
    unchanged(4, "10.00");
  }

  @Test
  void together_a_command_that_was_refused_is_the_fault_of_the_batch() {
    Outcome first = one(topUp("-1.00"));
    List<Outcome> outcomes = books.submit(Batch.together(times(topUp("-1.00"))));
    assertThat(outcomes).hasSize(TIMES);
    assertThat(outcomes.getFirst()).isEqualTo(first);
    assertThat(outcomes.subList(1, TIMES))
        .allMatch(outcome -> code(outcome) == RefusalCode.BATCH_REFUSED);
    assertThat(one(topUp("-1.00"))).isEqualTo(first);
    unchanged(1, "0.00");
  }

  @Test
  void sent_for_the_first_time_many_times_at_once_it_is_done_once() {
    List<Outcome> outcomes = books.submit(Batch.together(times(topUp("10.00"))));
    assertThat(outcomes).hasSize(TIMES).containsOnly(new Outcome.Accepted(id(), 2));
    unchanged(2, "10.00");
  }

  @Test
  void another_body_in_between_is_refused_and_spoils_nothing() {
    Outcome first = one(topUp("10.00"));
    List<Decoded> mixed = new ArrayList<>();
    for (int i = 0; i < TIMES / 2; i++) {
      mixed.add(CommandCodec.decode(topUp("10.00")));
      mixed.add(CommandCodec.decode(topUp((i + 1) + ".00")));
    }
    List<Outcome> outcomes = books.submit(Batch.each(mixed));
    for (int i = 0; i < TIMES; i++) {
      boolean isSame = i % 2 == 0 || i == 19;
      assertThat(outcomes.get(i))
          .as("%d", i)
          .isEqualTo(
              isSame
                  ? first
                  : new Outcome.Refused(id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED)));
    }
    reopen();
    assertThat(code(one(topUp("9.00")))).isEqualTo(RefusalCode.COMMAND_ID_REUSED);
    assertThat(one(topUp("10.00"))).isEqualTo(first);
    unchanged(2, "10.00");
  }

  @Test
  void many_senders_at_once_get_one_effect() throws Exception {
    List<Future<List<Outcome>>> answers = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      Callable<List<Outcome>> sender =
          () -> {
            List<Outcome> heard = new ArrayList<>();
            for (int i = 0; i < TIMES / 4; i++) {
              heard.add(one(topUp("10.00")));
            }
            return heard;
          };
      for (int i = 0; i < 4; i++) {
        answers.add(senders.submit(sender));
      }
    }
    for (Future<List<Outcome>> answer : answers) {
      assertThat(answer.get()).hasSize(TIMES / 4).containsOnly(new Outcome.Accepted(id(), 2));
    }
    unchanged(2, "10.00");
  }

  private void unchanged(long entries, String ownCash) {
    assertThat(books.now().entry()).isEqualTo(entries);
    assertThat(books.records().entriesAfter(0, TIMES)).hasSize((int) entries);
    assertThat(acme.ownCash(books)).isEqualTo(ownCash);
  }

  private void reopen() {
    books.close();
    books = acme.write();
  }

  private Outcome one(String line) {
    return acme.submit(books, line).getFirst();
  }

  private static List<Decoded> times(String line) {
    return Collections.nCopies(TIMES, CommandCodec.decode(line));
  }

  private static RefusalCode code(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }

  private static CommandId id() {
    return received("1.00").id();
  }

  private static Decoded.Received received(String amount) {
    return (Decoded.Received) CommandCodec.decode(topUp(amount));
  }

  private static String topUp(String amount) {
    return "{\"id\":\"%s\",\"type\":\"TopUp\",\"account\":\"M\",\"amount\":\"%s\",\"remark\":\"r\"}"
        .formatted(ID, amount);
  }
}
