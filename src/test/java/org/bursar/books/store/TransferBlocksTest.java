package org.bursar.books.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bursar.books.Verifier;
import org.bursar.exchange.demo.DemoBooks;
import org.bursar.exchange.demo.DemoEnterprise;
import org.bursar.vocabulary.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is searched of the transfers is what their rows give, or verifying says so. */
final class TransferBlocksTest {

  @TempDir static Path folder;
  private static Path sound;

  @BeforeAll
  static void make() {
    sound = folder.resolve("sound.books");
    DemoBooks.create(
        sound, new DemoEnterprise(3, 40, 4_300), Actor.local("eva"), "line", commands -> true);
  }

  @Test
  void full_blocks_verify() {
    assertThat(Verifier.check(sound, _ -> {}).fault()).isEmpty();
  }

  @Test
  void other_columns_than_those_of_the_rows_are_a_fault() throws Exception {
    assertFault(
        "UPDATE transfer_block SET records = substr(records, 1, length(records) - 1) || x'07'");
  }

  @Test
  void a_missing_block_is_a_fault() throws Exception {
    assertFault("DELETE FROM transfer_block");
  }

  @Test
  void a_missing_pair_is_a_fault() throws Exception {
    assertFault("DELETE FROM transfer_pair WHERE pair = (SELECT MAX(pair) FROM transfer_pair)");
  }

  private static void assertFault(String damage) throws Exception {
    Path file = folder.resolve("damaged.books");
    Files.deleteIfExists(file);
    Files.copy(sound, file);
    damage(file, damage);
    assertThat(Verifier.check(file, _ -> {}).fault())
        .hasValueSatisfying(
            fault -> assertThat(fault.toString()).contains("the transfers from 1 to 4096"));
  }

  private static void damage(Path file, String damage) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(damage)).isPositive();
    }
  }
}
