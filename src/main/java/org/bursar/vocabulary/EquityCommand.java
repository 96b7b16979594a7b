package org.bursar.vocabulary;

import java.time.Instant;
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
}
