package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.bursar.books.store.BooksFault.Kind;
import org.bursar.support.Postgresql;
import org.bursar.vocabulary.EnterpriseId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server's database takes the steps that it lacks, for each enterprise that is in it. */
final class ServerSchemaTest {

  private static final ServerDatabase.Pool POOL =
      new ServerDatabase.Pool(4, Duration.ofSeconds(10));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_step_is_taken_once_for_every_enterprise(String kind) {
    String url = url(kind);
    try (ServerDatabase database = ServerDatabase.open(url, POOL)) {
      database.create(new EnterpriseId("acme"), "line");
      database.create(new EnterpriseId("beta"), "line");
    }
    Schema next =
        Schema.CURRENT.then(
            Step.of("next-2.sql")
                .with(
                    sql ->
                        sql.update(
                            "UPDATE enterprise SET lineage = lineage || '!' WHERE number = ?",
                            sql.enterprise())));
    for (int i = 0; i < 2; i++) {
      try (ServerDatabase database = ServerDatabase.open(url, POOL, next)) {
        assertThat(database.list()).extracting(Enrolled::lineage).containsExactly("line!", "line!");
      }
    }
    assertThatThrownBy(() -> ServerDatabase.open(url, POOL))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.NEWER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_step_that_fails_leaves_the_database_as_it_was(String kind) {
    String url = url(kind);
    Schema broken =
        Schema.CURRENT.then(
            Step.of("next-2.sql")
                .with(
                    _ -> {
                      throw new IllegalStateException("broken");
                    }));
    try (ServerDatabase database = ServerDatabase.open(url, POOL)) {
      database.create(new EnterpriseId("acme"), "line");
    }
    assertThatThrownBy(() -> ServerDatabase.open(url, POOL, broken)).hasMessage("broken");
    try (ServerDatabase database = ServerDatabase.open(url, POOL)) {
      assertThat(database.list()).hasSize(1);
    }
    ServerDatabase.open(url, POOL, Schema.CURRENT.then(Step.of("next-2.sql"))).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void nothing_is_left_of_a_draft_in_any_table(String kind) {
    try (ServerDatabase database = ServerDatabase.open(url(kind), POOL)) {
      database.draft(Instant.EPOCH).close();
      assertThat(Schema.CURRENT.tables())
          .containsAll(
              StateTables.ALL.stream()
                  .flatMap(table -> List.of(table.name(), table.name() + "_version").stream())
                  .toList())
          .contains("entry", "refused", "transfer_pair", "reminder", "undone", "head");
      assertThat(new TreeSet<>(Schema.CURRENT.tables())).doesNotContain("enterprise", "draft");
    }
  }

  private String url(String kind) {
    return kind.equals("sqlite") ? "sqlite:" + folder.resolve("server.db") : Postgresql.fresh();
  }
}
