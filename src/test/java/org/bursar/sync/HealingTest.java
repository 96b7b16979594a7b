package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.bursar.books.ReplicaFile;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.BooksFault;
import org.bursar.support.Wishes;
import org.bursar.sync.DirectServer.Line;
import org.bursar.vocabulary.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that is not what the server has is fetched again by itself; what waits is kept. */
class HealingTest {

  @TempDir private Path folder;
  private SyncedFirm firm;

  @BeforeEach
  void connect() {
    firm = new SyncedFirm(folder);
    firm.server.line = Line.DOWN;
    assertThat(firm.one(Wishes.transfer("M", "A", "10.00"))).isInstanceOf(Outcome.Waiting.class);
    firm.books.close();
  }

  @AfterEach
  void end() {
    firm.close();
  }

  private void open() {
    firm.books = firm.open("olga");
  }

  private void spoil(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + firm.file("olga"));
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void isHealed() {
    firm.server.line = Line.UP;
    firm.books.exchange();
    assertThat(SyncedFirm.last(firm.books)).isEqualTo(SyncedFirm.last(firm.served));
    assertThat(firm.cash("A")).isEqualTo("10.00");
    assertThat(firm.books.outbox()).isEmpty();
  }

  @Test
  void where_the_last_entry_is_another_one() throws SQLException {
    spoil("UPDATE head SET hash = zeroblob(32)");
    open();
    isHealed();
  }

  @Test
  void where_the_next_entry_does_not_follow() throws SQLException {
    spoil("UPDATE head SET hash = zeroblob(32)");
    firm.elsewhere(Wishes.topUp("M", "1.00"));
    open();
    isHealed();
  }

  @Test
  void where_the_file_is_damaged_it_is_made_anew_with_what_waits_and_kept_beside()
      throws IOException, SQLException {
    long page = rootOf("account");
    try (RandomAccessFile file = new RandomAccessFile(firm.file("olga").toFile(), "rw")) {
      file.seek((page - 1) * 4096);
      file.write(new byte[4096]);
    }
    assertThatThrownBy(() -> firm.open("olga"))
        .isInstanceOfSatisfying(
            BooksFault.class, fault -> assertThat(fault.kind()).isEqualTo(BooksFault.Kind.DAMAGED));
    byte[] damaged = Files.readAllBytes(firm.file("olga"));
    assertThat(ReplicaFile.salvage(firm.file("olga"), "olga", SyncedFirm.CLOCK)).isTrue();
    assertThat(folder.resolve("olga.damaged.books")).hasBinaryContent(damaged);
    open();
    assertThat(firm.books.outbox()).hasSize(1).allMatch(Letter::isWaiting);
    isHealed();
  }

  private long rootOf(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + firm.file("olga"));
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
      return rows.getLong(1);
    }
  }

  @Test
  void what_waits_is_left_alone_where_it_cannot_be_read() throws IOException {
    Path file = firm.file("olga");
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = whole.clone();
    for (int at = 8_192; at < damaged.length; at += 7) {
      damaged[at] ^= 0x5A;
    }
    Files.write(file, damaged);
    assertThat(ReplicaFile.salvage(file, "olga", SyncedFirm.CLOCK)).isFalse();
    assertThat(file).hasBinaryContent(damaged);
    Files.write(file, whole);
    open();
    isHealed();
  }

  @Test
  void once_and_a_server_whose_own_journal_is_broken_is_told_as_such() {
    open();
    firm.server.line = Line.UP;
    firm.server.garbling = true;
    firm.elsewhere(Wishes.topUp("M", "1.00"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(firm.books::exchange)
          .isInstanceOfSatisfying(
              ServerFault.class,
              fault -> {
                assertThat(fault.kind()).isEqualTo(ServerFault.Kind.BROKEN);
                assertThat(fault).hasMessageContaining("Ask its administrator");
              });
    }
    assertThat(firm.books.outbox()).hasSize(1);
    firm.server.garbling = false;
    isHealed();
  }

  @Test
  void what_was_forgotten_can_be_wished_meanwhile() throws SQLException {
    spoil("UPDATE head SET hash = zeroblob(32)");
    open();
    firm.server.line = Line.UP;
    Outcome outcome = firm.one(Wishes.topUp("M", "2.00"));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    isHealed();
    assertThat(List.of(firm.cash("M"))).containsExactly("992.00");
  }
}
