package org.bursar.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.FiringRecord;
import org.bursar.books.journal.Known;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.store.Store;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** The records of a local file, over a connection of their own: one reading at a time. */
final class LocalRecords implements Records, AutoCloseable {

  private final Store store;
  private final Supplier<Enterprise> now;

  LocalRecords(Store store, Supplier<Enterprise> now) {
    this.store = store;
    this.now = now;
  }

  synchronized Enterprise asOf(Instant instant) {
    return store.loadAsOf(instant);
  }

  @Override
  public synchronized Optional<Entry> entry(long number) {
    return store.records().entry(number);
  }

  @Override
  public synchronized Optional<NamedEntry> named(long number) {
    return store.named(number);
  }

  @Override
  public synchronized Optional<Known> known(CommandId id) {
    return store.known(id);
  }

  @Override
  public synchronized List<Entry> entriesAfter(long number, int most) {
    return store.records().entriesAfter(number, most);
  }

  @Override
  public synchronized List<Entry> entriesBefore(long number, int most) {
    return store.records().entriesBefore(number, most);
  }

  @Override
  public synchronized List<Entry> entriesOf(AccountId account, long before, int most) {
    return find(account)
        .map(found -> store.records().entriesOf(found, before, most))
        .orElse(List.of());
  }

  @Override
  public synchronized List<TransferRecord> transfersAfter(long number, long upToEntry, int most) {
    return store.records().transfersAfter(accounts(), number, upToEntry, most);
  }

  @Override
  public synchronized List<FiringRecord> firingsAfter(
      long entry, @Nullable AccountId last, long upToEntry, int most) {
    Account of = last == null ? null : accounts().get(last);
    return store.records().firingsAfter(accounts(), entry, of, upToEntry, most);
  }

  @Override
  public synchronized List<FiringRecord> firingsOf(AccountId account, long upToEntry, int most) {
    return find(account)
        .map(found -> store.records().firingsOf(accounts(), found, upToEntry, most))
        .orElse(List.of());
  }

  @Override
  public synchronized List<BalancePoint> balances(AccountId account) {
    return find(account).map(found -> store.records().balances(found)).orElse(List.of());
  }

  @Override
  public synchronized List<ChargeRecord> charges(Period period) {
    return store.records().charges(accounts(), period);
  }

  private Accounts accounts() {
    return now.get().organization().accounts();
  }

  private Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts().find(id));
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}
