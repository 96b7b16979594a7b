package org.bursar.books.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables as a version of the program reads and writes them: the first schema, and the steps
 * that led from it to this one. New files are made by the same steps that older ones take, so that
 * the two cannot differ.
 */
public final class Schema {

  /** What this version of the program reads and writes. */
  public static final Schema CURRENT =
      new Schema(
          List.of(
              Step.of("schema-2.sql"),
              Step.of("schema-3.sql").with(TransferBlocks::sealAll),
              Step.of("schema-4.sql"),
              Step.of("schema-5.sql").with(UndoneTable::fill),
              Step.of("schema-6.sql"),
              Step.of("schema-7.sql"),
              Step.of("schema-8.sql")));

  /** What makes the first schema. */
  static final Step BEGUN = Step.of("schema-1.sql");

  /** The schema that a file begins with before any step. */
  static final int FIRST = 1;

  private final List<Step> steps;

  /** The schema after these steps, of which the first leads to schema 2. */
  public Schema(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The schema that further steps lead to from this one. */
  Schema then(Step... more) {
    return new Schema(Stream.concat(steps.stream(), Stream.of(more)).toList());
  }

  /** The number that a file of this schema carries. */
  public int version() {
    return FIRST + steps.size();
  }

  /** The tables that keep what belongs to an enterprise: those whose key begins with it. */
  Set<String> tables() {
    Set<String> tables = new LinkedHashSet<>(BEGUN.tables());
    steps.forEach(step -> tables.addAll(step.tables()));
    return tables;
  }

  /** The step that leads from a schema to the next one. */
  Step after(int version) {
    return steps.get(version - FIRST);
  }
}
