package org.bursar.enterprise.organization;

import static org.bursar.vocabulary.RefusalCode.ALREADY_MEMBER;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.INVITATION_CLOSED;
import static org.bursar.vocabulary.RefusalCode.INVITATION_PENDING;
import static org.bursar.vocabulary.RefusalCode.INVITATION_QUOTA;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_INVITATION;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;

import java.time.Duration;
import java.time.Instant;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The rules of inviting an account and of answering (domain, section 2). */
final class InvitationRule {

  /** The last instant that can be written down. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private InvitationRule() {}

  static Decision invite(
      Setup setup, Organization organization, OrganizationCommand.InviteAccount c, Instant at) {
    UnitId unit = c.unit();
    if (unit != null && organization.units().find(unit) == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", unit);
    } else if (organization.invitations().find(c.invitation()) != null) {
      return Decision.refuse(ID_TAKEN, "invitation", c.invitation());
    }
    Refusal name = AccountRule.nameRefusal(c.name(), c.legalName());
    if (name != null) {
      return new Decision.Refused(name);
    }
    Account known = organization.accounts().find(c.account());
    if (known != null && known.isRemoved() && !known.currency().equals(c.currency())) {
      return Decision.refuse(CURRENCY_MISMATCH, "currency", known.currency());
    } else if (known != null && !known.isRemoved()) {
      return Decision.refuse(ALREADY_MEMBER, "account", c.account());
    }
    Invitation pending = organization.invitations().pending(c.account(), at);
    if (pending != null) {
      return new Decision.Refused(
          Refusal.of(INVITATION_PENDING)
              .with("account", c.account())
              .with("invitation", pending.id()));
    } else if (organization.invitations().notAccepted(setup.day(at))
        >= setup.limits().invitationsPerDay()) {
      return Decision.refuse(INVITATION_QUOTA, "limit", setup.limits().invitationsPerDay());
    }
    return Decision.accept(
        new OrganizationEvent.AccountInvited(
            c.invitation(),
            c.account(),
            c.name(),
            c.legalName(),
            c.currency(),
            unit,
            c.note(),
            expiry(setup, at),
            setup.day(at)));
  }

  /** When an invitation expires: however long it is valid, not after the last instant there is. */
  private static Instant expiry(Setup setup, Instant at) {
    Instant expiry = at.plus(Duration.ofDays(setup.limits().invitationDays()));
    return expiry.isBefore(LAST) ? expiry : LAST;
  }

  static Decision accept(Setup setup, Organization organization, InvitationId id, Instant at) {
    Invitation invitation = organization.invitations().find(id);
    if (invitation == null) {
      return Decision.refuse(UNKNOWN_INVITATION, "invitation", id);
    }
    Refusal refusal =
        Refusal.first(
            closedRefusal(invitation, at),
            AccountRule.joiningRefusal(
                setup, organization, invitation.account(), invitation.currency()));
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    UnitId unit = invitation.unit();
    return Decision.accept(
        new OrganizationEvent.InvitationAccepted(id),
        new OrganizationEvent.AccountJoined(
            invitation.account(),
            invitation.name(),
            invitation.legalName(),
            invitation.currency(),
            unit == null || organization.units().find(unit) == null ? UnitId.ROOT : unit));
  }

  static Decision end(
      Organization organization, InvitationId id, OrganizationEvent answer, Instant at) {
    Invitation invitation = organization.invitations().find(id);
    if (invitation == null) {
      return Decision.refuse(UNKNOWN_INVITATION, "invitation", id);
    }
    Refusal closed = closedRefusal(invitation, at);
    return closed != null ? new Decision.Refused(closed) : Decision.accept(answer);
  }

  private static @Nullable Refusal closedRefusal(Invitation invitation, Instant at) {
    InvitationState state = invitation.state(at);
    return state == InvitationState.PENDING
        ? null
        : Refusal.of(INVITATION_CLOSED).with("invitation", invitation.id()).with("state", state);
  }
}
