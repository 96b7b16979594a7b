package org.bursar.enterprise.equity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who may be covered by which asset, and why: members with at least one reason (domain, section 7).
 * Looks at one value; what it found out of assets that rules alone share is kept for others.
 */
public final class Eligible {

  /** Free places go by the instant one became a member, then by id. */
  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::memberSince).thenComparing(Account::id);

  private final Organization organization;
  private final Equity equity;
  private final Map<List<RuleId>, List<Integer>> byRules = new HashMap<>();

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
  public List<Integer> all(Asset asset) {
    boolean isByRules = asset.scope() instanceof Scope.Accounts(var accounts) && accounts.isEmpty();
    return isByRules
        ? byRules.computeIfAbsent(
            asset.optedOut() ? List.of() : asset.rules().toJavaList(), _ -> ordered(asset))
        : ordered(asset);
  }

  private List<Integer> ordered(Asset asset) {
    BitSet found = new BitSet();
    for (Scope scope : equity.scopes(asset)) {
      switch (scope) {
        case Scope.Accounts(var accounts) -> accounts.forEach(id -> add(id, found));
        case Scope.Units(var units) -> units.forEach(unit -> add(unit._1, unit._2, found));
      }
    }
    found.clear(organization.management().ordinal());
    List<Integer> ordered = new ArrayList<>(found.cardinality());
    found.stream().forEach(ordered::add);
    ordered.sort(Comparator.comparing(organization.accounts()::at, ORDER));
    return ordered;
  }

  private void add(AccountId id, BitSet found) {
    Account account = organization.accounts().find(id);
    if (account != null && !account.isRemoved()) {
      found.set(account.ordinal());
    }
  }

  private void add(UnitId unit, boolean below, BitSet found) {
    for (int ordinal : organization.accounts().in(unit)) {
      found.set(ordinal);
    }
    if (below) {
      for (UnitId child : organization.units().childrenOf(unit)) {
        add(child, true, found);
      }
    }
  }
}
