package org.bursar.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.journal.UndoSteps;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.DeleteUnit;
import org.bursar.vocabulary.OrganizationCommand.RenameUnit;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be undone and done again is what the end of the journal says. */
final class UndoStepsTest {

  private static final Actor EVA = Actor.local("eva");
  private static final UnitId EAST = new UnitId("east");

  @TempDir private Path folder;

  private Books books;
  private long opened;

  @BeforeEach
  void open() {
    Path file = folder.resolve("acme.books");
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-05T08:00:00Z"));
    List<Decoded> opening = new ArrayList<>();
    opening.add(line(Wishes.openEnterprise("CNY", "UTC"), null));
    Wishes.readying().forEach(command -> opening.add(line(command, null)));
    NewBooks.create(file, Batch.together(opening), EVA, clock, "line");
    books = LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, clock);
    opened = books.now().entry();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void what_was_undone_can_be_done_again_until_something_else_is_done() {
    long created = give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null), null);
    long renamed = give(new RenameUnit(EAST, "Eastern"), null);
    long undone = give(new RenameUnit(EAST, "East"), renamed);
    assertThat(steps().lastDone()).extracting(UndoSteps.Step::first).isEqualTo(created);
    assertThat(steps().lastUndone())
        .extracting(UndoSteps.Step::first, UndoSteps.Step::command)
        .containsExactly(undone, new RenameUnit(EAST, "Eastern"));

    long again = give(new RenameUnit(EAST, "Eastern"), undone);
    assertThat(steps().lastDone()).extracting(UndoSteps.Step::first).isEqualTo(again);
    assertThat(steps().undone()).isEmpty();

    give(new RenameUnit(EAST, "East"), again);
    give(new CreateUnit(new UnitId("west"), UnitId.ROOT, "West", null, null), null);
    assertThat(steps().undone()).isEmpty();
  }

  @Test
  void one_step_after_the_other_is_undone_though_each_undoing_changed_the_same_thing() {
    long created = give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null), null);
    long renamed = give(new RenameUnit(EAST, "Eastern"), null);
    long undone = give(new RenameUnit(EAST, "East"), renamed);
    UndoSteps.Step next = steps().lastDone();
    assertThat(next)
        .extracting(UndoSteps.Step::first, UndoSteps.Step::basis)
        .containsExactly(created, undone);
    assertThat(submit(line(new DeleteUnit(EAST), created, created)))
        .as("seen from its own entry the unit was changed since")
        .isInstanceOf(Outcome.Refused.class);
    assertThat(submit(line(new DeleteUnit(EAST), created, next.basis())))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void money_is_no_step_and_stands_in_no_ones_way() {
    long created = give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null), null);
    give(new TopUp(new AccountId("M"), Amount.parse("5.00"), "bank"), null);
    assertThat(steps().lastDone()).extracting(UndoSteps.Step::first).isEqualTo(created);
  }

  @Test
  void what_was_done_together_is_one_step() {
    List<Decoded> together =
        List.of(
            line(new CreateUnit(EAST, UnitId.ROOT, "East", null, null), null),
            line(new RenameUnit(EAST, "Eastern"), null));
    books.submit(Batch.together(together));
    assertThat(steps().done())
        .extracting(UndoSteps.Step::first, UndoSteps.Step::last, UndoSteps.Step::count)
        .contains(tuple(opened + 1, opened + 2, 2));
  }

  @Test
  void an_entry_tells_which_one_undid_it() {
    long created = give(new CreateUnit(EAST, UnitId.ROOT, "East", null, null), null);
    assertThat(books.records().undoneBy(created, books.now().entry())).isEmpty();
    long undone = give(new DeleteUnit(EAST), created);
    assertThat(books.records().undoneBy(created, undone)).contains(undone);
    assertThat(new PastRecords(books.records(), created).undoneBy(created, undone)).isEmpty();
  }

  @Test
  void what_was_undone_before_there_was_a_table_for_it_is_found_in_the_journal() throws Exception {
    long created = give(new CreateUnit(EAST, UnitId.ROOT, "undoes", null, null), null);
    long undone = give(new DeleteUnit(EAST), created);
    books.close();
    Path file = folder.resolve("acme.books");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE undone");
      for (String later :
          List.of("access_user", "approval_policy", "approval_request", "approval_asked")) {
        statement.execute("DROP TABLE " + later);
        statement.execute("DROP TABLE " + later + "_version");
      }
      statement.execute("DROP TABLE synced");
      statement.execute("DROP TABLE outbox");
      statement.execute("DROP TABLE attempt");
      statement.execute("PRAGMA user_version = 4");
    }
    books =
        LocalBooks.open(file, LocalBooks.Access.WRITE, EVA, InstantSource.fixed(books.now().at()));
    assertThat(books.records().undoneBy(created, undone)).contains(undone);
    assertThat(books.records().undoneBy(undone, undone)).isEmpty();
  }

  private UndoSteps steps() {
    return UndoSteps.of(books.records().entriesAfter(0, 1_000));
  }

  private long give(Command command, Long undoes) {
    return ((Outcome.Accepted) submit(line(command, undoes))).entry();
  }

  private Outcome submit(Decoded line) {
    return books.submit(Batch.each(List.of(line))).getFirst();
  }

  private static Decoded line(Command command, Long undoes) {
    return line(command, undoes, null);
  }

  private static Decoded line(Command command, Long undoes, Long basis) {
    CommandId id = new CommandId(UUID.randomUUID());
    return CommandCodec.decode(CommandCodec.encode(id, command, null, basis, undoes));
  }
}
