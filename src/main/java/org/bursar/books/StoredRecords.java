package org.bursar.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
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
import org.bursar.books.store.Store;
import org.bursar.books.store.TransferReader;
import org.bursar.books.store.TransferReader.Search;
import org.bursar.books.store.TransferSums;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** The records of a store, read beside its writer. */
final class StoredRecords implements Records, AutoCloseable {

  private final Store store;
  private final Supplier<Enterprise> now;
  private final Past past;

  StoredRecords(Store store, Supplier<Enterprise> now) {
    this.store = store;
    this.now = now;
    this.past = new Past(store, Past.Pace.USUAL);
  }

  Enterprise after(long entry) {
    synchronized (past) {
      return past.after(entry);
    }
  }

  /** Forgets what was worked out of the journal: it is another one. */
  void forget() {
    synchronized (past) {
      past.forget();
    }
  }

  @Override
  public Optional<Entry> entry(long number) {
    return store.records().entry(number);
  }

  @Override
  public Optional<NamedEntry> named(long number) {
    return store.named(number);
  }

  @Override
  public Optional<Known> known(CommandId id) {
    return store.known(id);
  }

  @Override
  public List<Remembered> refusalsAfter(@Nullable CommandId last, int most) {
    return store.records().refusalsAfter(last, most);
  }

  @Override
  public Optional<Long> undoneBy(long number, long upToEntry) {
    return store.records().undoneBy(number, upToEntry);
  }

  @Override
  public List<Entry> entriesAfter(long number, int most) {
    return store.records().entriesAfter(number, most);
  }

  @Override
  public List<Entry> entriesBefore(long number, int most) {
    return store.records().entriesBefore(number, most);
  }

  @Override
  public List<Entry> entriesOf(AccountId account, long before, int most) {
    return find(account)
        .map(found -> store.records().entriesOf(found, before, most))
        .orElse(List.of());
  }

  @Override
  public List<Entry> entriesOf(AssetId asset, long before, int most) {
    return store.records().entriesOf(asset, before, most);
  }

  @Override
  public List<TransferRecord> transfersAfter(long number, long upToEntry, int most) {
    return transfers().after(number, upToEntry, most);
  }

  @Override
  public List<FiringRecord> firingsAfter(
      long entry, @Nullable AccountId last, long upToEntry, int most) {
    Account of = last == null ? null : accounts().get(last);
    return store.records().firingsAfter(accounts(), entry, of, upToEntry, most);
  }

  @Override
  public List<FiringRecord> firingsOf(AccountId account, long upToEntry, int most) {
    return find(account)
        .map(found -> store.records().firingsOf(accounts(), found, upToEntry, most))
        .orElse(List.of());
  }

  @Override
  public List<TransferRecord> transfers(List<Long> numbers, long upToEntry) {
    return transfers().of(numbers, upToEntry);
  }

  @Override
  public List<TransferRecord> transfersBefore(
      TransferFilter filter, long before, long upToEntry, int most, Pace pace) {
    return search(new Asked(filter, before, upToEntry, true), most, pace);
  }

  @Override
  public List<TransferRecord> transfersAfter(
      TransferFilter filter, long number, long upToEntry, int most, Pace pace) {
    return search(new Asked(filter, number, upToEntry, false), most, pace);
  }

  @Override
  public TransferTotals totals(TransferFilter filter, long upToEntry, Pace pace) {
    Search search = begin(new Asked(filter, Long.MAX_VALUE, upToEntry, true));
    TransferSums sums = new TransferSums(accounts());
    while (!search.isDone()) {
      goOn(pace, search);
      // A piece at a time, so that a page is not kept waiting by a count.
      search.sum(sums);
    }
    return sums.totals();
  }

  /** What is searched for, from where and in which direction. */
  private record Asked(TransferFilter filter, long beyond, long upToEntry, boolean newestFirst) {}

  private List<TransferRecord> search(Asked asked, int most, Pace pace) {
    Search search = begin(asked);
    List<Long> numbers = new ArrayList<>();
    while (!search.isDone() && numbers.size() < most) {
      goOn(pace, search);
      numbers.addAll(search.numbers(asked.newestFirst()));
    }
    return transfers(numbers.subList(0, Math.min(most, numbers.size())), asked.upToEntry());
  }

  private Search begin(Asked asked) {
    return transfers()
        .search(
            asked.filter(),
            now.get().setup().zone(),
            asked.beyond(),
            asked.upToEntry(),
            asked.newestFirst());
  }

  private static void goOn(Pace pace, Search search) {
    if (!pace.goesOn(search.done(), search.whole())) {
      throw new CancellationException();
    }
  }

  private TransferReader transfers() {
    return store.records().transfers(now.get().organization());
  }

  @Override
  public long lastNotAfter(Instant instant) {
    return store.lastNotAfter(instant);
  }

  @Override
  public Optional<BalancePoint> balance(AccountId account, long entry) {
    return find(account).flatMap(found -> store.records().balance(found, entry));
  }

  @Override
  public List<Movement> movements(AccountId account, long afterEntry, long upToEntry, int most) {
    return find(account)
        .map(found -> store.records().movements(found, afterEntry, upToEntry, most))
        .orElse(List.of());
  }

  @Override
  public List<Correction> corrections(Period period, long upToEntry) {
    return store.records().corrections(accounts(), period, upToEntry);
  }

  @Override
  public List<BalancePoint> balances(AccountId account) {
    return find(account).map(found -> store.records().balances(found)).orElse(List.of());
  }

  @Override
  public List<ChargeRecord> charges(Period period, long upToEntry) {
    return store.records().charges(accounts(), period, upToEntry);
  }

  private Accounts accounts() {
    return now.get().organization().accounts();
  }

  private Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts().find(id));
  }

  @Override
  public void close() {
    store.close();
  }
}
