package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.support.Line;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The line to the database is lost where it matters most: nothing is doubled, nothing is lost. */
final class LostLineTest {

  private static final ServerDatabase.Pool POOL =
      new ServerDatabase.Pool(2, Duration.ofMillis(500));

  private final Acme acme = new Acme();
  private Line line;
  private ServerDatabase database;
  private ServerDatabase direct;

  @BeforeEach
  void lay_a_line() {
    String url = Postgresql.fresh();
    line = new Line(Postgresql.port());
    // Each statement goes over the line as a text, so that it can be cut at a word.
    String through =
        url.replace(":" + Postgresql.port() + "/", ":" + line.port() + "/") + "&prepareThreshold=0";
    direct = ServerDatabase.open(url, POOL);
    database = ServerDatabase.open(through, POOL);
    ServerBooks.create(direct, acme.opening(), Kept.EVA, Kept.CLOCK, "line");
  }

  @AfterEach
  void close() {
    database.close();
    direct.close();
    line.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_is_lost_at_the_commit_doubles_nothing_and_loses_nothing(Line.Cut cut) {
    List<Change> heard = new ArrayList<>();
    try (ServerBooks books = books(database)) {
      books.onChange(heard::add);
      Acme.submit(books, acme.topUp("1.00"));
      line.cutAt("COMMIT", cut);
      List<Outcome> outcomes = Acme.submit(books, acme.topUp("2.00"), acme.topUp("-1.00"));
      assertThat(line.cuts()).isEqualTo(1);
      assertThat(outcomes.getFirst())
          .isInstanceOfSatisfying(
              Outcome.Accepted.class, accepted -> assertThat(accepted.entry()).isEqualTo(3));
      assertThat(outcomes.getLast().toString()).contains("AMOUNT_INVALID");
      Acme.submit(books, acme.topUp("4.00"));
      assertThat(Acme.ownCash(books)).isEqualTo("7.00");
      assertThat(heard).extracting(change -> change.after().entry()).containsExactly(2L, 3L, 4L);
      assertThat(heard).allMatch(change -> change.entries().size() == 1);
    }
    try (ServerBooks books = books(direct)) {
      assertThat(Acme.ownCash(books)).isEqualTo("7.00");
      assertThat(books.now().entry()).isEqualTo(4);
      assertThat(books.verify(_ -> {}).fault()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_line_that_is_lost_at_another_word_does_neither(Line.Cut cut) {
    try (ServerBooks books = books(database)) {
      for (String word : List.of("UPDATE head", "INSERT INTO posting", "SELECT number")) {
        line.cutAt(word, cut);
        assertThat(Acme.submit(books, acme.topUp("1.00")))
            .allMatch(Outcome.Accepted.class::isInstance);
      }
      assertThat(line.cuts()).isEqualTo(3);
      assertThat(Acme.ownCash(books)).isEqualTo("3.00");
      assertThat(books.verify(_ -> {}).fault()).isEmpty();
    }
  }

  @Test
  void a_database_that_stays_away_is_said_with_what_to_do() {
    try (ServerBooks books = books(database)) {
      Acme.submit(books, acme.topUp("1.00"));
      line.close();
      String wish = acme.topUp("2.00");
      assertThatThrownBy(() -> Acme.submit(books, wish))
          .isInstanceOfSatisfying(
              BooksFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.UNREACHABLE))
          .hasMessageContaining("send the same commands again");
      assertThat(Acme.ownCash(books)).isEqualTo("1.00");
      try (ServerBooks there = books(direct)) {
        assertThat(Acme.submit(there, wish)).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(Acme.ownCash(there)).isEqualTo("3.00");
      }
    }
  }

  private static ServerBooks books(ServerDatabase database) {
    return ServerBooks.open(database, Kept.ACME, Kept.EVA, Kept.CLOCK, new Patience(3, _ -> {}));
  }
}
