package org.bursar.books.store;

import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.BalancePoint;
import org.bursar.books.journal.ChargeRecord;
import org.bursar.books.journal.Correction;
import org.bursar.books.journal.FiringRecord;
import org.bursar.books.journal.Movement;
import org.bursar.books.journal.Remembered;
import org.bursar.codec.Entry;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/** Reads what grows without end, a page at a time, by key. */
public final class RecordReader {

  private final Place place;

  RecordReader(Place place) {
    this.place = place;
  }

  /** The entry of this number. */
  public Optional<Entry> entry(long number) {
    return place.reading(sql -> EntryTable.find(sql, number));
  }

  /** Entries after a number, in ascending order. */
  public List<Entry> entriesAfter(long number, int most) {
    return place.reading(sql -> EntryTable.after(sql, number, most));
  }

  /** Entries before a number, the newest first. */
  public List<Entry> entriesBefore(long number, int most) {
    return place.reading(sql -> EntryTable.before(sql, number, most));
  }

  /** Entries before a number that changed an account or its money, the newest first. */
  public List<Entry> entriesOf(Account account, long before, int most) {
    return place.reading(sql -> EntryTable.ofAccount(sql, account.ordinal(), before, most));
  }

  /** Entries before a number that changed an asset or whom it covers, the newest first. */
  public List<Entry> entriesOf(AssetId asset, long before, int most) {
    return place.reading(sql -> EntryTable.ofAsset(sql, asset, before, most));
  }

  /** Refusals that are given again, after the one of a command, by id. */
  public List<Remembered> refusalsAfter(@Nullable CommandId last, int most) {
    return place.reading(sql -> OutcomeTable.refusalsAfter(sql, last, most));
  }

  /** The last entry not after another one that undid an entry. */
  public Optional<Long> undoneBy(long number, long upToEntry) {
    return place.reading(sql -> UndoneTable.by(sql, number, upToEntry));
  }

  /** Transfers and reclaims, from this place. */
  public TransferReader transfers(Organization organization) {
    return new TransferReader(place, organization);
  }

  /**
   * Firings of alerts after one of them up to an entry, in ascending order.
   *
   * @param last the account whose firing was the last of the page before; null to begin an entry
   */
  public List<FiringRecord> firingsAfter(
      Accounts accounts, long entry, @Nullable Account last, long upToEntry, int most) {
    int ordinal = last == null ? -1 : last.ordinal();
    return place.reading(sql -> AlertRecords.after(sql, accounts, entry, ordinal, upToEntry, most));
  }

  /** The last firings of an account's alert up to an entry, the newest first. */
  public List<FiringRecord> firingsOf(
      Accounts accounts, Account account, long upToEntry, int most) {
    return place.reading(sql -> AlertRecords.ofAccount(sql, accounts, account, upToEntry, most));
  }

  /** How an account's money went, one point per entry that changed it, in order. */
  public List<BalancePoint> balances(Account account) {
    return place.reading(sql -> MoneyHistory.points(sql, account));
  }

  /** What an account had after an entry; empty before its first money. */
  public Optional<BalancePoint> balance(Account account, long entry) {
    return place.reading(sql -> MoneyHistory.at(sql, account, entry));
  }

  /** What changed an account's money after an entry up to another one, in order. */
  public List<Movement> movements(Account account, long afterEntry, long upToEntry, int most) {
    return place.reading(sql -> MoneyHistory.movements(sql, account, afterEntry, upToEntry, most));
  }

  /** The last statements of a month's charges up to an entry, by source and account. */
  public List<ChargeRecord> charges(Accounts accounts, Period period, long upToEntry) {
    return place.reading(sql -> ChargeRecords.last(sql, accounts, period, upToEntry));
  }

  /** What changed a month since it was closed up to an entry, in order. */
  public List<Correction> corrections(Accounts accounts, Period period, long upToEntry) {
    return place.reading(sql -> ChargeRecords.corrections(sql, accounts, period, upToEntry));
  }
}
