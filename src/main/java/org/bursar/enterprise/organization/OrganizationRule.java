package org.bursar.enterprise.organization;

import java.time.Instant;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.OrganizationEvent;

/** Which rule judges which command about units, accounts and invitations. */
public final class OrganizationRule {

  private OrganizationRule() {}

  /**
   * Decides any command about the organization but {@code RemoveAccount}, which looks at money too
   * and is a rule of the whole.
   */
  public static Decision decide(
      Setup setup, Organization organization, OrganizationCommand command, Instant at) {
    return switch (command) {
      case OrganizationCommand.CreateUnit c -> UnitRule.create(setup, organization, c);
      case OrganizationCommand.RenameUnit c -> UnitRule.rename(organization, c);
      case OrganizationCommand.MoveUnit c -> UnitRule.move(setup, organization, c);
      case OrganizationCommand.DeleteUnit c -> UnitRule.delete(organization, c);
      case OrganizationCommand.CreateAccount c -> AccountRule.create(setup, organization, c);
      case OrganizationCommand.InviteAccount c -> InvitationRule.invite(setup, organization, c, at);
      case OrganizationCommand.AcceptInvitation c ->
          InvitationRule.accept(setup, organization, c.invitation(), at);
      case OrganizationCommand.DeclineInvitation c ->
          InvitationRule.end(
              organization,
              c.invitation(),
              new OrganizationEvent.InvitationDeclined(c.invitation()),
              at);
      case OrganizationCommand.CancelInvitation c ->
          InvitationRule.end(
              organization,
              c.invitation(),
              new OrganizationEvent.InvitationCancelled(c.invitation()),
              at);
      case OrganizationCommand.RenameAccount c -> AccountRule.rename(organization, c);
      case OrganizationCommand.MoveAccount c -> AccountRule.move(organization, c);
      case OrganizationCommand.FreezeAccount c ->
          AccountRule.freeze(organization, c.account(), true);
      case OrganizationCommand.UnfreezeAccount c ->
          AccountRule.freeze(organization, c.account(), false);
      case OrganizationCommand.RemoveAccount _ ->
          throw new IllegalArgumentException("removal is decided by the whole");
    };
  }
}
