package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/** Commands that a server adds: who may do what, and what a second person is asked about. */
public sealed interface AccessCommand extends Command {

  /** Adds a user. */
  record AddUser(UserName user, Role role, @Nullable UnitId unit) implements AccessCommand {}

  /**
   * Gives a user another role.
   *
   * @param unit the unit in whose subtree alone the role permits; null if it permits everywhere
   */
  record SetRole(UserName user, Role role, @Nullable UnitId unit) implements AccessCommand {}

  /** Takes all that a user may from him, for good. */
  record RemoveUser(UserName user) implements AccessCommand {}

  /**
   * Asks a second person about commands of a type.
   *
   * @param fromAmount from this amount on; null asks about all of them
   * @param currency amounts of this currency alone; null those of all
   */
  record SetApprovalPolicy(
      PolicyId policy,
      CommandType command,
      @Nullable Amount fromAmount,
      @Nullable Currency currency)
      implements AccessCommand {}

  /** Asks no longer. */
  record RemoveApprovalPolicy(PolicyId policy) implements AccessCommand {}

  /** Answers a request in a way that closes it. */
  sealed interface AnswersRequest extends AccessCommand {

    /** The request that it answers. */
    RequestId request();
  }

  /** Lets what was requested be done, if the rules still permit it. */
  record ApproveRequest(RequestId request) implements AnswersRequest {}

  /** Turns down what was requested. */
  record RejectRequest(RequestId request) implements AnswersRequest {}

  /** Takes back what its maker requested. */
  record WithdrawRequest(RequestId request) implements AnswersRequest {}
}
