package org.bursar.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two instants is told account by account and unit by unit. */
final class ComparisonTest {

  @TempDir Path folder;

  private final Firm firm =
      Firm.with("a", "b", "c", "still")
          .give(
              Wishes.createUnit("east", "root", "East"),
              Wishes.createUnit("west", "root", "West"),
              Wishes.createUnit("old", "root", "Old"),
              Wishes.moveAccount("a", "east"),
              Wishes.topUp("M", "100.00"));

  @Test
  void nothing_differs_from_itself() {
    Comparison same = compared(firm.now());
    assertThat(same.accounts()).isEmpty();
    assertThat(same.units()).isEmpty();
  }

  @Test
  void each_kind_of_change_is_told_of_its_account() {
    Enterprise before = firm.now();
    firm.give(
        Wishes.renameAccount("a", "Ay"),
        Wishes.moveUnit("east", "west"),
        Wishes.freeze("b"),
        Wishes.remove("c"),
        Wishes.createAccount("d"),
        Wishes.transfer("M", "a", "30.00"),
        Wishes.renameUnit("west", "Western"),
        Wishes.deleteUnit("old"),
        Wishes.createUnit("new", "root", "New"));
    Comparison comparison = compared(before);
    assertThat(kinds(comparison, "a")).containsExactly("RENAMED", "MOVED", "BALANCE");
    assertThat(kinds(comparison, "b")).containsExactly("FROZEN");
    assertThat(kinds(comparison, "c")).containsExactly("REMOVED");
    assertThat(kinds(comparison, "d")).containsExactly("JOINED");
    assertThat(kinds(comparison, "M")).containsExactly("BALANCE");
    assertThat(comparison.accounts()).noneMatch(change -> change.is().id().value().equals("still"));
    AccountChange a = change(comparison, "a");
    assertThat(a.change().plain()).isEqualTo("30.00");
    assertThat(a.unitBefore()).isEqualTo("Root/East");
    assertThat(a.unitAfter()).isEqualTo("Root/Western/East");
    assertThat(a.isMovedItself()).as("its unit took it along").isFalse();
    assertThat(comparison.units())
        .extracting(unit -> unit.unit().id() + " " + unit.kinds())
        .containsExactlyInAnyOrder(
            "east [MOVED]", "west [RENAMED]", "old [DELETED]", "new [CREATED]");
  }

  @Test
  void the_file_has_a_row_for_each_account_in_the_language_asked_for() throws IOException {
    Enterprise before = firm.now();
    firm.give(Wishes.transfer("M", "a", "30.00"));
    Path file = folder.resolve("changes.csv");
    ComparisonFile.write(compared(before), Locale.ENGLISH, file);
    assertThat(Files.readAllLines(file))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("a,") && line.contains("0.00,30.00,30.00"))
        .anyMatch(line -> line.startsWith("M,") && line.contains("100.00,70.00,-30.00"));
    ComparisonFile.write(compared(before), Locale.CHINESE, file);
    assertThat(Files.readAllLines(file).getFirst()).contains("\u539f\u53ef\u7528\u4f59\u989d");
  }

  private Comparison compared(Enterprise before) {
    return Comparison.of(
        new Comparison.Side(before, before.at()),
        new Comparison.Side(firm.now(), firm.now().at()),
        Pace.UNWATCHED);
  }

  private static List<String> kinds(Comparison comparison, String account) {
    return change(comparison, account).kinds().stream().map(Enum::name).toList();
  }

  private static AccountChange change(Comparison comparison, String account) {
    return comparison.accounts().stream()
        .filter(change -> change.is().id().value().equals(account))
        .findFirst()
        .orElseThrow();
  }
}
