package org.bursar.enterprise.equity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who may be covered by which asset, and why: members with at least one reason (domain, section 7).
 * Looks at one value; what it found out of scopes is kept for other assets that have the same.
 */
public final class Eligible {

  private final Organization organization;
  private final Equity equity;
  private final Map<List<Scope>, Lineup> lineups = new HashMap<>();
  private final Map<List<Scope>, Integer> counts = new HashMap<>();

  /** Of an organization and its assets. */
  public Eligible(Organization organization, Equity equity) {
    this.organization = organization;
    this.equity = equity;
  }

  /** Why an account may be covered by an asset; nothing if it may not. */
  public List<Reason> reasons(Asset asset, Account account) {
    List<Reason> reasons = new ArrayList<>();
    if (organization.isMember(account)) {
      add(null, asset.scope(), account, reasons);
      if (!asset.optedOut()) {
        for (RuleId id : asset.rules()) {
          SharingRule rule = equity.find(id);
          if (rule != null) {
            add(id, rule.scope(), account, reasons);
          }
        }
      }
    }
    return reasons;
  }

  private void add(@Nullable RuleId rule, Scope scope, Account account, List<Reason> reasons) {
    switch (scope) {
      case Scope.Accounts(var accounts) -> {
        if (accounts.contains(account.id())) {
          reasons.add(new Reason(rule, null));
        }
      }
      case Scope.Units(var units) -> {
        UnitId seat = account.unit();
        if (seat != null) {
          for (UnitId above : organization.units().upwards(seat)) {
            Boolean below = units.getOrElse(above, null);
            if (below != null && (below || above.equals(seat))) {
              reasons.add(new Reason(rule, above));
            }
          }
        }
      }
    }
  }

  /** Whether an asset is shared with units alone. */
  boolean isByUnits(Asset asset) {
    return equity.scopes(asset).stream()
        .allMatch(scope -> scope instanceof Scope.Units || scope.isEmpty());
  }

  /** Whether an account may be covered by an asset. */
  boolean is(Asset asset, Account account) {
    if (!organization.isMember(account)) {
      return false;
    }
    for (Scope scope : equity.scopes(asset)) {
      if (isIn(scope, account)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Scope scope, Account account) {
    UnitId seat = account.unit();
    return switch (scope) {
      case Scope.Accounts(var accounts) -> accounts.contains(account.id());
      case Scope.Units(var units) -> {
        if (seat == null || units.isEmpty()) {
          yield false;
        }
        for (UnitId above : organization.units().upwards(seat)) {
          Boolean below = units.getOrElse(above, null);
          if (below != null && (below || above.equals(seat))) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  /** Everybody who may be covered by an asset, in the order in which free places go. */
  Lineup lineup(Asset asset) {
    List<Scope> scopes = equity.scopes(asset);
    scopes.removeIf(Scope::isEmpty);
    return lineups.computeIfAbsent(scopes, key -> new Lineup(organization, key));
  }

  /** How many may be covered by an asset. */
  int count(Asset asset) {
    List<Scope> scopes = equity.scopes(asset);
    scopes.removeIf(Scope::isEmpty);
    return counts.computeIfAbsent(scopes, _ -> lineup(asset).count());
  }
}
