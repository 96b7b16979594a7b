package org.bursar.enterprise.organization;

import java.time.Instant;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The tree of units, the accounts in it, and the invitations to join it. */
public record Organization(Units units, Accounts accounts, Invitations invitations) {

  /** What empty books have. */
  public static final Organization NOTHING =
      new Organization(Units.NONE, Accounts.NONE, Invitations.NONE);

  /** The management account: the first that ever was. */
  public Account management() {
    return accounts.at(0);
  }

  /** Whether an account is the management account. */
  public boolean isManagement(Account account) {
    return account.ordinal() == 0;
  }

  /** Whether an account is a member now: neither removed nor the management account. */
  public boolean isMember(Account account) {
    return !account.isRemoved() && !isManagement(account);
  }

  /** Root and the management account, of an enterprise that was just opened. */
  public static Organization opened(SetupEvent.EnterpriseOpened event, Stamp stamp) {
    Mark mark = Mark.of(stamp);
    Account management =
        new Account(
            0,
            event.managementAccount(),
            event.name(),
            event.name(),
            event.currency(),
            UnitId.ROOT,
            false,
            stamp.at(),
            mark);
    return new Organization(Units.rootOnly(mark), Accounts.NONE.with(management), Invitations.NONE);
  }

  /** What it is after an event. */
  public Organization apply(OrganizationEvent event, Stamp stamp) {
    Mark mark = Mark.of(stamp);
    return switch (event) {
      case OrganizationEvent.UnitCreated e ->
          with(
              units.with(
                  new Unit(
                      e.unit(), e.parent(), e.name(), e.provider(), e.billingAccount(), mark)));
      case OrganizationEvent.UnitRenamed e ->
          with(units.with(units.get(e.unit()).named(e.name(), mark)));
      case OrganizationEvent.UnitMoved e ->
          with(units.with(units.get(e.unit()).under(e.parent(), mark)));
      case OrganizationEvent.UnitDeleted e -> with(units.without(units.get(e.unit())));
      case OrganizationEvent.AccountJoined e -> with(joined(e, stamp));
      case OrganizationEvent.AccountRenamed e ->
          with(accounts.get(e.account()).named(e.name(), mark));
      case OrganizationEvent.AccountMoved e -> with(accounts.get(e.account()).in(e.unit(), mark));
      case OrganizationEvent.AccountFrozen e -> with(accounts.get(e.account()).frozen(true, mark));
      case OrganizationEvent.AccountUnfrozen e ->
          with(accounts.get(e.account()).frozen(false, mark));
      case OrganizationEvent.AccountRemoved e -> with(accounts.get(e.account()).removed(mark));
      case OrganizationEvent.AccountInvited e -> with(invited(e, stamp.at(), mark));
      case OrganizationEvent.InvitationAccepted e ->
          with(answered(invitations.find(e.invitation()), InvitationState.ACCEPTED, mark));
      case OrganizationEvent.InvitationDeclined e ->
          with(answered(invitations.find(e.invitation()), InvitationState.DECLINED, mark));
      case OrganizationEvent.InvitationCancelled e ->
          with(answered(invitations.find(e.invitation()), InvitationState.CANCELLED, mark));
    };
  }

  private Account joined(OrganizationEvent.AccountJoined e, Stamp stamp) {
    Account before = accounts.find(e.account());
    return new Account(
        before == null ? accounts.count() : before.ordinal(),
        e.account(),
        e.name(),
        e.legalName(),
        e.currency(),
        e.unit(),
        false,
        stamp.at(),
        Mark.of(stamp));
  }

  private static Invitation invited(
      OrganizationEvent.AccountInvited e, Instant createdAt, Mark mark) {
    return new Invitation(
        e.invitation(),
        e.account(),
        e.name(),
        e.legalName(),
        e.currency(),
        e.unit(),
        e.note(),
        createdAt,
        e.expiresAt(),
        e.day(),
        InvitationState.PENDING,
        mark);
  }

  private static Invitation answered(
      @Nullable Invitation invitation, InvitationState answer, Mark mark) {
    if (invitation == null) {
      throw new IllegalArgumentException("an answer to no invitation");
    }
    return invitation.answered(answer, mark);
  }

  /** The ordinal of an account that joined; what is kept per account is kept by it. */
  public int ordinal(AccountId id) {
    return accounts.get(id).ordinal();
  }

  private Organization with(Units changed) {
    return new Organization(changed, accounts, invitations);
  }

  private Organization with(Account changed) {
    return new Organization(units, accounts.with(changed), invitations);
  }

  private Organization with(Invitation changed) {
    return new Organization(units, accounts, invitations.with(changed));
  }
}
