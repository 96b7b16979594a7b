package org.bursar.console.session;

import java.time.Instant;
import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.RequestId;

/** What came of commands that are done all or not at all, as it is told to who gave them. */
public sealed interface Reply {

  /**
   * They are done.
   *
   * @param entry the last one that keeps them
   */
  record Accepted(long entry) implements Reply {}

  /** They are not done yet, and nobody has to give them again. */
  sealed interface Later extends Reply {

    /** What is told of them, and the way to where they are. */
    Done told(Session session);
  }

  /** They were written down and wait to be sent. */
  record Waiting(int count) implements Later {

    @Override
    public Done told(Session session) {
      return new Done(
          Texts.now("reply.waiting", count),
          Texts.now("reply.waiting.see"),
          new Ask.Go(new Place.Outbox()));
    }
  }

  /**
   * A second person is asked.
   *
   * @param expires from this instant on it can no longer be answered
   */
  record Requested(RequestId request, Instant expires) implements Later {

    @Override
    public Done told(Session session) {
      return new Done(
          Texts.now(
              "reply.requested", Texts.formats().moment(expires, session.sight().get().zone())),
          Texts.now("reply.requested.see"),
          new Ask.Go(new Place.Requests(request)));
    }
  }

  /** Nothing of them is done. */
  record Refused(Refusal refusal) implements Reply {}

  /**
   * The one thing that outcomes come to. What is not done yet outweighs what is, for it is not
   * over; a refusal outweighs both, and the one that is the cause outweighs those that follow from
   * it.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Reply of(List<Outcome> outcomes) {
    Reply reply = null;
    for (Outcome outcome : outcomes) {
      Reply next = of(outcome, outcomes.size());
      reply = reply == null || weight(next) >= weight(reply) ? next : reply;
    }
    if (reply == null) {
      throw new IllegalArgumentException("no outcome");
    }
    return reply;
  }

  private static Reply of(Outcome outcome, int count) {
    return switch (outcome) {
      case Outcome.Accepted(var id, var entry) -> new Accepted(entry);
      case Outcome.Waiting _ -> new Waiting(count);
      case Outcome.Requested(var id, var request, var expires) -> new Requested(request, expires);
      case Outcome.Refused(var id, var refusal) -> new Refused(refusal);
    };
  }

  private static int weight(Reply reply) {
    return switch (reply) {
      case Accepted _ -> 0;
      case Later _ -> 1;
      case Refused(var refusal) -> refusal.code() == RefusalCode.BATCH_REFUSED ? 2 : 3;
    };
  }
}
