package org.bursar.cli.usage;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/** Paragraphs and tables of two columns, as wide as a terminal of 80 columns. */
public final class HelpText {

  private static final int WIDTH = 80;
  private static final int GAP = 2;

  private final StringBuilder text = new StringBuilder();
  private final TextHelpAppendable to = new TextHelpAppendable(text);

  /** Nothing yet. */
  public HelpText() {
    to.setMaxWidth(WIDTH);
    to.setLeftPad(0);
    to.setIndent(0);
  }

  /** Adds a paragraph. */
  public void paragraph(String words) {
    try {
      to.appendParagraph(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds rows of a word and what it means. */
  public void table(List<List<String>> rows) {
    int first = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
    TextStyle words = TextStyle.builder().setMinWidth(first).setMaxWidth(first).get();
    TextStyle meanings = TextStyle.builder().setLeftPad(GAP).setMaxWidth(WIDTH - first - GAP).get();
    try {
      to.appendTable(TableDefinition.from("", List.of(words, meanings), List.of("", ""), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    // Columns are filled up with blanks, and stand under a row of titles of which there are none.
    return text.toString()
            .lines()
            .map(String::stripTrailing)
            .collect(joining("\n"))
            .replace("\n\n\n", "\n\n")
            .strip()
        + "\n";
  }
}
