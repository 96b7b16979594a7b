package org.bursar.sync;

import java.util.List;
import org.bursar.books.Records;
import org.bursar.books.journal.Letter;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Outlook;
import org.bursar.enterprise.Waiting;
import org.bursar.vocabulary.Actor;

/** What waits in an outbox, folded over what is confirmed. */
final class Fold {

  private Fold() {}

  /** Folds the letters that wait; those that were refused are left out. */
  static Outlook of(List<Letter> letters, Enterprise confirmed, Records records, Actor actor) {
    Outlook outlook = new Outlook(confirmed, number -> records.named(number).orElse(null));
    for (List<Letter> batch : Letter.batchesWaiting(letters)) {
      outlook.add(
          new Waiting.Batch(
              batch.stream().map(letter -> letter.command().request(actor, letter.at())).toList(),
              batch.getFirst().together()));
    }
    return outlook;
  }
}
