package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/** Commands about units, accounts and invitations. */
public sealed interface OrganizationCommand extends Command {

  /** Creates a unit; one that stands for a billing account names it with its provider. */
  record CreateUnit(
      UnitId unit,
      UnitId parent,
      String name,
      @Nullable String provider,
      @Nullable String billingAccount)
      implements OrganizationCommand {}

  /** Gives a unit another name. */
  record RenameUnit(UnitId unit, String name) implements OrganizationCommand {}

  /** Puts a unit, with all below it, under another parent. */
  record MoveUnit(UnitId unit, UnitId parent) implements OrganizationCommand {}

  /** Deletes a unit that is empty. */
  record DeleteUnit(UnitId unit) implements OrganizationCommand {}

  /** Makes an account a member: one the enterprise made, or that an import brought in. */
  record CreateAccount(
      AccountId account, String name, String legalName, Currency currency, @Nullable UnitId unit)
      implements OrganizationCommand {}

  /** Invites an account to become a member. */
  record InviteAccount(
      InvitationId invitation,
      AccountId account,
      String name,
      String legalName,
      Currency currency,
      @Nullable UnitId unit,
      @Nullable String note)
      implements OrganizationCommand {}

  /** The invited account joins. */
  record AcceptInvitation(InvitationId invitation) implements OrganizationCommand {}

  /** The invited account does not want to join. */
  record DeclineInvitation(InvitationId invitation) implements OrganizationCommand {}

  /** The enterprise takes the invitation back. */
  record CancelInvitation(InvitationId invitation) implements OrganizationCommand {}

  /** Gives an account another name. */
  record RenameAccount(AccountId account, String name) implements OrganizationCommand {}

  /** Puts a member into another unit. */
  record MoveAccount(AccountId account, UnitId unit) implements OrganizationCommand {}

  /** Stops transfers and reclaims of a member, in both directions. */
  record FreezeAccount(AccountId account) implements OrganizationCommand {}

  /** Ends a freeze. */
  record UnfreezeAccount(AccountId account) implements OrganizationCommand {}

  /** Lets a member with nothing outstanding leave. */
  record RemoveAccount(AccountId account) implements OrganizationCommand {}
}
