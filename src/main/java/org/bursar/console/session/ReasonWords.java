package org.bursar.console.session;

import java.util.List;
import java.util.stream.Collectors;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Reason;
import org.bursar.enterprise.equity.Scope;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.NotCovered;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** Why an account is covered by an asset, or why not, in the language of the moment. */
public final class ReasonWords {

  private ReasonWords() {}

  /** Why it is covered, or why it is not and what it would be covered by. */
  public static String of(Enterprise enterprise, Coverage coverage) {
    NotCovered because = coverage.because();
    String reasons = of(enterprise, coverage.asset().scope(), coverage.reasons());
    if (because == null) {
      return reasons;
    }
    return reasons.isEmpty() ? of(because) : Texts.now("reason.but", of(because), reasons);
  }

  /** Every reason, one after the other. */
  public static String of(Enterprise enterprise, Scope own, List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> of(enterprise, own, reason))
        .collect(Collectors.joining(Texts.now("reason.and")));
  }

  private static String of(Enterprise enterprise, Scope own, Reason reason) {
    RuleId id = reason.rule();
    SharingRule rule = id == null ? null : enterprise.equity().find(id);
    Scope scope = rule == null ? own : rule.scope();
    String where = where(enterprise, scope, reason.unit());
    return id == null ? where : Texts.now("reason.rule", name(id, rule), where);
  }

  private static String where(Enterprise enterprise, Scope scope, @Nullable UnitId unit) {
    if (unit == null) {
      return Texts.now("reason.account");
    }
    boolean isBelow =
        scope instanceof Scope.Units(var units) && Boolean.TRUE.equals(units.getOrElse(unit, null));
    return Texts.now(
        isBelow ? "reason.unit.below" : "reason.unit.alone", Names.of(enterprise, unit));
  }

  /** What a rule is called; its id if it has no name. */
  public static String name(RuleId id, @Nullable SharingRule rule) {
    String name = rule == null ? null : rule.name();
    return name == null ? id.value() : name;
  }

  /** Why it is not covered. */
  public static String of(NotCovered because) {
    return Texts.now("reason.not." + because);
  }

  /** Whom a scope names, in a few words. */
  public static String of(Enterprise enterprise, Scope scope) {
    return switch (scope) {
      case Scope.Accounts(var accounts) ->
          accounts.isEmpty()
              ? Texts.now("scope.none")
              : accounts.size() == 1
                  ? Names.of(enterprise, accounts.head())
                  : Texts.now("scope.accounts", accounts.size());
      case Scope.Units(var units) ->
          units.isEmpty()
              ? Texts.now("scope.none")
              : scope.unitScopes().stream()
                      .limit(3)
                      .map(unit -> of(enterprise, unit))
                      .collect(Collectors.joining(Texts.now("scope.and")))
                  + (units.size() > 3 ? Texts.now("scope.more", units.size() - 3) : "");
    };
  }

  /** A unit of a scope: with what is below it, or alone. */
  public static String of(Enterprise enterprise, UnitScope unit) {
    return Texts.now(
        unit.includeSubunits() ? "scope.unit.below" : "scope.unit.alone",
        Names.of(enterprise, unit.unit()));
  }

  /** Where a unit is: the names from Root down to it. */
  public static String path(Enterprise enterprise, @Nullable UnitId unit) {
    if (unit == null || enterprise.organization().units().find(unit) == null) {
      return "\u2014";
    }
    List<UnitId> upwards = List.copyOf(enterprise.organization().units().upwards(unit));
    return upwards.reversed().stream()
        .map(id -> enterprise.organization().units().find(id))
        .filter(java.util.Objects::nonNull)
        .map(Unit::name)
        .collect(Collectors.joining(" / "));
  }
}
