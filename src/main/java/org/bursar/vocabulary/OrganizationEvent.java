package org.bursar.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts about units, accounts and invitations. */
public sealed interface OrganizationEvent extends Event {

  /** A unit is there. */
  record UnitCreated(
      UnitId unit,
      UnitId parent,
      String name,
      @Nullable String provider,
      @Nullable String billingAccount)
      implements OrganizationEvent {}

  /** A unit has another name. */
  record UnitRenamed(UnitId unit, String name) implements OrganizationEvent {}

  /** A unit has another parent. */
  record UnitMoved(UnitId unit, UnitId parent) implements OrganizationEvent {}

  /** A unit is gone. */
  record UnitDeleted(UnitId unit) implements OrganizationEvent {}

  /** An account is a member from now on: for the first time, or again. */
  record AccountJoined(
      AccountId account, String name, String legalName, Currency currency, UnitId unit)
      implements OrganizationEvent {}

  /** An invitation is pending; it counts for the quota of this day of the enterprise's zone. */
  record AccountInvited(
      InvitationId invitation,
      AccountId account,
      String name,
      String legalName,
      Currency currency,
      @Nullable UnitId unit,
      @Nullable String note,
      Instant expiresAt,
      LocalDate day)
      implements OrganizationEvent {}

  /** An invitation was accepted; it counts for its day's quota no longer. */
  record InvitationAccepted(InvitationId invitation) implements OrganizationEvent {}

  /** An invitation was declined. */
  record InvitationDeclined(InvitationId invitation) implements OrganizationEvent {}

  /** An invitation was taken back. */
  record InvitationCancelled(InvitationId invitation) implements OrganizationEvent {}

  /** An account has another name. */
  record AccountRenamed(AccountId account, String name) implements OrganizationEvent {}

  /** A member is in another unit. */
  record AccountMoved(AccountId account, UnitId unit) implements OrganizationEvent {}

  /** A member neither gives nor receives. */
  record AccountFrozen(AccountId account) implements OrganizationEvent {}

  /** A member gives and receives again. */
  record AccountUnfrozen(AccountId account) implements OrganizationEvent {}

  /** An account is no member any more; its records stay. */
  record AccountRemoved(AccountId account) implements OrganizationEvent {}
}
