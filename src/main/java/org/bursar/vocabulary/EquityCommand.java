package org.bursar.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands about equity assets. */
public sealed interface EquityCommand extends Command {

  /**
   * Registers an equity asset. Fields from {@code coupon} on belong to one kind each; {@link
   * #fieldOfAnotherKind} names one that stands where it does not belong.
   */
  record RegisterAsset(
      AssetId asset,
      @Nullable AccountId owner,
      AssetKind kind,
      String name,
      @Nullable String provider,
      @Nullable String providerKind,
      Currency currency,
      @Nullable Amount value,
      @Nullable Instant start,
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
      implements EquityCommand {

    @Override
    public @Nullable String misplacedField() {
      return fieldOfAnotherKind();
    }

    /** The first field that is set and is not one of this kind's, if there is one. */
    public @Nullable String fieldOfAnotherKind() {
      boolean coupons = kind == AssetKind.COUPON;
      boolean instances = kind == AssetKind.RESERVED_INSTANCE;
      boolean storage = kind == AssetKind.STORAGE_CAPACITY_UNIT;
      boolean plans = kind == AssetKind.SAVINGS_PLAN;
      if (!coupons && coupon != null) {
        return "coupon";
      } else if (!coupons && minimum != null) {
        return "minimum";
      } else if (!coupons && percent != null) {
        return "percent";
      } else if (!coupons && cap != null) {
        return "cap";
      } else if (!instances && instanceType != null) {
        return "instanceType";
      } else if (!instances && !storage && region != null) {
        return "region";
      } else if (!instances && count != null) {
        return "count";
      } else if (!storage && capacityGiB != null) {
        return "capacityGiB";
      } else if (!plans && plan != null) {
        return "plan";
      } else if (!plans && payment != null) {
        return "payment";
      }
      return null;
    }
  }

  /** Says anew what can change of an asset; what is left out stays. */
  record UpdateAsset(
      AssetId asset,
      @Nullable String name,
      @Nullable Amount remaining,
      @Nullable AssetStanding status)
      implements EquityCommand {}

  /** Ends an asset before its date, or one that has none. */
  record EndAsset(AssetId asset, AssetEnding status) implements EquityCommand {}

  /** Shares an asset with a fixed set of accounts, in place of whatever its scope was. */
  record ShareWithAccounts(AssetId asset, List<AccountId> accounts) implements EquityCommand {}

  /** Shares an asset with units, whose membership it follows, in place of its scope. */
  record ShareWithUnits(AssetId asset, List<UnitScope> units) implements EquityCommand {}

  /** Takes an asset's own scope away; rules go on. */
  record StopSharing(AssetId asset) implements EquityCommand {}

  /**
   * Sets an automatic sharing rule, or changes its name and scope.
   *
   * @param accounts the scope, or {@code units} are: one of the two
   * @param applyToExisting whether assets that are there are attached too
   */
  record SetSharingRule(
      RuleId rule,
      @Nullable String name,
      AssetKind kind,
      @Nullable List<AccountId> accounts,
      @Nullable List<UnitScope> units,
      boolean applyToExisting)
      implements EquityCommand {

    @Override
    public @Nullable String misplacedField() {
      return accounts != null && units != null
          ? "units"
          : accounts == null && units == null ? "accounts" : null;
    }
  }

  /** Removes a rule and with it its reasons. */
  record RemoveSharingRule(RuleId rule) implements EquityCommand {}

  /** Hides an asset's rules, or shows them again. */
  record OptOutOfRules(AssetId asset, boolean optedOut) implements EquityCommand {}
}
