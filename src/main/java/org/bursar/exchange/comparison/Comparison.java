package org.bursar.exchange.comparison;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.bursar.books.journal.Pace;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Purse;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two instants.
 *
 * @param before the enterprise as the books knew it at the earlier instant
 * @param after the same at the later one
 * @param accounts those that differ, by id
 * @param units those that differ, by path
 */
public record Comparison(
    Enterprise before, Enterprise after, List<AccountChange> accounts, List<UnitChange> units) {

  private static final int STRIDE = 1_000;

  /** Takes its own copies. */
  public Comparison {
    accounts = List.copyOf(accounts);
    units = List.copyOf(units);
  }

  /** An enterprise with the instant by which its dates are judged. */
  public record Side(Enterprise enterprise, Instant at) {}

  /**
   * Compares two states of one enterprise.
   *
   * @param before the earlier one
   * @throws CancellationException if the pace says so
   */
  public static Comparison of(Side before, Side after, Pace pace) {
    int[][] coverage = coverage(before, after, pace);
    List<AccountChange> accounts = new ArrayList<>();
    int whole = after.enterprise().organization().accounts().byOrdinal().size();
    for (Account account : after.enterprise().organization().accounts().byOrdinal()) {
      if (account.ordinal() % STRIDE == 0) {
        goOn(pace, account.ordinal(), whole);
      }
      AccountChange change = change(before.enterprise(), after.enterprise(), account, coverage);
      if (!change.kinds().isEmpty()) {
        accounts.add(change);
      }
    }
    accounts.sort(Comparator.comparing(change -> change.is().id()));
    return new Comparison(
        before.enterprise(),
        after.enterprise(),
        accounts,
        units(
            before.enterprise().organization().units(), after.enterprise().organization().units()));
  }

  private static AccountChange change(
      Enterprise before, Enterprise after, Account is, int[][] coverage) {
    Account was = before.organization().accounts().find(is.id());
    return new AccountChange(
        was,
        is,
        was == null ? "" : path(before.organization(), was.unit()),
        path(after.organization(), is.unit()),
        was == null ? Balance.of(Purse.EMPTY, is.currency(), null) : before.balance(was),
        after.balance(is),
        coverage[0][is.ordinal()],
        coverage[1][is.ordinal()]);
  }

  private static String path(Organization organization, @Nullable UnitId unit) {
    return unit == null ? "" : organization.units().path(unit);
  }

  /** How many assets each account gained and lost, by ordinal. */
  private static int[][] coverage(Side before, Side after, Pace pace) {
    int count = after.enterprise().organization().accounts().byOrdinal().size();
    int[][] changes = {new int[count], new int[count]};
    Coverages was = coverages(before);
    Coverages is = coverages(after);
    Set<AssetId> assets = new HashSet<>();
    after.enterprise().equity().assets().keySet().forEach(assets::add);
    long done = 0;
    for (AssetId id : assets) {
      goOn(pace, done++, assets.size());
      count(covered(is, after, id), covered(was, before, id), changes[0]);
      count(covered(was, before, id), covered(is, after, id), changes[1]);
    }
    return changes;
  }

  /** Counts one for each of these that is not among those. */
  private static void count(
      Map<Integer, Instant> these, Map<Integer, Instant> those, int[] counts) {
    these.forEach(
        (ordinal, _) -> {
          if (!those.containsKey(ordinal)) {
            counts[ordinal]++;
          }
        });
  }

  private static Map<Integer, Instant> covered(Coverages coverages, Side side, AssetId id) {
    Asset asset = side.enterprise().equity().find(id);
    return asset == null ? HashMap.empty() : coverages.covered(asset);
  }

  private static Coverages coverages(Side side) {
    return new Coverages(side.enterprise().organization(), side.enterprise().equity(), side.at());
  }

  private static List<UnitChange> units(Units before, Units after) {
    List<UnitChange> changes = new ArrayList<>();
    for (Unit is : after.byId().values()) {
      Unit was = before.find(is.id());
      UnitChange change =
          new UnitChange(was, is, was == null ? "" : before.path(was.id()), after.path(is.id()));
      if (!change.kinds().isEmpty()) {
        changes.add(change);
      }
    }
    for (Unit was : before.byId().values()) {
      if (after.find(was.id()) == null) {
        changes.add(new UnitChange(was, null, before.path(was.id()), ""));
      }
    }
    changes.sort(
        Comparator.comparing(
                (UnitChange change) ->
                    change.pathAfter().isEmpty() ? change.pathBefore() : change.pathAfter())
            .thenComparing(change -> change.unit().id()));
    return changes;
  }

  private static void goOn(Pace pace, long done, long whole) {
    if (!pace.goesOn(done, whole)) {
      throw new CancellationException();
    }
  }
}
