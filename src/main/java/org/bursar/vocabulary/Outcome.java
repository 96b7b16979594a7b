package org.bursar.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one command. */
public sealed interface Outcome {

  /** The command's id; null if the line was no JSON or had none. */
  @Nullable CommandId id();

  /**
   * What came of an accepted command: done, or recorded until a second person approves it.
   *
   * @param entry the entry that keeps it
   * @param events what that entry says
   */
  static Outcome of(CommandId id, long entry, List<Event> events) {
    return !events.isEmpty() && events.getFirst() instanceof AccessEvent.ApprovalRequested asked
        ? new Requested(id, asked.request(), asked.expires())
        : new Accepted(id, entry);
  }

  /** Done: the entry that keeps it. In a preview the entry is 0: there is none. */
  record Accepted(CommandId id, long entry) implements Outcome {}

  /**
   * Recorded, and done once a second person approves it.
   *
   * @param request what the second person answers
   * @param expires from this instant on it can no longer be answered
   */
  record Requested(CommandId id, RequestId request, Instant expires) implements Outcome {}

  /** Written down to be sent: the server has not decided yet. */
  record Waiting(CommandId id) implements Outcome {}

  /** Turned down. */
  record Refused(@Nullable CommandId id, Refusal refusal) implements Outcome {}
}
