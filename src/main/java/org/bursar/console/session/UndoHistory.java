package org.bursar.console.session;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bursar.books.Books;
import org.bursar.books.journal.UndoSteps;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Latest;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.jspecify.annotations.Nullable;

/**
 * What of a journal's end can be undone and done again, read anew with every change. FX thread
 * only.
 */
public final class UndoHistory {

  /** Of how many entries it is looked for: what lies farther back is no last step. */
  private static final int ENTRIES = 100;

  private final Books books;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<UndoSteps> steps =
      new ReadOnlyObjectWrapper<>(UndoSteps.NONE);
  private Found last = new Found(UndoSteps.NONE, null);

  private record Found(UndoSteps steps, @Nullable Enterprise names) {}

  UndoHistory(Books books, Background background) {
    this.books = books;
    reading = background.latest("undo");
  }

  /** The steps. */
  public ReadOnlyObjectProperty<UndoSteps> steps() {
    return steps.getReadOnlyProperty();
  }

  /** The enterprise that has names for what can be undone; else the one that is seen. */
  public Enterprise namesElse(Enterprise seen) {
    Enterprise gone = last.names();
    return gone == null ? seen : gone;
  }

  void read() {
    Found before = last;
    reading.run(
        progress -> {
          UndoSteps found =
              UndoSteps.of(books.records().entriesBefore(Long.MAX_VALUE, ENTRIES).reversed());
          boolean isSame = Objects.equals(found.lastDone(), before.steps().lastDone());
          return new Found(found, isSame ? before.names() : names(found.lastDone()));
        },
        found -> {
          last = found;
          steps.set(found.steps());
        });
  }

  /** What is gone has its name only in the enterprise before it went. */
  private @Nullable Enterprise names(UndoSteps.@Nullable Step step) {
    if (step == null) {
      return null;
    }
    boolean isGone =
        step.command() instanceof OrganizationCommand.DeleteUnit
            || step.command() instanceof EquityCommand.RemoveSharingRule;
    return isGone ? books.after(step.first() - 1) : null;
  }
}
