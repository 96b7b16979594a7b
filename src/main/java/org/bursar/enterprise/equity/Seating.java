package org.bursar.enterprise.equity;

import io.vavr.collection.Map;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Gives the places of assets, and takes them back: who is covered and stays eligible stays covered,
 * free places go to the eligible in their order (domain, section 7). A change looks only at the
 * assets whose scopes can see it, and of these only at the accounts that it moved.
 */
public final class Seating {

  private final Organization organization;
  private final int limit;
  private final Instant at;
  private final Eligible eligible;
  private Equity equity;

  private Seating(Setup setup, Organization organization, Equity equity, Instant at) {
    this.organization = organization;
    this.limit = setup.limits().accountsPerAsset();
    this.equity = equity;
    this.at = at;
    this.eligible = new Eligible(organization, equity);
  }

  /** The assets, rules and places after an event about them. */
  public static Equity after(
      Setup setup, Organization organization, Equity equity, EquityEvent event, Stamp stamp) {
    Equity changed = equity.apply(event, stamp, organization.management().id());
    Seating seating = new Seating(setup, organization, changed, stamp.at());
    Iterable<AssetId> touched =
        switch (event) {
          case EquityEvent.AssetRegistered e -> List.of(e.asset());
          case EquityEvent.AssetUpdated e -> List.of(e.asset());
          case EquityEvent.AssetEnded e -> List.of(e.asset());
          case EquityEvent.SharedWithAccounts e -> List.of(e.asset());
          case EquityEvent.SharedWithUnits e -> List.of(e.asset());
          case EquityEvent.SharingStopped e -> List.of(e.asset());
          case EquityEvent.OptedOutOfRules e -> List.of(e.asset());
          case EquityEvent.SharingRuleSet e -> changed.attached(e.rule());
          case EquityEvent.SharingRuleRemoved e -> equity.attached(e.rule());
        };
    switch (event) {
      case EquityEvent.AssetUpdated _ -> {}
      case EquityEvent.AssetEnded e -> seating.clear(e.asset());
      default -> touched.forEach(seating::anew);
    }
    return seating.equity.seen(touched, List.of());
  }

  /** The same after another limit was set: a larger one has free places. */
  public static Equity after(Setup setup, Organization organization, Equity equity, Instant at) {
    Seating seating = new Seating(setup, organization, equity, at);
    equity.assets().keySet().forEach(seating::anew);
    return seating.equity.seen(equity.assets().keySet(), List.of());
  }

  /** The same after an event of the organization. */
  public static Equity after(
      Setup setup,
      Organization before,
      Organization after,
      Equity equity,
      OrganizationEvent event,
      Stamp stamp) {
    return switch (event) {
      case OrganizationEvent.AccountJoined e ->
          moved(setup, before, after, equity, List.of(e.account()), stamp);
      case OrganizationEvent.AccountMoved e ->
          moved(setup, before, after, equity, List.of(e.account()), stamp);
      case OrganizationEvent.AccountRemoved e ->
          moved(setup, before, after, equity, List.of(e.account()), stamp);
      case OrganizationEvent.UnitMoved e ->
          moved(setup, before, after, equity, beneath(after, e.unit()), stamp);
      case OrganizationEvent.UnitDeleted e -> {
        Set<AssetId> naming = new LinkedHashSet<>();
        equity.sharers().assets(equity.sharers().naming(e.unit()), naming);
        yield equity.forget(e.unit()).seen(naming, List.of());
      }
      case OrganizationEvent _ -> equity;
    };
  }

  private static List<AccountId> beneath(Organization organization, UnitId unit) {
    List<AccountId> accounts = new ArrayList<>();
    for (int ordinal : organization.accounts().in(unit)) {
      accounts.add(organization.accounts().at(ordinal).id());
    }
    for (UnitId child : organization.units().childrenOf(unit)) {
      accounts.addAll(beneath(organization, child));
    }
    return accounts;
  }

  private static Equity moved(
      Setup setup,
      Organization before,
      Organization after,
      Equity equity,
      List<AccountId> accounts,
      Stamp stamp) {
    Set<AssetId> seeing = new LinkedHashSet<>();
    Set<UnitId> units = new LinkedHashSet<>();
    List<Account> moved = new ArrayList<>();
    Equity changed = equity;
    for (AccountId id : accounts) {
      Account is = after.accounts().get(id);
      seatsAndOneSided(before, before.accounts().find(id), after, is, units);
      if (is.isRemoved()) {
        equity.sharers().assets(equity.sharers().naming(id), seeing);
        changed = changed.forget(id);
      }
      moved.add(is);
    }
    for (UnitId unit : units) {
      equity.sharers().assets(equity.sharers().naming(unit), seeing);
    }
    Seating seating = new Seating(setup, after, changed, stamp.at());
    seeing.forEach(asset -> seating.moved(asset, moved));
    return seating.equity.seen(seeing, moved.stream().map(Account::ordinal).toList());
  }

  /**
   * The units whose scopes can see a move: those above the account before or after it, but not both
   * times, and where it sits, for a scope may leave out what is below. Who stays below a unit all
   * the time is nothing new to its scopes: a move within the enterprise is unseen from Root.
   */
  private static void seatsAndOneSided(
      Organization before,
      @Nullable Account was,
      Organization after,
      Account is,
      Set<UnitId> units) {
    UnitId left = was == null ? null : was.unit();
    UnitId reached = is.unit();
    List<UnitId> then = left == null ? List.of() : before.units().upwards(left);
    List<UnitId> now = reached == null ? List.of() : after.units().upwards(reached);
    if (!Objects.equals(left, reached)) {
      then.stream().limit(1).forEach(units::add);
      now.stream().limit(1).forEach(units::add);
    }
    then.stream().filter(unit -> !now.contains(unit)).forEach(units::add);
    now.stream().filter(unit -> !then.contains(unit)).forEach(units::add);
  }

  private void clear(AssetId id) {
    equity = equity.seated(id, io.vavr.collection.HashMap.empty());
  }

  /** Looks at everybody who is covered, and gives the places that are free. */
  private void anew(AssetId id) {
    Asset asset = equity.assets().get(id).get();
    if (asset.status(at).isEnded()) {
      return;
    }
    Map<Integer, Instant> places = equity.covered(id);
    Map<Integer, Instant> kept =
        places.filterKeys(ordinal -> eligible.is(asset, organization.accounts().at(ordinal)));
    // Nobody lost a place: then it is the same value, of which nothing is to be written.
    settle(asset, places, filled(asset, kept.size() == places.size() ? places : kept));
  }

  /** Looks at accounts that moved: nobody else is eligible who was not. */
  private void moved(AssetId id, List<Account> accounts) {
    Asset asset = equity.assets().get(id).get();
    if (asset.status(at).isEnded()) {
      return;
    }
    Map<Integer, Instant> places = equity.covered(id);
    Map<Integer, Instant> now = places;
    List<Account> newcomers = new ArrayList<>();
    for (Account account : accounts) {
      boolean isEligible = eligible.is(asset, account);
      boolean isCovered = now.containsKey(account.ordinal());
      if (isCovered && !isEligible) {
        now = now.remove(account.ordinal());
      } else if (!isCovered && isEligible) {
        newcomers.add(account);
      }
    }
    // While a place was free nobody waited: then the newcomers are all who may take one.
    boolean nobodyWaited = places.size() < limit;
    if (nobodyWaited && now.size() + newcomers.size() <= limit) {
      for (Account newcomer : newcomers) {
        now = now.put(newcomer.ordinal(), at);
      }
    } else {
      now = filled(asset, now);
    }
    settle(asset, places, now);
  }

  private Map<Integer, Instant> filled(Asset asset, Map<Integer, Instant> places) {
    Map<Integer, Instant> now = places;
    if (now.size() < limit) {
      Lineup lineup = eligible.lineup(asset);
      int place = 0;
      for (int next = lineup.at(place); next >= 0 && now.size() < limit; next = lineup.at(place)) {
        if (!now.containsKey(next)) {
          now = now.put(next, at);
        }
        place++;
      }
    }
    return now;
  }

  private void settle(Asset asset, Map<Integer, Instant> was, Map<Integer, Instant> is) {
    if (was != is) {
      equity = equity.seated(asset.id(), is);
    }
  }
}
