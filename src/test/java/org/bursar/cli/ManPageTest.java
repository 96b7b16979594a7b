package org.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The man page is written by hand: what it tells is what there is. */
class ManPageTest {

  private static final Path PAGE = Path.of("packaging", "linux", "bursar.1");

  @Test
  void it_tells_of_every_verb_and_of_no_other() throws IOException {
    assertThat(Files.readAllLines(PAGE).stream())
        .filteredOn(line -> line.matches("\\.B [a-z\\\\-]+"))
        .extracting(line -> line.substring(3).replace("\\-", "-"))
        .filteredOn(word -> !word.startsWith("-") && !word.equals("bursar"))
        .containsExactlyElementsOf(Verbs.ALL.names());
  }
}
