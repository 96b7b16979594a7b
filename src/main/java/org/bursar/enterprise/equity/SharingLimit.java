package org.bursar.enterprise.equity;

import static org.bursar.vocabulary.RefusalCode.SHARING_LIMIT_EXCEEDED;

import java.time.Instant;
import java.util.TreeSet;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * An edit that makes accounts newly eligible and leaves more eligible than the limit is refused;
 * growth of membership never is (domain, section 7).
 */
final class SharingLimit {

  private SharingLimit() {}

  /** Why an edit is refused, with the smallest id of the assets over the limit; null if not. */
  static @Nullable Refusal refusal(
      Setup setup, Organization organization, Equity equity, EquityEvent event, Stamp stamp) {
    Equity after = equity.apply(event, stamp, organization.management().id());
    Eligible were = new Eligible(organization, equity);
    Eligible are = new Eligible(organization, after);
    int limit = setup.limits().accountsPerAsset();
    for (AssetId id : touched(after, event)) {
      Asset asset = after.assets().get(id).get();
      int count = count(are, asset, stamp.at());
      if (count > limit && anyNew(organization, were, equity.find(id), are.lineup(asset))) {
        return Refusal.of(SHARING_LIMIT_EXCEEDED)
            .with("asset", id)
            .with("count", count)
            .with("limit", limit);
      }
    }
    return null;
  }

  private static int count(Eligible are, Asset asset, Instant at) {
    return asset.status(at).isEnded() ? 0 : are.count(asset);
  }

  private static java.util.NavigableSet<AssetId> touched(Equity after, EquityEvent event) {
    java.util.NavigableSet<AssetId> assets = new TreeSet<>();
    switch (event) {
      case EquityEvent.SharedWithAccounts e -> assets.add(e.asset());
      case EquityEvent.SharedWithUnits e -> assets.add(e.asset());
      case EquityEvent.OptedOutOfRules e -> assets.add(e.asset());
      case EquityEvent.SharingRuleSet e -> after.attached(e.rule()).forEach(assets::add);
      default -> {}
    }
    return assets;
  }

  private static boolean anyNew(
      Organization organization, Eligible were, @Nullable Asset before, Lineup now) {
    int place = 0;
    for (int ordinal = now.at(place); ordinal >= 0; ordinal = now.at(++place)) {
      Account account = organization.accounts().at(ordinal);
      if (before == null || !were.is(before, account)) {
        return true;
      }
    }
    return false;
  }
}
