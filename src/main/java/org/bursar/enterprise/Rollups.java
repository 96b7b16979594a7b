package org.bursar.enterprise;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.util.List;
import org.bursar.enterprise.funds.Funds;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.AccessEvent;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.UnitId;

/**
 * The totals of every unit's subtree, kept in step with each event: a change costs the depth of the
 * tree, not its size.
 */
public record Rollups(Map<UnitId, Totals> byUnit) {

  /** Of empty books. */
  static final Rollups NONE = new Rollups(HashMap.empty());

  /** The totals of a unit's subtree. */
  public Totals of(UnitId unit) {
    return byUnit.getOrElse(unit, Totals.NONE);
  }

  /** All totals, summed up anew. */
  static Rollups of(Organization organization, Funds funds) {
    java.util.Map<UnitId, java.util.Map<Currency, Totals.Total>> direct = new java.util.HashMap<>();
    for (Account account : organization.accounts().byOrdinal()) {
      UnitId unit = account.unit();
      if (unit != null) {
        direct
            .computeIfAbsent(unit, _ -> new java.util.HashMap<>())
            .merge(
                account.currency(),
                Totals.Total.of(funds.balance(account.ordinal(), account.currency())),
                Totals.Total::plus);
      }
    }
    java.util.Map<UnitId, Totals> sums = new java.util.HashMap<>();
    direct.forEach(
        (unit, ofCurrencies) -> {
          Totals totals = new Totals(TreeMap.ofAll(ofCurrencies));
          organization
              .units()
              .upwards(unit)
              .forEach(above -> sums.merge(above, totals, Totals::plus));
        });
    return new Rollups(HashMap.ofAll(sums));
  }

  /** The totals after an event that made {@code after} of {@code before}. */
  Rollups advance(Enterprise before, Enterprise after, Event event) {
    return switch (event) {
      case SetupEvent.EnterpriseOpened e -> follow(before, after, e.managementAccount());
      case SetupEvent _, EquityEvent _, AccessEvent _ -> this;
      case OrganizationEvent.UnitMoved e -> shift(before, after, e.unit());
      case OrganizationEvent.UnitDeleted e -> new Rollups(byUnit.remove(e.unit()));
      case OrganizationEvent.AccountJoined e -> follow(before, after, e.account());
      case OrganizationEvent.AccountMoved e -> follow(before, after, e.account());
      case OrganizationEvent.AccountRemoved e -> follow(before, after, e.account());
      case OrganizationEvent _ -> this;
      case FundsEvent e -> {
        Rollups followed = this;
        for (AccountId account : e.movedAccounts()) {
          followed = followed.follow(before, after, account);
        }
        yield followed;
      }
    };
  }

  private Rollups follow(Enterprise before, Enterprise after, AccountId id) {
    Account was = before.organization().accounts().find(id);
    Account is = after.organization().accounts().get(id);
    if (was != null && was.unit() != null && was.unit().equals(is.unit())) {
      // Where nobody moved, which is nearly always, the way up is gone once.
      Totals.Total change = Totals.Total.change(before.balance(was), after.balance(is));
      return plus(after.organization().units().upwards(was.unit()), is.currency(), change);
    }
    Rollups left = this;
    if (was != null && was.unit() != null) {
      Totals gone = Totals.NONE.minus(Totals.of(before.balance(was)));
      left = plus(before.organization().units().upwards(was.unit()), gone);
    }
    UnitId unit = is.unit();
    return unit == null
        ? left
        : left.plus(after.organization().units().upwards(unit), Totals.of(after.balance(is)));
  }

  private Rollups shift(Enterprise before, Enterprise after, UnitId unit) {
    Totals moved = of(unit);
    return plus(above(before, unit), Totals.NONE.minus(moved)).plus(above(after, unit), moved);
  }

  private static List<UnitId> above(Enterprise enterprise, UnitId unit) {
    Units units = enterprise.organization().units();
    List<UnitId> chain = units.upwards(unit);
    return chain.subList(1, chain.size());
  }

  private Rollups plus(List<UnitId> units, Totals more) {
    Map<UnitId, Totals> sums = byUnit;
    for (UnitId unit : units) {
      sums = sums.put(unit, sums.getOrElse(unit, Totals.NONE).plus(more));
    }
    return new Rollups(sums);
  }

  private Rollups plus(List<UnitId> units, Currency currency, Totals.Total more) {
    Map<UnitId, Totals> sums = byUnit;
    for (UnitId unit : units) {
      sums = sums.put(unit, sums.getOrElse(unit, Totals.NONE).plus(currency, more));
    }
    return new Rollups(sums);
  }
}
