package org.bursar.enterprise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.Waiting.Flow;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is confirmed, less all that waits to go out: the most that may be moved while nobody can ask
 * the server. What waits to come in is not there yet; an account that is not confirmed has nothing.
 *
 * @param confirmed what the server confirmed
 * @param expected the same with all done that waits and that the rules would accept
 * @param flows what waits of each account
 */
record Cover(Enterprise confirmed, Enterprise expected, Map<AccountId, Flow> flows) {

  /** The most that an account can give: what the rules would leave it, if that is less. */
  Maximum transferable(Account from) {
    Balance balance = confirmed(from);
    Maximum most = balance == null ? nothing(from) : balance.transferable();
    return least(less(most, from), expected.balance(from).transferable());
  }

  /** The most that a giver can take back from a holder. */
  Maximum reclaimable(Account holder, Account giver) {
    Balance balance = confirmed(holder);
    Account known = confirmed.organization().accounts().find(giver.id());
    Maximum most =
        balance == null || known == null
            ? nothing(holder)
            : balance.reclaimable(confirmed.funds().granted(holder, known));
    return least(
        less(most, holder),
        expected.balance(holder).reclaimable(expected.funds().granted(holder, giver)));
  }

  /**
   * Why a command that the rules accept is not covered; null if it is.
   *
   * @param changes by how much it changes the cash of each account
   */
  @Nullable Refusal lacking(Request request, Map<AccountId, Money> changes) {
    for (Map.Entry<AccountId, Money> change : changes.entrySet()) {
      Money spent = change.getValue().negated();
      if (spent.isPositive()) {
        Refusal refusal = lacking(request, account(change.getKey()), spent);
        if (refusal != null) {
          return refusal;
        }
      }
    }
    return null;
  }

  /** By how much the cash of each account changes that events move cash of. */
  static Map<AccountId, Money> changes(Enterprise before, Enterprise after, List<Event> events) {
    Map<AccountId, Money> changes = new HashMap<>();
    for (Event event : events) {
      if (event instanceof FundsEvent moved) {
        for (AccountId id : moved.movedAccounts()) {
          Account account = after.organization().accounts().get(id);
          changes.put(id, after.balance(account).cash().minus(before.balance(account).cash()));
        }
      }
    }
    return changes;
  }

  private @Nullable Refusal lacking(Request request, Account account, Money spent) {
    Balance balance = confirmed(account);
    return switch (request.command()) {
      case FundsCommand.Transfer _ when balance != null && balance.isOverdue() ->
          Refusal.of(RefusalCode.SOURCE_OVERDUE)
              .with("account", account.id())
              .with("available", balance.available());
      case FundsCommand.Transfer _ ->
          beyond(spent, transferable(account), RefusalCode.EXCEEDS_TRANSFERABLE, "transferable");
      case FundsCommand.Reclaim reclaim ->
          beyond(
              spent,
              reclaimable(account, account(reclaim.to())),
              RefusalCode.EXCEEDS_RECLAIMABLE,
              "reclaimable");
      default -> {
        Money cash = balance == null ? Money.zero(account.currency()) : balance.cash();
        Money left = less(new Maximum(cash, Bound.AVAILABLE), account).amount();
        yield spent.compareTo(left) > 0
            ? Refusal.of(RefusalCode.EXCEEDS_CASH).with("cash", left)
            : null;
      }
    };
  }

  private static @Nullable Refusal beyond(
      Money spent, Maximum most, RefusalCode code, String name) {
    return spent.compareTo(most.amount()) > 0
        ? Refusal.of(code).with(name, most.amount()).with("boundBy", most.boundBy())
        : null;
  }

  private Account account(AccountId id) {
    return expected.organization().accounts().get(id);
  }

  private @Nullable Balance confirmed(Account account) {
    Account known = confirmed.organization().accounts().find(account.id());
    return known == null ? null : confirmed.balance(known);
  }

  private static Maximum nothing(Account account) {
    return new Maximum(Money.zero(account.currency()), Bound.AVAILABLE);
  }

  private Maximum less(Maximum most, Account account) {
    Flow flow = flows.get(account.id());
    Money left = flow == null ? most.amount() : most.amount().minus(flow.out());
    return new Maximum(left.max(Money.zero(account.currency())), most.boundBy());
  }

  private static Maximum least(Maximum first, Maximum second) {
    return second.amount().compareTo(first.amount()) < 0 ? second : first;
  }
}
