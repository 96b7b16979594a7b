package org.bursar.vocabulary;

/** What kind of prepaid right an equity asset is; the last two are reserved capacity. */
public enum AssetKind {
  SAVINGS_PLAN,
  COUPON,
  RESERVED_INSTANCE,
  STORAGE_CAPACITY_UNIT
}
