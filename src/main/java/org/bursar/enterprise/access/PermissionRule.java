package org.bursar.enterprise.access;

import static org.bursar.vocabulary.RefusalCode.NOT_PERMITTED;

import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * What a role permits. It is judged before what exists, so that nobody learns what there is by
 * trying. The system's user of a local file and a server itself have every role.
 */
public final class PermissionRule {

  private PermissionRule() {}

  /** Why an actor may not do what he requests; null if he may. */
  public static @Nullable Refusal refusal(
      Organization organization, Access access, Request request) {
    return permits(organization, access, request.actor(), request.command())
        ? null
        : Refusal.of(NOT_PERMITTED);
  }

  /** Whether an actor may give such a command. */
  public static boolean permits(
      Organization organization, Access access, Actor actor, Command command) {
    if (actor.kind() != Actor.Kind.USER) {
      return true;
    }
    User user = access.find(new UserName(actor.name()));
    if (user == null || user.removed()) {
      return false;
    } else if (command instanceof AccessCommand.WithdrawRequest c) {
      return isMaker(access, c, actor) || (user.role() != Role.VIEWER && isUnknown(access, c));
    }
    return permits(user.role(), command) && isInReach(organization, access, user, command);
  }

  /** What a role permits where it is not limited to a unit. */
  public static boolean permits(Role role, Command command) {
    return switch (role) {
      case VIEWER -> false;
      case OPERATOR -> isOperators(command);
      case APPROVER ->
          isOperators(command)
              || command instanceof AccessCommand.ApproveRequest
              || command instanceof AccessCommand.RejectRequest;
      case ADMINISTRATOR -> isAdministrators(command);
    };
  }

  private static boolean isOperators(Command command) {
    return switch (command) {
      case SetupCommand _ -> false;
      case OrganizationCommand _, FundsCommand _, EquityCommand _ -> true;
      case AccessCommand c -> c instanceof AccessCommand.WithdrawRequest;
    };
  }

  private static boolean isAdministrators(Command command) {
    return switch (command) {
      case SetupCommand _, OrganizationCommand _ -> true;
      case FundsCommand _, EquityCommand _ -> false;
      case AccessCommand c ->
          !(c instanceof AccessCommand.ApproveRequest)
              && !(c instanceof AccessCommand.RejectRequest);
    };
  }

  private static boolean isMaker(
      Access access, AccessCommand.WithdrawRequest command, Actor actor) {
    ApprovalRequest request = access.find(command.request());
    return request != null && request.maker().equals(actor);
  }

  private static boolean isUnknown(Access access, AccessCommand.WithdrawRequest command) {
    return access.find(command.request()) == null;
  }

  private static boolean isInReach(
      Organization organization, Access access, User user, Command command) {
    UnitId unit = user.unit();
    if (unit == null) {
      return true;
    }
    return switch (command) {
      case AccessCommand.ApproveRequest c ->
          isInReach(organization, access.find(c.request()), unit);
      case AccessCommand.RejectRequest c -> isInReach(organization, access.find(c.request()), unit);
      case AccessCommand.SetRole c ->
          isInReach(organization, access.find(c.user()), unit)
              && NamedPlaces.of(c).areWithin(organization, unit);
      case AccessCommand.RemoveUser c -> isInReach(organization, access.find(c.user()), unit);
      default -> NamedPlaces.of(command).areWithin(organization, unit);
    };
  }

  /** Who is limited to a unit answers only what he might have requested himself. */
  private static boolean isInReach(
      Organization organization, @Nullable ApprovalRequest request, UnitId unit) {
    return request != null
        && request
            .asked()
            .forAll(asked -> NamedPlaces.of(asked.command()).areWithin(organization, unit));
  }

  /** Nobody limited to a unit has a say over users whose role reaches beyond it. */
  private static boolean isInReach(Organization organization, @Nullable User user, UnitId unit) {
    UnitId theirs = user == null ? null : user.unit();
    return theirs != null
        && organization.units().find(theirs) != null
        && organization.units().isWithin(theirs, unit);
  }
}
