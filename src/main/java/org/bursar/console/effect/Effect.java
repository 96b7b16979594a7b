package org.bursar.console.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Preview;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.vocabulary.AssetId;

/**
 * What a change does to coverage, pair by pair, of any preview: what decides and applies it here is
 * what will do it.
 *
 * @param preview decided and applied
 * @param effect the difference
 * @param assets what it is about: those that it changes and those that were named
 * @param rows who gains, who loses, who would be over the limit and, of the assets that it is
 *     about, who stays
 * @param stays how many stay, also those of whom there are too many for rows
 * @param waits how many would be eligible without a place, likewise
 * @param places how many accounts the one asset covers then; of several, the most that one covers
 */
public record Effect(
    Preview preview,
    CoverageEffect effect,
    Set<AssetId> assets,
    List<EffectRow> rows,
    int stays,
    int waits,
    int places) {

  /** So many of those who stay, and of those who wait, are listed; all who gain or lose are. */
  private static final int MOST = 20_000;

  /** Takes its own copies. */
  public Effect {
    assets = Set.copyOf(assets);
    rows = List.copyOf(rows);
  }

  /**
   * Looks at what a preview does; may take a while for a rule with thousands of assets.
   *
   * @param named assets that are looked at even if nothing changes for them
   */
  public static Effect of(Preview preview, Collection<AssetId> named, Progress progress) {
    Enterprise before = preview.before();
    Enterprise after = preview.after();
    CoverageEffect effect = CoverageEffect.of(before, after);
    progress.check();
    Coverages was = new Coverages(before.organization(), before.equity(), after.at());
    Coverages is = new Coverages(after.organization(), after.equity(), after.at());
    Set<AssetId> assets = new TreeSet<>(named);
    List<EffectRow> rows = new ArrayList<>();
    for (Coverage each : effect.gains()) {
      assets.add(each.asset().id());
      rows.add(
          new EffectRow(EffectKind.GAINS, each, EffectRow.in(before, was, each), before, after));
    }
    for (Coverage each : effect.loses()) {
      assets.add(each.asset().id());
      Coverage now = EffectRow.in(after, is, each);
      rows.add(new EffectRow(EffectKind.LOSES, now == null ? each : now, each, before, after));
    }
    progress.check();
    effect.limitReached().forEach(each -> assets.add(each.asset().id()));
    int stays = 0;
    int waits = 0;
    int places = 0;
    for (AssetId id : assets) {
      progress.check();
      Asset asset = after.equity().find(id);
      if (asset == null) {
        continue;
      }
      places = Math.max(places, is.count(asset));
      for (Coverage each : is.of(asset)) {
        Coverage then = EffectRow.in(before, was, each);
        if (!each.isCovered()) {
          waits++;
          if (waits <= MOST) {
            rows.add(new EffectRow(EffectKind.WAITS, each, then, before, after));
          }
        } else if (then != null && then.isCovered()) {
          stays++;
          if (stays <= MOST) {
            rows.add(new EffectRow(EffectKind.STAYS, each, then, before, after));
          }
        }
      }
    }
    return new Effect(preview, effect, assets, rows, stays, waits, places);
  }

  /** How many gain it. */
  public int gains() {
    return effect.gains().size();
  }

  /** How many lose it. */
  public int loses() {
    return effect.loses().size();
  }

  /** The most accounts that one asset covers. */
  public int limit() {
    return preview.after().setup().limits().accountsPerAsset();
  }

  /** Whether anything changes for anybody. */
  public boolean isNothing() {
    return gains() == 0 && loses() == 0 && waits() == 0;
  }
}
