package org.bursar.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

  @TempDir Path folder;

  @Test
  void csv_has_a_byte_order_mark_crlf_and_harmless_formulas() throws IOException {
    Path file = folder.resolve("a.csv");
    TableWriter.write(
        file, List.of("a", "b"), List.of(List.of("=1+1", "-10.00"), List.of("x,y", "")));
    assertThat(Files.readString(file)).isEqualTo("\ufeffa,b\r\n'=1+1,-10.00\r\n\"x,y\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=a", "'=a", "''=a", "'a", "-", "-1", "-1a", "@x", "+1", "\tx"})
  void what_a_formula_guard_changes_it_changes_back(String text) {
    assertThat(FormulaGuard.bare(FormulaGuard.guarded(text))).isEqualTo(text);
  }

  @Test
  void a_writing_that_fails_leaves_the_old_file_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "old");
    Iterable<List<String>> broken =
        () -> {
          throw new IllegalStateException("planted");
        };
    assertThatThrownBy(() -> TableWriter.write(file, List.of("a"), broken)).hasMessage("planted");
    assertThat(Files.readString(file)).isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
