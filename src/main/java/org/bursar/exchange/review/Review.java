package org.bursar.exchange.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bursar.books.Books;
import org.bursar.books.Records;
import org.bursar.books.journal.Pace;
import org.bursar.books.journal.TransferFilter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.EntryProof;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;

/**
 * A unit as the books knew it at an instant: its accounts and their balances, the transfers of some
 * days up to then, who was covered; and the entry that proves it. Reading waits for the disk.
 */
public final class Review {

  private static final int PAGE = 4_096;

  private final Records records;
  private final ReviewWish wish;
  private final Enterprise then;
  private final EntryProof proof;
  private final List<Reviewed> accounts;
  private final Set<AccountId> ids = new HashSet<>();

  private Review(
      Records records,
      ReviewWish wish,
      Enterprise then,
      EntryProof proof,
      List<Reviewed> accounts) {
    this.records = records;
    this.wish = wish;
    this.then = then;
    this.proof = proof;
    this.accounts = accounts;
    accounts.forEach(each -> ids.add(each.account().id()));
  }

  /** The review that is wanted; empty if there was no such unit then. */
  public static Optional<Review> find(Books books, ReviewWish wish) {
    Enterprise then = books.asOf(wish.at());
    if (then.entry() == 0 || then.organization().units().find(wish.unit()) == null) {
      return Optional.empty();
    }
    Records records = books.records();
    return records
        .proof(then.entry())
        .map(proof -> new Review(records, wish, then, proof, accounts(then, wish.unit())));
  }

  private static List<Reviewed> accounts(Enterprise then, UnitId unit) {
    List<Reviewed> accounts = new ArrayList<>();
    for (Account account : then.organization().accounts().byOrdinal()) {
      UnitId seat = account.unit();
      if (seat != null && then.organization().units().isWithin(seat, unit)) {
        accounts.add(new Reviewed(account, then.balance(account)));
      }
    }
    accounts.sort(
        Comparator.comparing((Reviewed each) -> Texts.folded(each.account().name()))
            .thenComparing(each -> each.account().id().value()));
    return List.copyOf(accounts);
  }

  /** The unit. */
  public UnitId unit() {
    return wish.unit();
  }

  /** As of when. */
  public Instant at() {
    return wish.at();
  }

  /** The enterprise as the books knew it then. */
  public Enterprise enterprise() {
    return then;
  }

  /** The last entry then, by which anybody can check the pack. */
  public EntryProof proof() {
    return proof;
  }

  /** The first day of the transfers. */
  public LocalDate from() {
    LocalDate first = wish.from();
    return first == null ? until().withDayOfMonth(1) : first;
  }

  /** The last day of the transfers, which may not be whole. */
  public LocalDate until() {
    ZoneId zone = then.setup().zone();
    return LocalDate.ofInstant(wish.at(), zone);
  }

  /** The unit's accounts, by name. */
  List<Reviewed> accounts() {
    return accounts;
  }

  /** Which way a transfer or a reclaim went. */
  Way way(TransferRecord record) {
    if (!ids.contains(record.from())) {
      return Way.IN;
    }
    return ids.contains(record.to()) ? Way.WITHIN : Way.OUT;
  }

  /**
   * Hears every transfer and reclaim of the days that the unit has a part in, in their order.
   *
   * @throws CancellationException if the pace says so
   */
  void eachTransfer(Pace pace, Consumer<TransferRecord> heard) {
    TransferFilter filter = TransferFilter.ALL.within(from(), until());
    long last = 0;
    List<TransferRecord> page;
    do {
      page = records.transfersAfter(filter, last, then.entry(), PAGE, pace);
      for (TransferRecord record : page) {
        last = record.number();
        if (ids.contains(record.from()) || ids.contains(record.to())) {
          heard.accept(record);
        }
      }
    } while (page.size() == PAGE);
  }

  /**
   * What the transfers of the days come to.
   *
   * @param sums by currency
   * @param last the last ones of them, in their order
   * @param count how many there are
   */
  record Flows(SortedMap<Currency, Flow> sums, List<TransferRecord> last, long count) {}

  /** Sums all of them up, and keeps so many of the last. */
  Flows flows(int kept, Pace pace) {
    SortedMap<Currency, Flow> sums = new TreeMap<>();
    Deque<TransferRecord> last = new ArrayDeque<>();
    long[] count = new long[1];
    eachTransfer(
        pace,
        record -> {
          count[0]++;
          sums.computeIfAbsent(record.amount().currency(), Flow::new)
              .add(way(record), record.amount());
          last.addLast(record);
          if (last.size() > kept) {
            TransferRecord unused = last.removeFirst();
          }
        });
    return new Flows(sums, List.copyOf(last), count[0]);
  }

  /** Who of the unit's accounts was covered by what, or waited for a place. */
  Stream<Coverage> coverage() {
    Coverages coverages = new Coverages(then.organization(), then.equity(), wish.at());
    return accounts.stream().flatMap(each -> coverages.of(each.account()).stream());
  }
}
