package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.equity.Equity;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AssetId;

/**
 * What a command does to coverage, told by the difference of the values before and after it: the
 * same code then does it.
 *
 * @param gains who would be covered that is not, with the reasons
 * @param loses who would not be covered any more, with the reasons it had
 * @param stays how many pairs of the assets that it changes stay as they are
 * @param limitReached who would be eligible of these assets, without a place
 */
public record CoverageEffect(
    List<Coverage> gains, List<Coverage> loses, int stays, List<Coverage> limitReached) {

  /** Nothing changes. */
  public static final CoverageEffect NONE = new CoverageEffect(List.of(), List.of(), 0, List.of());

  /** Takes its own copies. */
  public CoverageEffect {
    gains = List.copyOf(gains);
    loses = List.copyOf(loses);
    limitReached = List.copyOf(limitReached);
  }

  /** The effect of what made one value of the other; time alone does nothing here. */
  @SuppressWarnings("ReferenceEquality") // values share what did not change: looking is quick
  public static CoverageEffect between(Enterprise before, Enterprise after) {
    if (before.equity() == after.equity() && before.organization() == after.organization()) {
      return NONE;
    }
    Coverages was = new Coverages(before.organization(), before.equity(), after.at());
    Coverages is = new Coverages(after.organization(), after.equity(), after.at());
    List<Coverage> gains = new ArrayList<>();
    List<Coverage> loses = new ArrayList<>();
    List<Coverage> limitReached = new ArrayList<>();
    int stays = 0;
    for (AssetId id : changed(before.equity(), after.equity())) {
      Asset then = before.equity().find(id);
      Asset now = after.equity().find(id);
      List<Coverage> had = then == null ? List.of() : was.of(then);
      for (Coverage each : had) {
        if (each.isCovered() && !isCovered(now, is, each.account(), after)) {
          loses.add(each);
        } else if (each.isCovered()) {
          stays++;
        }
      }
      for (Coverage each : now == null ? List.<Coverage>of() : is.of(now)) {
        if (!each.isCovered()) {
          limitReached.add(each);
        } else if (!isCovered(then, was, each.account(), before)) {
          gains.add(each);
        }
      }
    }
    return new CoverageEffect(gains, loses, stays, limitReached);
  }

  private static boolean isCovered(
      @org.jspecify.annotations.Nullable Asset asset,
      Coverages coverages,
      Account account,
      Enterprise in) {
    Account there = in.organization().accounts().find(account.id());
    return asset != null && there != null && coverages.of(asset, there).isCovered();
  }

  @SuppressWarnings("ReferenceEquality")
  private static java.util.Set<AssetId> changed(Equity before, Equity after) {
    TreeSet<AssetId> changed = new TreeSet<>();
    for (Asset asset : after.assets().values()) {
      if (before.find(asset.id()) != asset
          || before.covered(asset.id()) != after.covered(asset.id())) {
        changed.add(asset.id());
      }
    }
    return changed;
  }
}
