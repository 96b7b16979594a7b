package org.bursar.enterprise;

import java.time.Instant;
import java.util.List;
import org.bursar.enterprise.access.Access;
import org.bursar.enterprise.equity.Equity;
import org.bursar.enterprise.equity.Seating;
import org.bursar.enterprise.equity.Seen;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Funds;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Stamp;

/**
 * One enterprise as it stands after an entry: an immutable value, of which a new version shares all
 * but what changed.
 *
 * @param access users, policies and requests of a server; nothing of it in a local file
 * @param rollups what the accounts of each unit's subtree have together; derived, kept in step
 * @param entry the number of the last entry; 0 in empty books
 * @param at the instant of the last entry
 */
public record Enterprise(
    Setup setup,
    Organization organization,
    Funds funds,
    Equity equity,
    Access access,
    Rollups rollups,
    long entry,
    Instant at) {

  /** Empty books: no enterprise yet. */
  public static final Enterprise NOTHING =
      new Enterprise(
          Setup.NOTHING,
          Organization.NOTHING,
          Funds.NOTHING,
          Equity.NOTHING,
          Access.NOTHING,
          Rollups.NONE,
          0,
          Instant.EPOCH);

  /** An enterprise of these parts, its roll-ups summed up anew. */
  public static Enterprise of(
      Setup setup,
      Organization organization,
      Funds funds,
      Equity equity,
      Access access,
      long entry,
      Instant at) {
    return new Enterprise(
        setup, organization, funds, equity, access, Rollups.of(organization, funds), entry, at);
  }

  /** What it is after an entry with these events. */
  public Enterprise apply(List<Event> events, Stamp stamp) {
    Enterprise after = with(setup, organization, funds, equity.unseen());
    for (Event event : events) {
      after = after.apply(event, stamp);
    }
    return new Enterprise(
        after.setup,
        after.organization,
        after.funds,
        after.equity,
        after.access,
        after.rollups,
        stamp.entry(),
        stamp.at());
  }

  private Enterprise apply(Event event, Stamp stamp) {
    Enterprise after =
        switch (event) {
          case SetupEvent.EnterpriseOpened e ->
              with(setup.apply(e), Organization.opened(e, stamp), funds, equity);
          case SetupEvent e -> limited(setup.apply(e), stamp);
          case OrganizationEvent e -> reorganized(e, stamp);
          case FundsEvent e ->
              with(setup, organization, funds.apply(e, organization::ordinal, stamp), equity);
          case EquityEvent e ->
              with(
                  setup, organization, funds, Seating.after(setup, organization, equity, e, stamp));
          case AccessEvent e -> with(access.apply(e, stamp));
        };
    return after.with(rollups.advance(this, after, event));
  }

  private Enterprise limited(Setup changed, Stamp stamp) {
    boolean isRaised = changed.limits().accountsPerAsset() > setup.limits().accountsPerAsset();
    return with(
        changed,
        organization,
        funds,
        isRaised ? Seating.after(changed, organization, equity, stamp.at()) : equity);
  }

  private Enterprise reorganized(OrganizationEvent event, Stamp stamp) {
    Organization changed = organization.apply(event, stamp);
    return with(
        setup, changed, funds, Seating.after(setup, organization, changed, equity, event, stamp));
  }

  /** The same, looked at as what several entries made of an earlier value. */
  Enterprise seeing(Seen seen) {
    return with(setup, organization, funds, equity.seeing(seen));
  }

  /** The balance of an account. */
  public Balance balance(Account account) {
    return funds.balance(account.ordinal(), account.currency());
  }

  /** The real name that an account carries; the management account has the enterprise's own. */
  public String legalName(Account account) {
    return organization.isManagement(account) ? setup.ownLegalName() : account.legalName();
  }

  /** The later of a clock and the last entry: "now" is never before the last entry. */
  public Instant now(Instant clock) {
    return clock.isAfter(at) ? clock : at;
  }

  private Enterprise with(
      Setup newSetup, Organization newOrganization, Funds newFunds, Equity newEquity) {
    return new Enterprise(
        newSetup, newOrganization, newFunds, newEquity, access, rollups, entry, at);
  }

  private Enterprise with(Rollups newRollups) {
    return new Enterprise(setup, organization, funds, equity, access, newRollups, entry, at);
  }

  private Enterprise with(Access newAccess) {
    return new Enterprise(setup, organization, funds, equity, newAccess, rollups, entry, at);
  }
}
