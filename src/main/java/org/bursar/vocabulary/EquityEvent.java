package org.bursar.vocabulary;

import java.time.Instant;
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
}
