package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bursar.books.store.ServerDatabase;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What has to be on a replica too is told only once it is there. */
@Timeout(180)
final class ReplicatedCommitTest {

  private final Acme acme = new Acme();
  private String url;
  private Connection watching;

  @BeforeEach
  void open() throws SQLException {
    url = Postgresql.fresh();
    watching = DriverManager.getConnection(url);
    try (ServerDatabase database = ServerDatabase.open(url, Kept.POOL)) {
      ServerBooks.create(database, acme.opening(), Kept.EVA, Kept.CLOCK, "line");
    }
  }

  @AfterEach
  void close() throws SQLException {
    replica("''");
    watching.close();
  }

  /** Which replica a commit waits for; only who asks for it waits. */
  private void replica(String name) throws SQLException {
    try (Statement statement = watching.createStatement()) {
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = " + name);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** Breaks off a commit that waits for its replica. */
  private void breakOff() throws SQLException {
    int broken = 0;
    while (broken == 0) {
      try (Statement statement = watching.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity"
                      + " WHERE wait_event = 'SyncRep' AND datname = current_database()")) {
        rows.next();
        broken = rows.getInt(1);
      }
    }
  }

  @Test
  void a_commit_that_is_broken_off_before_its_replica_has_it_is_not_told_as_done()
      throws Exception {
    replica("'nobody'");
    try (ServerDatabase database =
            ServerDatabase.open(url + "&options=-c%20synchronous_commit=on", Kept.POOL);
        ServerBooks books =
            ServerBooks.open(database, Kept.ACME, Kept.EVA, Kept.CLOCK, Kept.PATIENCE)) {
      CompletableFuture<List<Outcome>> told =
          CompletableFuture.supplyAsync(() -> Acme.submit(books, acme.topUp("1.00")));
      breakOff();
      breakOff();
      assertThat(told).isNotDone();
      replica("''");
      assertThat(told.get(90, TimeUnit.SECONDS)).containsExactly(accepted(told));
      assertThat(Acme.ownCash(books)).isEqualTo("1.00");
      assertThat(books.now().entry()).isEqualTo(2);
      assertThat(books.verify(_ -> {}).fault()).isEmpty();
    }
  }

  private static Outcome accepted(CompletableFuture<List<Outcome>> told) {
    Outcome outcome = told.join().getFirst();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Accepted.class, accepted -> assertThat(accepted.entry()).isEqualTo(2));
    return outcome;
  }
}
