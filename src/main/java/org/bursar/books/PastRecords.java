package org.bursar.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.Correction;
import org.bursar.books.journal.FiringRecord;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.Movement;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.Remembered;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.TransferTotals;
import org.bursar.codec.Entry;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * Records up to an entry: what was written later is not there.
 *
 * @param last that entry
 */
record PastRecords(Records records, long last) implements Records {

  @Override
  public Optional<Entry> entry(long number) {
    return number > last ? Optional.empty() : records.entry(number);
  }

  @Override
  public Optional<NamedEntry> named(long number) {
    return number > last
        ? Optional.empty()
        : records
            .named(number)
            .map(
                found -> {
                  Long by = found.reversedBy();
                  return by != null && by > last
                      ? new NamedEntry(found.entry(), found.events(), null)
                      : found;
                });
  }

  @Override
  public Optional<Known> known(CommandId id) {
    return records
        .known(id)
        .filter(found -> !(found.outcome() instanceof Outcome.Accepted a) || a.entry() <= last);
  }

  @Override
  public List<Remembered> refusalsAfter(@Nullable CommandId before, int most) {
    return records.refusalsAfter(before, most);
  }

  @Override
  public Optional<Long> undoneBy(long number, long upToEntry) {
    return records.undoneBy(number, Math.min(upToEntry, last));
  }

  @Override
  public List<Entry> entriesAfter(long number, int most) {
    return number >= last
        ? List.of()
        : records.entriesAfter(number, (int) Math.min(most, last - number));
  }

  @Override
  public List<Entry> entriesBefore(long number, int most) {
    return records.entriesBefore(Math.min(number, last + 1), most);
  }

  @Override
  public List<Entry> entriesOf(AccountId account, long before, int most) {
    return records.entriesOf(account, Math.min(before, last + 1), most);
  }

  @Override
  public List<Entry> entriesOf(AssetId asset, long before, int most) {
    return records.entriesOf(asset, Math.min(before, last + 1), most);
  }

  @Override
  public List<TransferRecord> transfersAfter(long number, long upToEntry, int most) {
    return records.transfersAfter(number, Math.min(upToEntry, last), most);
  }

  @Override
  public List<FiringRecord> firingsAfter(
      long entry, @Nullable AccountId after, long upToEntry, int most) {
    return records.firingsAfter(entry, after, Math.min(upToEntry, last), most);
  }

  @Override
  public List<FiringRecord> firingsOf(AccountId account, long upToEntry, int most) {
    return records.firingsOf(account, Math.min(upToEntry, last), most);
  }

  @Override
  public List<TransferRecord> transfersBefore(
      TransferFilter filter, long before, long upToEntry, int most, Pace pace) {
    return records.transfersBefore(filter, before, Math.min(upToEntry, last), most, pace);
  }

  @Override
  public List<TransferRecord> transfersAfter(
      TransferFilter filter, long number, long upToEntry, int most, Pace pace) {
    return records.transfersAfter(filter, number, Math.min(upToEntry, last), most, pace);
  }

  @Override
  public List<TransferRecord> transfers(List<Long> numbers, long upToEntry) {
    return records.transfers(numbers, Math.min(upToEntry, last));
  }

  @Override
  public TransferTotals totals(TransferFilter filter, long upToEntry, Pace pace) {
    return records.totals(filter, Math.min(upToEntry, last), pace);
  }

  @Override
  public long lastNotAfter(Instant instant) {
    return Math.min(records.lastNotAfter(instant), last);
  }

  @Override
  public List<BalancePoint> balances(AccountId account) {
    return records.balances(account).stream().filter(point -> point.entry() <= last).toList();
  }

  @Override
  public Optional<BalancePoint> balance(AccountId account, long entry) {
    return records.balance(account, Math.min(entry, last));
  }

  @Override
  public List<Movement> movements(AccountId account, long afterEntry, long upToEntry, int most) {
    return records.movements(account, afterEntry, Math.min(upToEntry, last), most);
  }

  @Override
  public List<ChargeRecord> charges(Period period, long upToEntry) {
    return records.charges(period, Math.min(upToEntry, last));
  }

  @Override
  public List<Correction> corrections(Period period, long upToEntry) {
    return records.corrections(period, Math.min(upToEntry, last));
  }
}
