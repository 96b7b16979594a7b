package org.bursar.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Facts about who may do what, and about what a second person was asked. */
public sealed interface AccessEvent extends Event {

  /** A user is there. */
  record UserAdded(UserName user, Role role, @Nullable UnitId unit) implements AccessEvent {}

  /** A user has another role. */
  record RoleSet(UserName user, Role role, @Nullable UnitId unit) implements AccessEvent {}

  /** A user may do nothing any more. */
  record UserRemoved(UserName user) implements AccessEvent {}

  /** A second person is asked about such commands. */
  record ApprovalPolicySet(
      PolicyId policy,
      CommandType command,
      @Nullable Amount fromAmount,
      @Nullable Currency currency)
      implements AccessEvent {}

  /** Nobody is asked about them any more. */
  record ApprovalPolicyRemoved(PolicyId policy) implements AccessEvent {}

  /**
   * A command waits for a second person; it changed nothing yet.
   *
   * @param request what it is a part of
   * @param id the command's own id
   * @param command what is wished
   * @param note the remark of a command that requires none
   * @param undoes the entry that it undoes
   * @param expires from this instant on the request can no longer be answered
   */
  record ApprovalRequested(
      RequestId request,
      CommandId id,
      Command command,
      @Nullable String note,
      @Nullable Long undoes,
      Instant expires)
      implements AccessEvent {}

  /** What was requested is done, in the entries that follow. */
  record RequestApproved(RequestId request) implements AccessEvent {}

  /** What was requested is turned down. */
  record RequestRejected(RequestId request) implements AccessEvent {}

  /** What was requested is taken back. */
  record RequestWithdrawn(RequestId request) implements AccessEvent {}
}
