package org.bursar.exchange.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row.
 *
 * @param entry the entry that keeps it; 0 if it was not done
 * @param objection why it was not done; null if it was
 */
public record BulkResult(JudgedRow row, long entry, @Nullable Objection objection) {

  /** Whether it was done. */
  public boolean isDone() {
    return objection == null;
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
        results.add(new BulkResult(row, 0, row.objection()));
        continue;
      }
      results.add(
          switch (answers.next()) {
            case Outcome.Accepted accepted -> new BulkResult(row, accepted.entry(), null);
            case Outcome.Requested _, Outcome.Waiting _ ->
                throw new IllegalStateException("what waits is not done: it has no result yet");
            case Outcome.Refused refused ->
                new BulkResult(row, 0, new Objection.ByRules(refused.refusal()));
          });
    }
    return results;
  }
}
