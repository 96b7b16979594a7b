package org.bursar.cli.show;

import java.io.PrintStream;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of things that can be shown: its rows in their order, and what a person sees of them. */
public abstract class Table {

  private final List<Column> columns;

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** The rows, with all fields of the contract in its order. */
  abstract Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight);

  /** Prints a line of JSON for each row. */
  public void printJson(Sight sight, PrintStream out) {
    rows(sight).forEach(row -> out.println(JsonRow.of(row)));
  }

  /** Prints a table for people: nothing if there is no row. */
  public void printText(Sight sight, PrintStream out) {
    Grid.print(columns, rows(sight), out);
  }
}
