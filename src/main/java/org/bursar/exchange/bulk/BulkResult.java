package org.bursar.exchange.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row.
 *
 * @param state how it stands
 * @param entry the entry that keeps it; 0 if none does yet
 * @param objection why it was refused; null if it was not
 */
public record BulkResult(JudgedRow row, State state, long entry, @Nullable Objection objection) {

  /** How a row stands that was sent. */
  public enum State {
    /** An entry keeps it. */
    DONE,
    /** It waits for a second person. */
    REQUESTED,
    /** It waits to be sent. */
    WAITING,
    /** It has to be given again, as another one. */
    REFUSED;

    /** Whether nobody has to give it again. */
    public boolean isTaken() {
      return this != REFUSED;
    }
  }

  private static BulkResult refused(JudgedRow row, @Nullable Objection objection) {
    return new BulkResult(row, State.REFUSED, 0, objection);
  }

  /** Whether it was done. */
  public boolean isDone() {
    return state == State.DONE;
  }

  /** Whether nobody has to give it again. */
  public boolean isTaken() {
    return state.isTaken();
  }

  /**
   * The results of rows of which those that passed were sent.
   *
   * @param outcomes what the books answered to the commands of the verdict, in their order
   */
  public static List<BulkResult> of(BulkVerdict verdict, List<Outcome> outcomes) {
    Iterator<Outcome> answers = outcomes.iterator();
    List<BulkResult> results = new ArrayList<>(verdict.rows().size());
    for (JudgedRow row : verdict.rows()) {
      if (!row.passes()) {
        results.add(refused(row, row.objection()));
        continue;
      }
      results.add(
          switch (answers.next()) {
            case Outcome.Accepted accepted ->
                new BulkResult(row, State.DONE, accepted.entry(), null);
            case Outcome.Requested _ -> new BulkResult(row, State.REQUESTED, 0, null);
            case Outcome.Waiting _ -> new BulkResult(row, State.WAITING, 0, null);
            case Outcome.Refused refused -> refused(row, new Objection.ByRules(refused.refusal()));
          });
    }
    return results;
  }
}
