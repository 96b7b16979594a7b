package org.bursar.console.months;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bursar.books.Records;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.Correction;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Shortfall;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.Source;
import org.bursar.vocabulary.Stamp;

/**
 * What a person looks at before a month is closed, and after.
 *
 * @param bills what came in
 * @param missing sources that stated something of the month before and nothing of this one
 * @param shortfalls who falls short if it is closed now
 * @param overdue who is overdue, with what is available
 * @param corrections what changed it since it was closed
 */
record CloseCheck(
    Enterprise enterprise,
    Period period,
    boolean hasEnded,
    List<BillRow> bills,
    List<Source> missing,
    List<Shortfall> shortfalls,
    List<Money> overdue,
    List<Correction> corrections) {

  /** Looks through the books; waits for the disk. */
  static CloseCheck of(Sight sight, Records records, Period period, Progress progress) {
    Enterprise enterprise = sight.enterprise();
    List<BillRow> bills = BillRow.of(records, period, sight.entry(), progress);
    progress.check();
    List<Source> missing = missing(bills, records.charges(period.previous(), sight.entry()));
    progress.check();
    Stamp stamp = new Stamp(enterprise.entry() + 1, sight.at(), sight.actor());
    List<Shortfall> shortfalls = Shortfall.ifClosed(enterprise, period, stamp);
    progress.check();
    return new CloseCheck(
        enterprise,
        period,
        hasEnded(enterprise, period, sight.at()),
        bills,
        missing,
        shortfalls,
        overdue(enterprise),
        records.corrections(period, sight.entry()));
  }

  boolean isClosed() {
    return enterprise.funds().months().isClosed(period);
  }

  /** What the months' table has of it. */
  CurrencySums total() {
    CurrencySums sums = new CurrencySums();
    for (Months.Key key : enterprise.funds().months().of(period)) {
      sums.add(enterprise.funds().months().get(key).charges());
    }
    return sums;
  }

  /** What the statements of charges sum up to. */
  CurrencySums stated() {
    CurrencySums sums = new CurrencySums();
    bills.forEach(bill -> sums.add(bill.rounded()));
    return sums;
  }

  /** What is missing of all who fall short. */
  CurrencySums lacking() {
    CurrencySums sums = new CurrencySums();
    shortfalls.forEach(shortfall -> sums.add(shortfall.lacking()));
    return sums;
  }

  /** What all who are overdue lack, as positive amounts. */
  CurrencySums lackingNow() {
    CurrencySums sums = new CurrencySums();
    overdue.forEach(available -> sums.add(available.negated()));
    return sums;
  }

  private static boolean hasEnded(Enterprise enterprise, Period period, Instant at) {
    return !period.next().start(enterprise.setup().zone()).isAfter(at);
  }

  private static List<Source> missing(List<BillRow> bills, List<ChargeRecord> before) {
    Set<Source> there = bills.stream().map(BillRow::source).collect(Collectors.toSet());
    return before.stream()
        .map(ChargeRecord::source)
        .distinct()
        .filter(source -> !there.contains(source))
        .toList();
  }

  private static List<Money> overdue(Enterprise enterprise) {
    List<Money> overdue = new ArrayList<>();
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      Balance balance = enterprise.balance(account);
      if (balance.isOverdue() && balance.recorded()) {
        overdue.add(balance.available());
      }
    }
    return overdue;
  }
}
