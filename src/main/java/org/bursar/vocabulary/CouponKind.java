package org.bursar.vocabulary;

/** How a coupon is worth something. */
public enum CouponKind {
  CASH,
  SPEND_AND_SAVE,
  DISCOUNT
}
