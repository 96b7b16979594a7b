package org.bursar.console.organization;

import io.vavr.collection.SortedMap;
import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A row of a unit's table: an account, or a unit with what its accounts have together.
 *
 * @param unit where it leads, if it is a unit
 * @param account where it leads, if it is an account
 * @param name with the units between, if it sits in a sub-unit
 * @param more how many further currencies a unit has
 * @param available null if nothing was recorded, or there is nothing to sum
 */
record MemberRow(
    @Nullable UnitId unit,
    @Nullable AccountId account,
    String name,
    Kind kind,
    Currency currency,
    int more,
    @Nullable Money available,
    @Nullable Money ownCash,
    @Nullable Money transferredIn,
    @Nullable Money creditLimit,
    @Nullable Money unsettled,
    State state) {

  /** What a row is about. */
  enum Kind {
    UNIT,
    MANAGEMENT,
    MEMBER
  }

  /** What is to be said of an account. */
  enum State {
    NONE,
    FROZEN,
    OVERDUE,
    UNRECORDED
  }

  Object key() {
    return unit != null ? unit : String.valueOf(account);
  }

  String id() {
    return String.valueOf(unit != null ? unit : account);
  }

  /**
   * What stands directly in a unit, or all accounts beneath it; in the order of the tree.
   *
   * @param tree of the same enterprise
   */
  static List<MemberRow> of(
      Enterprise enterprise, OrganizationTree tree, UnitId unit, boolean all, Progress progress) {
    List<MemberRow> rows = new ArrayList<>();
    add(rows, enterprise, tree, unit, "", all, progress);
    return rows;
  }

  private static void add(
      List<MemberRow> rows,
      Enterprise enterprise,
      OrganizationTree tree,
      UnitId unit,
      String path,
      boolean all,
      Progress progress) {
    progress.check();
    Unit whole = enterprise.organization().units().get(unit);
    for (Member member : tree.children(new Member.OfUnit(whole))) {
      switch (member) {
        case Member.OfAccount(Account account, _) -> rows.add(ofAccount(enterprise, account, path));
        case Member.OfUnit(Unit below, _) when all ->
            add(rows, enterprise, tree, below.id(), path + below.name() + " / ", true, progress);
        case Member.OfUnit(Unit below, _) -> rows.add(ofUnit(enterprise, below));
      }
    }
  }

  private static MemberRow ofUnit(Enterprise enterprise, Unit unit) {
    SortedMap<Currency, Totals.Total> sums = enterprise.rollups().of(unit.id()).byCurrency();
    Currency own = enterprise.setup().currency();
    Currency shown = sums.isEmpty() || sums.containsKey(own) ? own : sums.head()._1;
    Totals.Total total = sums.get(shown).getOrNull();
    return new MemberRow(
        unit.id(),
        null,
        unit.name(),
        Kind.UNIT,
        shown,
        Math.max(0, sums.size() - 1),
        total == null ? null : total.available(),
        total == null ? null : total.ownCash(),
        null,
        null,
        null,
        State.NONE);
  }

  private static MemberRow ofAccount(Enterprise enterprise, Account account, String path) {
    Balance balance = enterprise.balance(account);
    boolean management = enterprise.organization().isManagement(account);
    return new MemberRow(
        null,
        account.id(),
        path + account.name(),
        management ? Kind.MANAGEMENT : Kind.MEMBER,
        account.currency(),
        0,
        balance.recorded() ? balance.available() : null,
        balance.ownCash(),
        balance.transferredIn(),
        balance.creditLimit(),
        balance.unsettledCurrent().plus(balance.unsettledPrevious()),
        state(account, balance));
  }

  private static State state(Account account, Balance balance) {
    if (!balance.recorded()) {
      return State.UNRECORDED;
    } else if (balance.isOverdue()) {
      return State.OVERDUE;
    }
    return account.frozen() ? State.FROZEN : State.NONE;
  }
}
