package org.bursar.exchange.focus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.RowSink;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** Judges rows of a bill: a good one is added to its sums, of another the first fault is kept. */
final class FocusRows implements RowSink {

  /** How many sums are held at most: what a million accounts and months need. */
  static final int MOST_SUMS = 1_000_000;

  private final RowFaults.Counter faults = new RowFaults.Counter();
  private final Map<BillingKey, BillingTally> tallies = new LinkedHashMap<>();
  private final DecimalCell cost = new DecimalCell();
  private final PeriodCells periods = new PeriodCells();
  private int sums;

  private record BillingKey(String provider, String billingAccount) {}

  RowFaults faults() {
    return faults.faults();
  }

  /** Those of the good rows: one that only rows in error name is not part of the bill. */
  List<FocusBill.BillingAccount> billingAccounts() {
    return tallies.values().stream()
        .map(BillingTally::total)
        .filter(account -> !account.charges().isEmpty())
        .toList();
  }

  boolean isTooLarge() {
    return sums > MOST_SUMS;
  }

  @Override
  public void fault(CellFault fault) {
    faults.add(fault);
  }

  @Override
  public void row(Row row) {
    BillingTally tally = tally(row);
    if (tally == null) {
      return;
    }
    String currencyText = text(row, FocusColumns.CURRENCY);
    Currency currency = currencyText == null ? null : Currency.find(currencyText).orElse(null);
    if (currency == null) {
      wrong(row, FocusColumns.CURRENCY, "no currency that is known");
      return;
    }
    String start = text(row, FocusColumns.PERIOD_START);
    Period period = start == null ? null : periods.read(start);
    if (period == null) {
      wrong(row, FocusColumns.PERIOD_START, "no instant");
      return;
    }
    int costAt = FocusColumns.COST;
    if (!cost.read(row.chars(), row.from(costAt), row.until(costAt))) {
      wrong(row, costAt, "no number of up to 30 digits");
      return;
    }
    AccountId account = account(row, tally);
    if (account != null && isCommitmentGood(row, tally, currency, period)) {
      boolean isNew = tally.add(account, currency, period, cost, row);
      sums += isNew ? 1 : 0;
      tally.name(text(row, FocusColumns.BILLING_ACCOUNT_NAME));
      if (!account.equals(tally.id())) {
        tally.name(account, text(row, FocusColumns.SUB_ACCOUNT_NAME));
      }
    }
  }

  private @Nullable BillingTally tally(Row row) {
    String provider = text(row, FocusColumns.SERVICE_PROVIDER);
    provider = provider == null ? text(row, FocusColumns.PROVIDER) : provider;
    provider = provider == null ? text(row, FocusColumns.INVOICE_ISSUER) : provider;
    if (provider == null) {
      wrong(row, FocusColumns.SERVICE_PROVIDER, "no provider is named");
      return null;
    }
    String id = text(row, FocusColumns.BILLING_ACCOUNT);
    BillingKey key = new BillingKey(provider, id == null ? "" : id);
    BillingTally known = tallies.get(key);
    if (known != null) {
      return known;
    }
    AccountId billingAccount = accountId(key.billingAccount);
    if (billingAccount == null) {
      wrong(row, FocusColumns.BILLING_ACCOUNT, "no id of an account");
      return null;
    }
    if (!BillSource.isPossible(provider, billingAccount)) {
      wrong(row, FocusColumns.BILLING_ACCOUNT, "provider and billing account are too long");
      return null;
    }
    BillingTally made = new BillingTally(provider, billingAccount);
    tallies.put(key, made);
    return made;
  }

  private @Nullable AccountId account(Row row, BillingTally tally) {
    String text = text(row, FocusColumns.SUB_ACCOUNT);
    if (text == null) {
      return tally.id();
    }
    AccountId known = tally.known(text);
    AccountId account = known == null ? accountId(text) : known;
    if (account == null) {
      wrong(row, FocusColumns.SUB_ACCOUNT, "no id of an account");
    }
    return account;
  }

  private boolean isCommitmentGood(Row row, BillingTally tally, Currency currency, Period period) {
    String text = text(row, FocusColumns.COMMITMENT);
    if (text == null || tally.isKnownCommitment(text, period)) {
      return true;
    }
    String category = text(row, FocusColumns.COMMITMENT_CATEGORY);
    AssetKind kind =
        switch (category) {
          case "Spend" -> AssetKind.SAVINGS_PLAN;
          case "Usage" -> AssetKind.RESERVED_INSTANCE;
          case null, default -> null;
        };
    if (kind == null) {
      wrong(row, FocusColumns.COMMITMENT_CATEGORY, "neither Spend nor Usage");
      return false;
    }
    AssetId id;
    try {
      id = new AssetId(text);
    } catch (IllegalArgumentException _) {
      wrong(row, FocusColumns.COMMITMENT, "no id of an asset");
      return false;
    }
    tally.commit(
        new FocusBill.Commitment(
            id,
            kind,
            text(row, FocusColumns.COMMITMENT_NAME),
            text(row, FocusColumns.COMMITMENT_TYPE),
            currency,
            period));
    return true;
  }

  /** The cell's text; null if it is empty, NULL or absent, which mean the same. */
  private static @Nullable String text(Row row, int place) {
    return row.isEmpty(place) || row.is(place, "NULL") ? null : row.text(place);
  }

  private static @Nullable AccountId accountId(String text) {
    try {
      return new AccountId(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private void wrong(Row row, int place, String reason) {
    faults.add(
        CellFault.quoting(
            row.file(), row.line(), FocusColumns.ALL.name(place), reason, row.text(place)));
  }
}
