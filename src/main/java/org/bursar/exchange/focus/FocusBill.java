package org.bursar.exchange.focus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * What FOCUS files say together: the good rows as sums, the others as faults. It does not grow with
 * the number of rows, only with the accounts and months that they are about.
 *
 * @param files what was read
 * @param rows how many rows of data all files have, those in error too
 * @param faults the rows in error
 * @param billingAccounts in the order in which they were seen
 */
public record FocusBill(
    List<Bill.File> files, long rows, RowFaults faults, List<BillingAccount> billingAccounts) {

  /** Takes its own copies. */
  public FocusBill {
    files = List.copyOf(files);
    billingAccounts = List.copyOf(billingAccounts);
  }

  /**
   * One billing account of one provider.
   *
   * @param name as the first row that has one says
   * @param accountNames sub-accounts' names, as the first row that has one says
   * @param charges per account, currency and period, in the order in which they were seen
   * @param commitments its discounts, each once, in the order in which they were seen
   */
  public record BillingAccount(
      String provider,
      AccountId id,
      @Nullable String name,
      Map<AccountId, String> accountNames,
      List<Charge> charges,
      List<Commitment> commitments) {

    /** Takes its own copies. */
    public BillingAccount {
      accountNames = Map.copyOf(accountNames);
      charges = List.copyOf(charges);
      commitments = List.copyOf(commitments);
    }
  }

  /**
   * What rows of one account, currency and period sum up to.
   *
   * @param account the sub-account, or the billing account itself
   * @param exact the sum of the rows, not rounded
   * @param rows how many rows it is the sum of
   * @param file where the first of them stands
   * @param line on which line
   */
  public record Charge(
      AccountId account,
      Currency currency,
      Period period,
      BigDecimal exact,
      long rows,
      String file,
      long line) {}

  /**
   * A commitment discount.
   *
   * @param providerKind the bill's word for its type
   * @param currency that of the first row about it
   * @param period the earliest period that mentions it
   */
  public record Commitment(
      AssetId id,
      AssetKind kind,
      @Nullable String name,
      @Nullable String providerKind,
      Currency currency,
      Period period) {}
}
