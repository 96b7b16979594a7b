package org.bursar.enterprise.equity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.NotCovered;
import org.bursar.vocabulary.UnitId;

/** Who is covered by what at an instant, and why; who is not, and why not. */
public final class Coverages {

  private final Organization organization;
  private final Equity equity;
  private final Instant at;
  private final Eligible eligible;

  /** Of one value, at an instant that is not before its last entry. */
  public Coverages(Organization organization, Equity equity, Instant at) {
    this.organization = organization;
    this.equity = equity;
    this.at = at;
    this.eligible = new Eligible(organization, equity);
  }

  /** Whether an account is covered by an asset; if not, why not. */
  public Coverage of(Asset asset, Account account) {
    return of(asset, account, eligible.reasons(asset, account));
  }

  private Coverage of(Asset asset, Account account, List<Reason> reasons) {
    Instant since = equity.covered(asset.id()).getOrElse(account.ordinal(), null);
    if (since != null && asset.isRunning(at)) {
      return new Coverage(asset, account, from(asset, since), reasons, null);
    }
    return new Coverage(asset, account, null, reasons, because(asset, account, reasons));
  }

  private NotCovered because(Asset asset, Account account, List<Reason> reasons) {
    if (account.id().equals(asset.facts().owner())) {
      return NotCovered.OWNER;
    } else if (!organization.isMember(account)) {
      return NotCovered.NOT_A_MEMBER;
    } else if (asset.status(at).isEnded()) {
      return NotCovered.ENDED;
    } else if (reasons.isEmpty()) {
      boolean isHidden =
          asset.optedOut()
              && !eligible.reasons(asset.optedOut(false, asset.mark()), account).isEmpty();
      return isHidden ? NotCovered.OPTED_OUT : NotCovered.NOT_IN_SCOPE;
    }
    return at.isBefore(asset.facts().start()) ? NotCovered.NOT_STARTED : NotCovered.LIMIT_REACHED;
  }

  /** Who is covered by an asset and who only waits for a place, by id; nobody while it rests. */
  public List<Coverage> of(Asset asset) {
    if (!asset.isRunning(at)) {
      return List.of();
    }
    List<Account> named = new ArrayList<>();
    for (int ordinal : eligible.lineup(asset).all()) {
      named.add(organization.accounts().at(ordinal));
    }
    named.sort((one, other) -> one.id().compareTo(other.id()));
    io.vavr.collection.Map<Integer, Instant> covered = equity.covered(asset.id());
    List<Coverage> coverage = new ArrayList<>(named.size());
    Map<UnitId, List<Reason>> bySeat = new HashMap<>();
    boolean isByUnits = eligible.isByUnits(asset);
    for (Account account : named) {
      UnitId seat = account.unit();
      // Many sit in few units, and units are what they have their reasons from.
      List<Reason> reasons =
          isByUnits && seat != null
              ? bySeat.computeIfAbsent(seat, _ -> eligible.reasons(asset, account))
              : eligible.reasons(asset, account);
      Instant since = covered.getOrElse(account.ordinal(), null);
      // Whom a scope names and no place was given to waits, for the asset runs.
      coverage.add(
          since == null
              ? new Coverage(asset, account, null, reasons, NotCovered.LIMIT_REACHED)
              : new Coverage(asset, account, from(asset, since), reasons, null));
    }
    return coverage;
  }

  private static Instant from(Asset asset, Instant since) {
    Instant start = asset.facts().start();
    return since.isBefore(start) ? start : since;
  }

  /** The assets that run and are shared with a unit, by themselves or by a rule, by id. */
  public List<Asset> sharedWith(UnitId unit) {
    Set<AssetId> naming = new LinkedHashSet<>();
    equity.sharers().assets(equity.sharers().naming(unit), naming);
    return naming.stream()
        .sorted()
        .map(id -> equity.assets().get(id).get())
        .filter(asset -> asset.isRunning(at))
        .toList();
  }

  /** What covers an account and what it only waits for, by asset. */
  public List<Coverage> of(Account account) {
    Set<AssetId> seeing = new LinkedHashSet<>();
    equity.sharers().assets(equity.sharers().naming(account.id()), seeing);
    UnitId seat = account.unit();
    if (seat != null) {
      for (UnitId above : organization.units().upwards(seat)) {
        equity.sharers().assets(equity.sharers().naming(above), seeing);
      }
    }
    return seeing.stream()
        .sorted()
        .map(id -> equity.assets().get(id).get())
        .filter(asset -> asset.isRunning(at))
        .map(asset -> of(asset, account))
        .filter(each -> !each.reasons().isEmpty())
        .toList();
  }

  /** Who has a place of an asset, by ordinal; nobody while it rests. */
  public io.vavr.collection.Map<Integer, Instant> covered(Asset asset) {
    return asset.isRunning(at) ? equity.covered(asset.id()) : io.vavr.collection.HashMap.empty();
  }

  /** Everybody who may be covered by an asset, by ordinal, in no particular order. */
  public List<Integer> eligible(Asset asset) {
    return eligible.lineup(asset).all();
  }

  /** Whether an account is only shown as not covered by an asset: limit reached. */
  public boolean isWaiting(Asset asset, Account account) {
    return asset.isRunning(at)
        && !equity.covered(asset.id()).containsKey(account.ordinal())
        && eligible.is(asset, account);
  }

  /** How many an asset covers. */
  public int count(Asset asset) {
    return asset.isRunning(at) ? equity.covered(asset.id()).size() : 0;
  }

  /** How many wait for a place of an asset. */
  public int waiting(Asset asset) {
    return asset.isRunning(at)
        ? Math.max(0, eligible.count(asset) - equity.covered(asset.id()).size())
        : 0;
  }
}
