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
import org.bursar.codec.EntryProof;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Period;
import org.jspecify.annotations.Nullable;

/**
 * What grows without end and stays in the database: read a page at a time, by key. A reading never
 * waits for a writer. Every call reads from the disk: never on a thread that must not wait.
 */
public interface Records {

  /** The entry of this number, if there is one. */
  Optional<Entry> entry(long number);

  /** What proves that an entry is still there, if there is one of this number. */
  default Optional<EntryProof> proof(long number) {
    return entry(number).map(EntryProof::of);
  }

  /** The entry of this number as a command names it, with the one that reversed it. */
  Optional<NamedEntry> named(long number);

  /** The first outcome of a command id, if it has one. */
  Optional<Known> known(CommandId id);

  /**
   * Refusals that are given again, after the one of a command in the order of their ids.
   *
   * @param last the last of the page before; null to begin
   */
  List<Remembered> refusalsAfter(@Nullable CommandId last, int most);

  /** The last entry not after another one that says that it undoes this one; empty if none does. */
  Optional<Long> undoneBy(long number, long upToEntry);

  /** Entries after a number, in ascending order, at most so many. */
  List<Entry> entriesAfter(long number, int most);

  /** Entries before a number, the newest first, at most so many. */
  List<Entry> entriesBefore(long number, int most);

  /** Entries before a number that changed an account or its money, the newest first. */
  List<Entry> entriesOf(AccountId account, long before, int most);

  /** Entries before a number that changed an asset or whom it covers, the newest first. */
  List<Entry> entriesOf(AssetId asset, long before, int most);

  /** Transfers and reclaims after a number up to an entry, in ascending order, at most so many. */
  List<TransferRecord> transfersAfter(long number, long upToEntry, int most);

  /**
   * Firings of alerts after one of them up to an entry, in ascending order, at most so many.
   *
   * @param last the account whose firing was the last of the page before; null to begin an entry
   */
  List<FiringRecord> firingsAfter(long entry, @Nullable AccountId last, long upToEntry, int most);

  /** The last firings of an account's alert up to an entry, the newest first, at most so many. */
  List<FiringRecord> firingsOf(AccountId account, long upToEntry, int most);

  /**
   * Transfers and reclaims that a filter wants, before a number up to an entry, the newest first.
   *
   * @param before all if it is {@link Long#MAX_VALUE}
   * @throws java.util.concurrent.CancellationException if the pace says so
   */
  List<TransferRecord> transfersBefore(
      TransferFilter filter, long before, long upToEntry, int most, Pace pace);

  /**
   * Transfers and reclaims that a filter wants, after a number up to an entry, in ascending order.
   *
   * @throws java.util.concurrent.CancellationException if the pace says so
   */
  List<TransferRecord> transfersAfter(
      TransferFilter filter, long number, long upToEntry, int most, Pace pace);

  /** Transfers and reclaims of these numbers, which there are, as they stood at an entry. */
  List<TransferRecord> transfers(List<Long> numbers, long upToEntry);

  /**
   * What the transfers and reclaims that a filter wants sum up to. Others can be read meanwhile.
   *
   * @throws java.util.concurrent.CancellationException if the pace says so
   */
  TransferTotals totals(TransferFilter filter, long upToEntry, Pace pace);

  /** The last entry not after an instant; 0 before the first. */
  long lastNotAfter(Instant instant);

  /** How an account's money went, one point per entry that changed it, in order. */
  List<BalancePoint> balances(AccountId account);

  /** What an account had at the end of an entry; empty before its first money. */
  Optional<BalancePoint> balance(AccountId account, long entry);

  /**
   * What changed an account's money after an entry up to another one, in order, so many at most.
   */
  List<Movement> movements(AccountId account, long afterEntry, long upToEntry, int most);

  /** The last statements of a month's charges up to an entry, by source and account. */
  List<ChargeRecord> charges(Period period, long upToEntry);

  /**
   * What changed a month's charges since its closing up to an entry, in order; nothing if it was
   * open then.
   */
  List<Correction> corrections(Period period, long upToEntry);
}
