package org.bursar.enterprise.access;

import java.time.Instant;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Approval;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for a second person.
 *
 * @param entry the entry that recorded it
 * @param id its own id
 * @param note the remark of a command that requires none
 * @param undoes the entry that it undoes
 */
public record Asked(
    long entry, CommandId id, Command command, @Nullable String note, @Nullable Long undoes) {

  /**
   * It as a request of its maker that the second person approved. What its maker had seen matters
   * no more: who approves it has seen what it does now.
   */
  Request approved(RequestId request, Actor maker, Instant at) {
    return new Request(
        id.approved(), command, note, maker, at, null, undoes, null, new Approval.Given(request));
  }
}
