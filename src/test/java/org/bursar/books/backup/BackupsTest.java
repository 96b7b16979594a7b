package org.bursar.books.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which copies are kept beside books, and which go. */
final class BackupsTest {

  @TempDir private Path folder;

  @Test
  void of_daily_copies_seven_days_and_four_weeks_stay() throws IOException {
    // From Monday, 28 September, to Friday, 20 November 2026.
    for (int day = 0; day < 54; day++) {
      keep(Instant.parse("2026-09-28T12:00:00Z").plusSeconds(86_400L * day));
    }
    assertThat(names())
        .containsExactly(
            "2026-11-01.books", // Sundays, the last of their weeks
            "2026-11-08.books",
            "2026-11-14.books", // seven days
            "2026-11-15.books",
            "2026-11-16.books",
            "2026-11-17.books",
            "2026-11-18.books",
            "2026-11-19.books",
            "2026-11-20.books");
  }

  @Test
  void days_without_a_copy_do_not_count() throws IOException {
    for (int day : new int[] {0, 1, 40, 41, 80, 81, 120, 121, 160, 161, 200}) {
      keep(Instant.parse("2026-01-05T12:00:00Z").plusSeconds(86_400L * day));
    }
    // The newest seven, of which four weeks' newest are a part.
    assertThat(names()).hasSize(7).first().isEqualTo("2026-03-26.books");
  }

  @Test
  void weeks_are_told_apart_across_the_new_year() throws IOException {
    for (int day = 0; day < 40; day++) {
      keep(Instant.parse("2026-12-01T12:00:00Z").plusSeconds(86_400L * day));
    }
    assertThat(names())
        .containsExactly(
            "2026-12-20.books",
            "2026-12-27.books",
            "2027-01-03.books",
            "2027-01-04.books",
            "2027-01-05.books",
            "2027-01-06.books",
            "2027-01-07.books",
            "2027-01-08.books",
            "2027-01-09.books");
  }

  @Test
  void a_day_has_one_copy() {
    Backups kept = Backups.of(folder.resolve("acme.books"));
    Instant noon = Instant.parse("2026-10-05T12:00:00Z");
    Path copy = kept.daily(noon).orElseThrow();
    assertThat(create(copy)).hasFileName("2026-10-05.books");
    assertThat(kept.daily(noon.plusSeconds(3_600))).isEmpty();
    assertThat(kept.daily(noon.plusSeconds(12 * 3_600))).isPresent();
  }

  @Test
  void what_a_person_put_there_stays_and_what_a_halt_left_goes() throws IOException {
    Path copies = Files.createDirectories(folder.resolve("acme.backups"));
    List<String> mine =
        List.of("before the audit.books", "notes.txt", "2026-13-41.books", "x.part");
    for (String name : mine) {
      Files.createFile(copies.resolve(name));
    }
    Files.createFile(copies.resolve("2026-10-04.books.part"));
    keep(Instant.parse("2026-10-05T12:00:00Z"));
    assertThat(names()).containsAll(mine).contains("2026-10-05.books").hasSize(mine.size() + 1);
  }

  private void keep(Instant now) {
    Backups kept = Backups.of(folder.resolve("acme.books"));
    create(kept.daily(now).orElseThrow());
    kept.prune();
  }

  private static Path create(Path file) {
    try {
      return Files.createFile(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("acme.backups"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
