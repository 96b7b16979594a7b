package org.bursar.exchange.focus;

import java.util.List;
import org.bursar.exchange.table.Columns;

/** The columns of a FOCUS file that say something here, and where a row holds them. */
final class FocusColumns {

  static final Columns ALL =
      new Columns(
          List.of("BilledCost", "BillingAccountId", "BillingCurrency", "BillingPeriodStart"),
          List.of(
              "BillingAccountName",
              "ServiceProviderName",
              "ProviderName",
              "InvoiceIssuerName",
              "SubAccountId",
              "SubAccountName",
              "CommitmentDiscountId",
              "CommitmentDiscountName",
              "CommitmentDiscountType",
              "CommitmentDiscountCategory"));

  static final int COST = ALL.place("BilledCost");
  static final int BILLING_ACCOUNT = ALL.place("BillingAccountId");
  static final int CURRENCY = ALL.place("BillingCurrency");
  static final int PERIOD_START = ALL.place("BillingPeriodStart");
  static final int BILLING_ACCOUNT_NAME = ALL.place("BillingAccountName");
  static final int SERVICE_PROVIDER = ALL.place("ServiceProviderName");
  static final int PROVIDER = ALL.place("ProviderName");
  static final int INVOICE_ISSUER = ALL.place("InvoiceIssuerName");
  static final int SUB_ACCOUNT = ALL.place("SubAccountId");
  static final int SUB_ACCOUNT_NAME = ALL.place("SubAccountName");
  static final int COMMITMENT = ALL.place("CommitmentDiscountId");
  static final int COMMITMENT_NAME = ALL.place("CommitmentDiscountName");
  static final int COMMITMENT_TYPE = ALL.place("CommitmentDiscountType");
  static final int COMMITMENT_CATEGORY = ALL.place("CommitmentDiscountCategory");

  private FocusColumns() {}
}
