package org.bursar.enterprise.access;

import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NOT_PERMITTED;
import static org.bursar.vocabulary.RefusalCode.REQUEST_CLOSED;
import static org.bursar.vocabulary.RefusalCode.SELF_APPROVAL;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_POLICY;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_REQUEST;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_USER;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The rules of users, roles, approval policies and requests. */
public final class AccessRule {

  private AccessRule() {}

  /** Decides any command that a server adds; in a local file they are out of place. */
  public static Decision decide(
      Organization organization, Access access, AccessCommand command, Request request) {
    if (request.actor().kind() == Actor.Kind.LOCAL) {
      return Decision.refuse(WRONG_STATE);
    }
    return switch (command) {
      case AccessCommand.AddUser c -> add(organization, access, c);
      case AccessCommand.SetRole c -> setRole(organization, access, c, request.actor());
      case AccessCommand.RemoveUser c -> remove(access, c, request.actor());
      case AccessCommand.SetApprovalPolicy c -> setPolicy(access, c);
      case AccessCommand.RemoveApprovalPolicy c -> removePolicy(access, c);
      case AccessCommand.AnswersRequest c -> answer(access, c, request);
    };
  }

  private static Decision add(Organization organization, Access access, AccessCommand.AddUser c) {
    if (isUnknown(organization, c.unit())) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", String.valueOf(c.unit()));
    } else if (access.find(c.user()) != null) {
      return Decision.refuse(ID_TAKEN, "id", c.user());
    }
    return Decision.accept(new AccessEvent.UserAdded(c.user(), c.role(), c.unit()));
  }

  private static Decision setRole(
      Organization organization, Access access, AccessCommand.SetRole c, Actor actor) {
    User user = access.find(c.user());
    if (isUnknown(organization, c.unit())) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", String.valueOf(c.unit()));
    } else if (user == null || user.removed()) {
      return Decision.refuse(UNKNOWN_USER, "user", c.user());
    }
    User changed = new User(c.user(), c.role(), c.unit(), false, user.mark());
    return locksOut(access, user, actor) && !changed.isWholeAdministrator()
        ? Decision.refuse(WRONG_STATE)
        : Decision.accept(new AccessEvent.RoleSet(c.user(), c.role(), c.unit()));
  }

  private static Decision remove(Access access, AccessCommand.RemoveUser c, Actor actor) {
    User user = access.find(c.user());
    if (user == null || user.removed()) {
      return Decision.refuse(UNKNOWN_USER, "user", c.user());
    }
    return locksOut(access, user, actor)
        ? Decision.refuse(WRONG_STATE)
        : Decision.accept(new AccessEvent.UserRemoved(c.user()));
  }

  /** Whether without this user no administrator of the whole would be left for his colleagues. */
  private static boolean locksOut(Access access, User user, Actor actor) {
    return actor.kind() == Actor.Kind.USER
        && user.isWholeAdministrator()
        && access.users().values().count(User::isWholeAdministrator) == 1;
  }

  private static boolean isUnknown(Organization organization, @Nullable UnitId unit) {
    return unit != null && organization.units().find(unit) == null;
  }

  private static Decision setPolicy(Access access, AccessCommand.SetApprovalPolicy c) {
    ApprovalPolicy policy = access.find(c.policy());
    if (policy != null && policy.removed()) {
      return Decision.refuse(ID_TAKEN, "id", c.policy());
    } else if (!isFit(c)) {
      return Decision.refuse(AMOUNT_INVALID, "amount", String.valueOf(c.fromAmount()));
    }
    return Decision.accept(
        new AccessEvent.ApprovalPolicySet(c.policy(), c.command(), c.fromAmount(), c.currency()));
  }

  private static boolean isFit(AccessCommand.SetApprovalPolicy c) {
    Amount from = c.fromAmount();
    Currency currency = c.currency();
    if (from == null) {
      return true;
    }
    return ApprovalRule.hasAmount(c.command())
        && !from.isNegative()
        && (currency == null || Money.of(from, currency).isPresent());
  }

  private static Decision removePolicy(Access access, AccessCommand.RemoveApprovalPolicy c) {
    ApprovalPolicy policy = access.find(c.policy());
    return policy == null || policy.removed()
        ? Decision.refuse(UNKNOWN_POLICY, "policy", c.policy())
        : Decision.accept(new AccessEvent.ApprovalPolicyRemoved(c.policy()));
  }

  private static Decision answer(Access access, AccessCommand.AnswersRequest c, Request request) {
    ApprovalRequest asked = access.find(c.request());
    if (asked == null) {
      return Decision.refuse(UNKNOWN_REQUEST, "request", c.request());
    } else if (c instanceof AccessCommand.ApproveRequest && isMaker(asked, request.actor())) {
      return Decision.refuse(SELF_APPROVAL);
    } else if (c instanceof AccessCommand.WithdrawRequest && !isMaker(asked, request.actor())) {
      return Decision.refuse(NOT_PERMITTED);
    } else if (asked.state(request.at()) != RequestState.OPEN) {
      return Decision.refuse(REQUEST_CLOSED, "state", asked.state(request.at()).name());
    }
    return Decision.accept(
        switch (c) {
          case AccessCommand.ApproveRequest _ -> new AccessEvent.RequestApproved(asked.id());
          case AccessCommand.RejectRequest _ -> new AccessEvent.RequestRejected(asked.id());
          case AccessCommand.WithdrawRequest _ -> new AccessEvent.RequestWithdrawn(asked.id());
        });
  }

  private static boolean isMaker(ApprovalRequest asked, Actor actor) {
    return asked.maker().equals(actor);
  }
}
