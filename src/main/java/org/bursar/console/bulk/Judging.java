package org.bursar.console.bulk;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.exchange.bulk.BulkAccounts;
import org.bursar.exchange.bulk.BulkJudge;
import org.bursar.exchange.bulk.BulkRow;
import org.bursar.exchange.bulk.BulkTerms;
import org.bursar.exchange.bulk.BulkVerdict;
import org.jspecify.annotations.Nullable;

/** Judges rows in the background; only the newest verdict is heard. FX thread only. */
final class Judging {

  private final Session session;
  private final Consumer<BulkVerdict> heard;
  private final DoubleProperty progress = new SimpleDoubleProperty(1);
  private @Nullable Job job;
  private int turn;

  Judging(Session session, Consumer<BulkVerdict> heard) {
    this.session = session;
    this.heard = heard;
  }

  /** How much of the newest judging is done, 0 to 1; 1 while nothing is judged. */
  DoubleProperty progress() {
    return progress;
  }

  void judge(List<BulkRow> rows, BulkTerms terms, BulkAccounts accounts) {
    stop();
    int mine = turn;
    Sight sight = session.sight().get();
    Job now =
        session
            .background()
            .run(
                Texts.now("bulk.judging", rows.size()),
                at ->
                    BulkJudge.judge(
                        sight.judged(),
                        accounts,
                        sight.actor(),
                        sight.at(),
                        rows,
                        terms,
                        (done, whole) -> {
                          at.at(done, whole);
                          return !at.isCancelled();
                        }),
                verdict -> {
                  if (mine == turn) {
                    heard.accept(verdict);
                  }
                });
    job = now;
    progress.bind(now.progress());
  }

  /** What is judged now is not wanted any more. */
  void stop() {
    turn++;
    progress.unbind();
    progress.set(1);
    if (job != null) {
      job.cancel();
    }
  }
}
