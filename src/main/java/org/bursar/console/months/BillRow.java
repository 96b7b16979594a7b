package org.bursar.console.months;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bursar.books.Records;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Progress;
import org.bursar.vocabulary.Bill;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/**
 * What one source states of a month, in one currency.
 *
 * @param accounts of how many accounts
 * @param exact the unrounded sum; what a person stated is exact as it is
 * @param rounded the sum in the books, rounded once per account
 * @param entry the last entry that stated something of it
 * @param bill the files that the last statement came from; null if it came from a person
 */
record BillRow(
    Source source,
    Currency currency,
    int accounts,
    BigDecimal exact,
    Money rounded,
    long entry,
    @Nullable Bill bill) {

  /** What rounding makes of it: what the books have more than the bill. */
  BigDecimal difference() {
    return rounded.decimal().subtract(exact);
  }

  /** The names of the files, or nothing. */
  String files() {
    return bill == null
        ? ""
        : bill.files().stream().map(Bill.File::name).collect(Collectors.joining(", "));
  }

  /** How many rows the files have. */
  long rows() {
    return bill == null ? 0 : bill.files().stream().mapToLong(Bill.File::rows).sum();
  }

  /** The rows of a month up to an entry, by source and currency. Reads from the disk. */
  static List<BillRow> of(Records records, Period period, long upToEntry, Progress progress) {
    Map<Key, List<ChargeRecord>> groups = new LinkedHashMap<>();
    for (ChargeRecord record : records.charges(period, upToEntry)) {
      groups
          .computeIfAbsent(
              new Key(record.source(), record.amount().currency()), _ -> new ArrayList<>())
          .add(record);
    }
    List<BillRow> rows = new ArrayList<>();
    for (Map.Entry<Key, List<ChargeRecord>> group : groups.entrySet()) {
      progress.check();
      rows.add(of(records, group.getKey(), group.getValue()));
    }
    return rows;
  }

  private record Key(Source source, Currency currency) {}

  private static BillRow of(Records records, Key key, List<ChargeRecord> charges) {
    BigDecimal exact = BigDecimal.ZERO;
    Money rounded = Money.zero(key.currency());
    long last = 0;
    for (ChargeRecord charge : charges) {
      exact = exact.add(charge.exact().orElse(charge.amount().decimal()));
      rounded = rounded.plus(charge.amount());
      last = Math.max(last, charge.entry());
    }
    return new BillRow(
        key.source(),
        key.currency(),
        charges.size(),
        exact,
        rounded,
        last,
        records.entry(last).map(BillRow::bill).orElse(null));
  }

  private static @Nullable Bill bill(Entry entry) {
    return entry.command() instanceof Decoded.Received received
            && received.command() instanceof FundsCommand.RecordCharges charges
        ? charges.bill()
        : null;
  }
}
