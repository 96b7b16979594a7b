package org.bursar.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about equity assets. */
public sealed interface EquityEvent extends Event {

  /** An asset is there, with its owner and start settled. */
  record AssetRegistered(
      AssetId asset,
      AccountId owner,
      AssetKind kind,
      String name,
      @Nullable String provider,
      @Nullable String providerKind,
      Currency currency,
      @Nullable Amount value,
      Instant start,
      @Nullable Instant end,
      @Nullable CouponKind coupon,
      @Nullable Amount minimum,
      @Nullable Amount percent,
      @Nullable Amount cap,
      @Nullable String instanceType,
      @Nullable String region,
      @Nullable Integer count,
      @Nullable Integer capacityGiB,
      @Nullable String plan,
      @Nullable String payment)
      implements EquityEvent {}

  /** What of an asset is another now; what is left out stayed. */
  record AssetUpdated(
      AssetId asset,
      @Nullable String name,
      @Nullable Amount remaining,
      @Nullable AssetStanding status)
      implements EquityEvent {}

  /** An asset ended, and with it its coverage. */
  record AssetEnded(AssetId asset, AssetEnding status) implements EquityEvent {}

  /** An asset's scope is these accounts. */
  record SharedWithAccounts(AssetId asset, List<AccountId> accounts) implements EquityEvent {}

  /** An asset's scope is these units. */
  record SharedWithUnits(AssetId asset, List<UnitScope> units) implements EquityEvent {}

  /** An asset has no scope of its own. */
  record SharingStopped(AssetId asset) implements EquityEvent {}

  /**
   * A rule is there, or has another name or scope.
   *
   * @param accounts the scope, or {@code units} are
   * @param applyToExisting whether the assets of its kind that had not ended were attached
   */
  record SharingRuleSet(
      RuleId rule,
      @Nullable String name,
      AssetKind kind,
      @Nullable List<AccountId> accounts,
      @Nullable List<UnitScope> units,
      boolean applyToExisting)
      implements EquityEvent {}

  /** A rule is gone. */
  record SharingRuleRemoved(RuleId rule) implements EquityEvent {}

  /** An asset's rules are hidden, or shown again. */
  record OptedOutOfRules(AssetId asset, boolean optedOut) implements EquityEvent {}
}
