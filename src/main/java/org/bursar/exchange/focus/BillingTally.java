package org.bursar.exchange.focus;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.exchange.table.Row;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** The sums of one billing account while its rows come in. */
final class BillingTally {

  /** Names are cut when they are used; what is longer than this need not be held till then. */
  private static final int LONGEST_NAME = 1_000;

  private final String provider;
  private final AccountId id;
  private final Map<String, AccountId> accounts = new HashMap<>();
  private final Map<AccountId, String> accountNames = new LinkedHashMap<>();
  private final Map<Key, Sum> sums = new LinkedHashMap<>();
  private final Map<String, FocusBill.Commitment> commitments = new LinkedHashMap<>();
  private @Nullable String name;

  private record Key(AccountId account, Currency currency, Period period) {
    @Override
    public int hashCode() {
      return (account.value().hashCode() * 31 + period.index()) * 31 + currency.code().hashCode();
    }
  }

  private static final class Sum {
    private final ExactTotal total = new ExactTotal();
    private final String file;
    private final long line;
    private long rows;

    Sum(String file, long line) {
      this.file = file;
      this.line = line;
    }
  }

  BillingTally(String provider, AccountId id) {
    this.provider = provider;
    this.id = id;
    accounts.put(id.value(), id);
  }

  AccountId id() {
    return id;
  }

  /** The account that was seen under this id, if one was. */
  @Nullable AccountId known(String text) {
    return accounts.get(text);
  }

  /** Adds a row's cost; true if it is the first of its account, currency and period. */
  boolean add(AccountId account, Currency currency, Period period, DecimalCell cost, Row row) {
    Key key = new Key(account, currency, period);
    Sum sum = sums.get(key);
    boolean isNew = sum == null;
    if (sum == null) {
      sum = new Sum(row.file(), row.line());
      sums.put(key, sum);
      accounts.putIfAbsent(account.value(), account);
    }
    sum.total.add(cost);
    sum.rows++;
    return isNew;
  }

  void name(@Nullable String text) {
    if (name == null && text != null) {
      name = shortened(text);
    }
  }

  void name(AccountId account, @Nullable String text) {
    if (text != null && !accountNames.containsKey(account)) {
      accountNames.put(account, shortened(text));
    }
  }

  /** Whether the commitment was seen, in this period or an earlier one. */
  boolean isKnownCommitment(String commitment, Period period) {
    FocusBill.Commitment known = commitments.get(commitment);
    return known != null && !period.isBefore(known.period());
  }

  /** Notes a commitment; of one that was seen before only the earlier period is new. */
  void commit(FocusBill.Commitment seen) {
    FocusBill.Commitment known = commitments.getOrDefault(seen.id().value(), seen);
    commitments.put(
        seen.id().value(),
        new FocusBill.Commitment(
            known.id(),
            known.kind(),
            known.name(),
            known.providerKind(),
            known.currency(),
            seen.period()));
  }

  FocusBill.BillingAccount total() {
    List<FocusBill.Charge> charges =
        sums.entrySet().stream().map(each -> charge(each.getKey(), each.getValue())).toList();
    return new FocusBill.BillingAccount(
        provider, id, name, accountNames, charges, List.copyOf(commitments.values()));
  }

  private static FocusBill.Charge charge(Key key, Sum sum) {
    return new FocusBill.Charge(
        key.account, key.currency, key.period, sum.total.value(), sum.rows, sum.file, sum.line);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME / 2));
  }
}
