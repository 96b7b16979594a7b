package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;

/**
 * What a command does to the organization besides coverage, told by the difference of the values
 * before and after it: the same code then does it.
 *
 * @param rollUps the sums of units that change, by path
 * @param rules the automatic sharing rules that reach others than before
 * @param limits how much of the enterprise's limits is used, where that changes
 */
public record OrganizationEffect(
    List<RollUp> rollUps, List<RuleReach> rules, List<LimitUse> limits) {

  /** Takes its own copies. */
  public OrganizationEffect {
    rollUps = List.copyOf(rollUps);
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
  }

  /**
   * What the accounts of a unit's subtree have together in a currency, before and after.
   *
   * @param path of the unit as it will be, or as it was if it will be gone
   */
  public record RollUp(
      UnitId unit, String path, Money before, Money after, int accountsBefore, int accountsAfter) {}

  /** How many accounts a rule begins to reach, and how many it reaches no more. */
  public record RuleReach(SharingRule rule, int starts, int stops) {}

  /** How much of a limit is used, before and after. */
  public record LimitUse(Which which, int before, int after, int limit) {}

  /** The limits that the organization fills. */
  public enum Which {
    DEPTH,
    UNITS,
    MEMBERS
  }

  /** What a preview does to the organization; nothing if it would be refused. */
  public static OrganizationEffect of(Preview preview) {
    Enterprise before = preview.before();
    Enterprise after = preview.after();
    return new OrganizationEffect(
        rollUps(before, after), rules(before, after), limits(before, after));
  }

  /** Whether nothing changes. */
  public boolean isNothing() {
    return rollUps.isEmpty() && rules.isEmpty() && limits.isEmpty();
  }

  private static List<RollUp> rollUps(Enterprise before, Enterprise after) {
    Set<UnitId> units = new TreeSet<>();
    before.organization().units().byId().keySet().forEach(units::add);
    after.organization().units().byId().keySet().forEach(units::add);
    List<RollUp> changed = new ArrayList<>();
    for (UnitId unit : units) {
      Totals was = before.rollups().of(unit);
      Totals is = after.rollups().of(unit);
      if (!was.equals(is)) {
        changed.addAll(rollUps(before, after, unit, was, is));
      }
    }
    changed.sort(Comparator.comparing(RollUp::path));
    return changed;
  }

  private static List<RollUp> rollUps(
      Enterprise before, Enterprise after, UnitId unit, Totals was, Totals is) {
    boolean stays = after.organization().units().find(unit) != null;
    String path = (stays ? after : before).organization().units().path(unit);
    Set<Currency> currencies = new TreeSet<>();
    was.byCurrency().keySet().forEach(currencies::add);
    is.byCurrency().keySet().forEach(currencies::add);
    List<RollUp> changed = new ArrayList<>();
    for (Currency currency : currencies) {
      Totals.Total had = was.byCurrency().getOrElse(currency, Totals.Total.none(currency));
      Totals.Total has = is.byCurrency().getOrElse(currency, Totals.Total.none(currency));
      if (!had.equals(has)) {
        changed.add(
            new RollUp(
                unit, path, had.available(), has.available(), had.accounts(), has.accounts()));
      }
    }
    return changed;
  }

  /** Only who was moved can be reached by other rules than before. */
  private static List<RuleReach> rules(Enterprise before, Enterprise after) {
    List<RuleReach> changed = new ArrayList<>();
    for (SharingRule rule : after.equity().rules().values()) {
      SharingRule was = before.equity().find(rule.id());
      int starts = 0;
      int stops = 0;
      for (int ordinal : after.equity().seen().moved()) {
        boolean reached = was != null && reaches(was.scope(), before.organization(), ordinal);
        boolean reaches = reaches(rule.scope(), after.organization(), ordinal);
        starts += reaches && !reached ? 1 : 0;
        stops += reached && !reaches ? 1 : 0;
      }
      if (starts + stops > 0) {
        changed.add(new RuleReach(rule, starts, stops));
      }
    }
    return changed;
  }

  private static boolean reaches(Scope scope, Organization organization, int ordinal) {
    if (ordinal >= organization.accounts().count()) {
      return false;
    }
    Account account = organization.accounts().at(ordinal);
    UnitId unit = account.unit();
    if (unit == null || organization.isManagement(account)) {
      return false;
    }
    return switch (scope) {
      case Scope.Accounts(var accounts) -> accounts.contains(account.id());
      case Scope.Units(var units) ->
          organization.units().upwards(unit).stream()
              .anyMatch(
                  above ->
                      units
                          .get(above)
                          .exists(includesSubunits -> includesSubunits || above.equals(unit)));
    };
  }

  private static List<LimitUse> limits(Enterprise before, Enterprise after) {
    Limits limits = after.setup().limits();
    List<LimitUse> uses =
        List.of(
            new LimitUse(
                Which.DEPTH,
                depth(before.organization().units()),
                depth(after.organization().units()),
                limits.depth()),
            new LimitUse(
                Which.UNITS,
                before.organization().units().countBelowRoot(),
                after.organization().units().countBelowRoot(),
                limits.units()),
            new LimitUse(
                Which.MEMBERS,
                before.organization().accounts().members(),
                after.organization().accounts().members(),
                limits.accounts()));
    return uses.stream().filter(use -> use.before() != use.after()).toList();
  }

  private static int depth(Units units) {
    return units.find(UnitId.ROOT) == null ? 0 : units.height(UnitId.ROOT);
  }
}
