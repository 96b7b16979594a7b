package org.bursar.console.bulk;

import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.Batch;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Wishes;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Outcome;

/**
 * Gives commands to the books as one batch. The same commands sent again, because their answer was
 * lost, are the same: nothing is done twice. FX thread only.
 */
final class Sending {

  private final Session session;
  private List<FundsCommand> commands = List.of();
  private List<Decoded> lines = List.of();

  Sending(Session session) {
    this.session = session;
  }

  /**
   * Sends them.
   *
   * @param answered hears what came of each
   * @param failed hears that there is no answer
   */
  void send(
      List<FundsCommand> wanted,
      Batch.Mode mode,
      Consumer<List<Outcome>> answered,
      Runnable failed) {
    List<Decoded> known = wanted.equals(commands) ? lines : List.of();
    Job job =
        session
            .background()
            .run(
                Texts.now("bulk.sending", wanted.size()),
                progress -> {
                  List<Decoded> sent = known.isEmpty() ? Wishes.of(wanted) : known;
                  session.background().onFx(() -> keep(wanted, sent));
                  return session.submit(new Batch(mode, sent, null));
                },
                outcomes -> {
                  keep(List.of(), List.of());
                  answered.accept(outcomes);
                });
    job.state()
        .subscribe(
            state -> {
              if (state == Job.State.FAILED || state == Job.State.CANCELLED) {
                failed.run();
              }
            });
  }

  private void keep(List<FundsCommand> wanted, List<Decoded> sent) {
    commands = wanted;
    lines = sent;
  }
}
