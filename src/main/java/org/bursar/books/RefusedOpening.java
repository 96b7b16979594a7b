package org.bursar.books;

import java.util.List;
import org.bursar.vocabulary.Outcome;

/** New books were not made, for one of their first commands was refused. */
public final class RefusedOpening extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Outcome> outcomes;

  /** With what came of each command. */
  public RefusedOpening(List<Outcome> outcomes) {
    super("the first commands were refused");
    this.outcomes = List.copyOf(outcomes);
  }

  /** What came of each command, in order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }
}
