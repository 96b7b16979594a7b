package org.bursar.console.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.ReasonWords;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.equity.Reason;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;

/**
 * An asset that members get through a unit, because a scope names it or one above it.
 *
 * @param through the unit that the scope names
 * @param rules the rules whose scope that is; the asset's own scope is none
 * @param isOwn whether the asset's own scope names it
 * @param covered how many accounts are covered for this reason
 * @param waiting how many have the reason and no place
 */
record UnitShare(
    Enterprise enterprise,
    Asset asset,
    UnitId through,
    List<RuleId> rules,
    boolean isOwn,
    int covered,
    int waiting) {

  /**
   * What members get through a unit, and through those above it, at an instant; may take a while.
   */
  static List<UnitShare> of(Enterprise enterprise, Instant at, UnitId unit, Progress progress) {
    Coverages coverages = new Coverages(enterprise.organization(), enterprise.equity(), at);
    List<UnitShare> shares = new ArrayList<>();
    for (UnitId above : enterprise.organization().units().upwards(unit)) {
      for (Asset asset : coverages.sharedWith(above)) {
        progress.check();
        UnitShare share = of(enterprise, coverages, asset, unit, above);
        if (share.covered() + share.waiting() > 0 || above.equals(unit)) {
          shares.add(share);
        }
      }
    }
    return shares;
  }

  private static UnitShare of(
      Enterprise enterprise, Coverages coverages, Asset asset, UnitId unit, UnitId through) {
    java.util.SortedSet<RuleId> rules = new java.util.TreeSet<>();
    boolean isOwn = false;
    int covered = 0;
    int waiting = 0;
    for (Coverage coverage : coverages.of(asset)) {
      UnitId seat = coverage.account().unit();
      boolean isMember = seat != null && enterprise.organization().units().isWithin(seat, unit);
      boolean counts = false;
      for (Reason reason : coverage.reasons()) {
        if (isMember && through.equals(reason.unit())) {
          counts = true;
          isOwn |= reason.rule() == null;
          if (reason.rule() != null) {
            rules.add(reason.rule());
          }
        }
      }
      covered += counts && coverage.isCovered() ? 1 : 0;
      waiting += counts && !coverage.isCovered() ? 1 : 0;
    }
    return new UnitShare(enterprise, asset, through, List.copyOf(rules), isOwn, covered, waiting);
  }

  /** By which scopes, in the language of the moment. */
  String reason() {
    List<String> words = new ArrayList<>();
    if (isOwn) {
      words.add(Texts.now("unit.shared.own"));
    }
    rules.forEach(
        id ->
            words.add(
                Texts.now("unit.shared.rule", ReasonWords.name(id, enterprise.equity().find(id)))));
    return words.isEmpty()
        ? Texts.now("unit.shared.nobody")
        : words.stream().collect(Collectors.joining(Texts.now("reason.and")));
  }
}
