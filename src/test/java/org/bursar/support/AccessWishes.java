package org.bursar.support;

import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandType;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;

/** Commands that a server adds, as short as a test can say them. */
public final class AccessWishes {

  private AccessWishes() {}

  public static Command addUser(String user, Role role) {
    return new AccessCommand.AddUser(new UserName(user), role, null);
  }

  /** A user whose role permits in a unit's subtree alone. */
  public static Command addUser(String user, Role role, String unit) {
    return new AccessCommand.AddUser(new UserName(user), role, new UnitId(unit));
  }

  public static Command setRole(String user, Role role) {
    return new AccessCommand.SetRole(new UserName(user), role, null);
  }

  public static Command setRole(String user, Role role, String unit) {
    return new AccessCommand.SetRole(new UserName(user), role, new UnitId(unit));
  }

  public static Command removeUser(String user) {
    return new AccessCommand.RemoveUser(new UserName(user));
  }

  /** Amount and currency may be null. */
  public static Command policy(String policy, String command, String fromAmount, String currency) {
    return new AccessCommand.SetApprovalPolicy(
        new PolicyId(policy),
        new CommandType(command),
        fromAmount == null ? null : Amount.parse(fromAmount),
        currency == null ? null : Currency.of(currency));
  }

  public static Command removePolicy(String policy) {
    return new AccessCommand.RemoveApprovalPolicy(new PolicyId(policy));
  }

  public static Command approve(String request) {
    return new AccessCommand.ApproveRequest(new RequestId(request));
  }

  public static Command reject(String request) {
    return new AccessCommand.RejectRequest(new RequestId(request));
  }

  public static Command withdraw(String request) {
    return new AccessCommand.WithdrawRequest(new RequestId(request));
  }
}
