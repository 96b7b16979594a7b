package org.bursar.enterprise.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.UnitId;

/**
 * Everybody whom scopes name, in the order in which free places go. They are counted by units, and
 * lined up only as far as somebody asks: most of them wait behind a hundred others.
 */
final class Lineup {

  private final Organization organization;
  private final Set<UnitId> units = new HashSet<>();
  private final int[] named;
  private final List<Integer> known = new ArrayList<>();
  private PriorityQueue<Cursor> next = new PriorityQueue<>(1);
  private boolean isBegun;

  /** Of what scopes name, without the management account. */
  Lineup(Organization organization, List<Scope> scopes) {
    this.organization = organization;
    Set<Account> accounts = new HashSet<>();
    for (Scope scope : scopes) {
      if (scope instanceof Scope.Units(var included)) {
        included.forEach(unit -> add(unit._1, unit._2));
      }
    }
    for (Scope scope : scopes) {
      if (scope instanceof Scope.Accounts(var ids)) {
        ids.forEach(
            id -> {
              Account account = organization.accounts().find(id);
              if (account != null
                  && organization.isMember(account)
                  && !units.contains(account.unit())) {
                accounts.add(account);
              }
            });
      }
    }
    named = accounts.stream().sorted(Account.SENIORITY).mapToInt(Account::ordinal).toArray();
  }

  private void add(UnitId unit, boolean below) {
    units.add(unit);
    if (below) {
      organization.units().childrenOf(unit).forEach(child -> add(child, true));
    }
  }

  /** How many they are. */
  int count() {
    int count = named.length;
    for (UnitId unit : units) {
      count += organization.accounts().in(unit).size();
    }
    UnitId seat = organization.management().unit();
    return seat != null && units.contains(seat) ? count - 1 : count;
  }

  /** All of them, in no particular order. */
  List<Integer> all() {
    int management = organization.management().ordinal();
    List<Integer> all = new ArrayList<>();
    Arrays.stream(named).forEach(all::add);
    for (UnitId unit : units) {
      for (int ordinal : organization.accounts().in(unit)) {
        if (ordinal != management) {
          all.add(ordinal);
        }
      }
    }
    return all;
  }

  /** The one at a place, from 0; -1 behind the last. */
  int at(int place) {
    begin();
    while (known.size() <= place) {
      Cursor first = next.poll();
      if (first == null) {
        return -1;
      }
      if (first.account().ordinal() != organization.management().ordinal()) {
        known.add(first.account().ordinal());
      }
      queue(first.line(), first.at() + 1);
    }
    return known.get(place);
  }

  private void begin() {
    if (!isBegun) {
      isBegun = true;
      Accounts accounts = organization.accounts();
      next = new PriorityQueue<>(Comparator.comparing(Cursor::account, Account.SENIORITY));
      queue(named, 0);
      units.forEach(unit -> queue(accounts.in(unit).lined(accounts), 0));
    }
  }

  private void queue(int[] line, int at) {
    if (at < line.length) {
      next.add(new Cursor(line, at, organization.accounts().at(line[at])));
    }
  }

  /** Who comes next of a line that is in order. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its account alone
  private record Cursor(int[] line, int at, Account account) {}
}
