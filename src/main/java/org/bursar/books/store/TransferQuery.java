package org.bursar.books.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.bursar.books.journal.TransferFilter;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.TransferKind;
import org.jspecify.annotations.Nullable;

/** A filter as records are tested by it: accounts by their ordinals, amounts in minor units. */
final class TransferQuery {

  private final TransferFilter filter;
  private final boolean @Nullable [] sides;
  private final List<SearchWord> words;
  private final long @Nullable [] least;
  private final long @Nullable [] most;

  TransferQuery(Organization organization, TransferFilter filter) {
    this.filter = filter;
    this.sides = sides(organization, filter);
    Accounts accounts = organization.accounts();
    least = filter.least() == null ? null : minors(accounts, filter.least(), RoundingMode.CEILING);
    most = filter.most() == null ? null : minors(accounts, filter.most(), RoundingMode.FLOOR);
    words = SearchWord.of(accounts, filter.text());
  }

  /** The words of the text. */
  List<SearchWord> words() {
    return words;
  }

  /** The rows from one to another that are wanted as far as their columns tell. */
  BitSet wanted(TransferColumns columns, int firstRow, int lastRow) {
    BitSet rows = new BitSet(columns.count());
    // A tight loop of its own for what takes most rows away; the others look at what is left.
    if (sides == null) {
      rows.set(firstRow, lastRow + 1);
    } else {
      columns.between(sides, filter.direction(), firstRow, lastRow, rows);
    }
    if (filter.who() != null) {
      int actor = columns.actor(filter.who());
      keep(rows, row -> columns.isBy(row, actor));
    }
    if (filter.kind() != null) {
      boolean reclaims = filter.kind() == TransferKind.RECLAIM;
      keep(rows, row -> columns.isReclaim(row) == reclaims);
    }
    if (least != null) {
      long[] bound = least;
      keep(rows, row -> columns.amountMinor(row) >= bound[columns.from(row)]);
    }
    if (most != null) {
      long[] bound = most;
      keep(rows, row -> columns.amountMinor(row) <= bound[columns.from(row)]);
    }
    return rows;
  }

  private static void keep(BitSet rows, IntPredicate wanted) {
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      if (!wanted.test(row)) {
        rows.clear(row);
      }
    }
  }

  private static boolean @Nullable [] sides(Organization organization, TransferFilter filter) {
    if (filter.account() == null && filter.unit() == null) {
      return null;
    }
    boolean[] sides = new boolean[organization.accounts().count()];
    if (filter.account() != null) {
      Account account = organization.accounts().find(filter.account());
      if (account != null && isWithin(organization, account, filter)) {
        sides[account.ordinal()] = true;
      }
      return sides;
    }
    for (Account account : organization.accounts().byOrdinal()) {
      if (isWithin(organization, account, filter)) {
        sides[account.ordinal()] = true;
      }
    }
    return sides;
  }

  private static boolean isWithin(
      Organization organization, Account account, TransferFilter filter) {
    return filter.unit() == null
        || (account.unit() != null && organization.units().isWithin(account.unit(), filter.unit()));
  }

  /** An amount in the minor units of each account's currency. */
  private static long[] minors(Accounts accounts, Amount amount, RoundingMode rounding) {
    Map<Currency, Long> known = new HashMap<>();
    long[] minors = new long[accounts.count()];
    for (Account account : accounts.byOrdinal()) {
      minors[account.ordinal()] =
          known.computeIfAbsent(
              account.currency(), currency -> minor(amount.value(), currency, rounding));
    }
    return minors;
  }

  private static long minor(BigDecimal value, Currency currency, RoundingMode rounding) {
    BigDecimal minor = value.movePointRight(currency.decimals()).setScale(0, rounding);
    return minor.min(BigDecimal.valueOf(Long.MAX_VALUE)).max(BigDecimal.ZERO).longValueExact();
  }
}
