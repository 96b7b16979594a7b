package org.bursar.enterprise.access;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.RequestState;

/**
 * Commands of one batch that wait for a second person, who answers them together.
 *
 * @param maker whose commands they are, who cannot approve them himself
 * @param at when they were made
 * @param expiresAt from this instant on they can no longer be answered
 * @param answered what was stored: never {@code EXPIRED}
 * @param asked the commands, in their order
 * @param mark the last entry that changed it
 */
public record ApprovalRequest(
    RequestId id,
    Actor maker,
    Instant at,
    Instant expiresAt,
    RequestState answered,
    Vector<Asked> asked,
    Mark mark) {

  /** How long a request can be answered. */
  public static final Duration VALID = Duration.ofDays(14);

  /** How it stands at an instant: expiry is judged when read. */
  public RequestState state(Instant when) {
    return answered == RequestState.OPEN && !when.isBefore(expiresAt)
        ? RequestState.EXPIRED
        : answered;
  }

  /** Whether nobody answered it; it may have expired. */
  boolean isUnanswered() {
    return answered == RequestState.OPEN;
  }

  /** What is done once it is approved, command by command, in its maker's name. */
  public List<Request> approved(Instant when) {
    return asked.map(each -> each.approved(id, maker, when)).toJavaList();
  }

  ApprovalRequest with(Asked more, Mark by) {
    return new ApprovalRequest(id, maker, at, expiresAt, answered, asked.append(more), by);
  }

  ApprovalRequest answered(RequestState answer, Mark by) {
    return new ApprovalRequest(id, maker, at, expiresAt, answer, asked, by);
  }
}
