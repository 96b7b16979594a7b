package org.bursar.enterprise.funds;

import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CreditContract;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.FundsEvent.BillsSettled.Part;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Stamp;

/**
 * The money of all accounts.
 *
 * @param purses by the account's ordinal; accounts beyond its end have nothing
 * @param months which are closed, and their sums
 * @param credit what the enterprise has of it, and has allocated
 * @param alerts whose balance is watched
 * @param transfers how many transfers and reclaims there are: the last one's number
 */
public record Funds(
    Vector<Purse> purses, Months months, Credit credit, Alerts alerts, long transfers) {

  /** No money at all. */
  public static final Funds NOTHING =
      new Funds(Vector.empty(), Months.NONE, Credit.NONE, Alerts.NONE, 0);

  /** The money of an account. */
  public Purse purse(int ordinal) {
    return ordinal < purses.size() ? purses.get(ordinal) : Purse.EMPTY;
  }

  /** The balance of an account, in its currency. */
  public Balance balance(int ordinal, Currency currency) {
    return Balance.of(purse(ordinal), currency, months.closedThrough());
  }

  /** What a giver granted a holder and did not take back, in the holder's currency. */
  public Money granted(Account holder, Account giver) {
    return Money.ofMinor(
        purse(holder.ordinal()).grants().minor(giver.ordinal()), holder.currency());
  }

  /**
   * What it is after an event. Alerts follow what the event made available, whatever it was.
   *
   * @param ordinals the ordinal of every account that joined
   */
  public Funds apply(FundsEvent event, ToIntFunction<AccountId> ordinals, Stamp stamp) {
    Funds after = moved(event, ordinals);
    Alerts followed = after.alerts;
    for (AccountId account : event.movedAccounts()) {
      followed = followed.follow(this, after, ordinals.applyAsInt(account), stamp);
    }
    return after.with(followed.apply(event, after, ordinals, stamp));
  }

  /** The money after an event, whatever its alerts say to that. */
  Funds moved(FundsEvent event, ToIntFunction<AccountId> ordinals) {
    return switch (event) {
      case FundsEvent.Reversible e -> move(e, 1, ordinals.applyAsInt(e.account()));
      case FundsEvent.EntryReversed e ->
          move(e.reversed(), -1, ordinals.applyAsInt(e.reversed().account()));
      case FundsEvent.ChargesRecorded e -> charge(e, ordinals.applyAsInt(e.account()));
      case FundsEvent.MonthClosed e -> with(months.closed(e.period()));
      case FundsEvent.MonthReopened e -> with(months.reopened(e.period()));
      case FundsEvent.Transferred e ->
          transfer(e, ordinals.applyAsInt(e.from()), ordinals.applyAsInt(e.to()));
      case FundsEvent.Reclaimed e ->
          reclaim(e, ordinals.applyAsInt(e.from()), ordinals.applyAsInt(e.to()));
      case FundsEvent.EnterpriseCreditSet e -> with(credit.total(e.amount()));
      case FundsEvent.CreditLimitSet e -> limit(e, ordinals.applyAsInt(e.account()));
      case FundsEvent.CreditContractConfirmed e -> {
        int ordinal = ordinals.applyAsInt(e.account());
        Purse purse = purse(ordinal);
        yield with(ordinal, purse.limit(purse.creditLimit(), CreditContract.EFFECTIVE));
      }
      case FundsEvent.LowBalanceAlertSet _,
          FundsEvent.LowBalanceAlertDisabled _,
          FundsEvent.RemindersSent _ ->
          this;
    };
  }

  private Funds move(FundsEvent.Reversible event, int sign, int ordinal) {
    Purse purse = purse(ordinal);
    return switch (event) {
      case FundsEvent.ToppedUp e ->
          with(ordinal, purse.cash(sign * e.amount().minor(), 0).moved(sign));
      case FundsEvent.BalanceOpened e ->
          with(
              ordinal,
              purse
                  .cash(sign * e.ownCash().minor(), 0)
                  .refunds(sign * e.creditRefunds().minor())
                  .opened(sign > 0));
      case FundsEvent.CreditRefunded e -> with(ordinal, purse.refunds(sign * e.amount().minor()));
      case FundsEvent.BillsSettled e -> settle(e, sign, ordinal);
    };
  }

  private Funds settle(FundsEvent.BillsSettled e, int sign, int ordinal) {
    Purse before = purse(ordinal);
    Purse after =
        before
            .cash(-sign * e.fromOwnCash().minor(), -sign * e.fromTransferredIn().minor())
            .charges(before.charges().settle(e.parts(), sign));
    Months changed = months;
    for (Part part : e.parts()) {
      boolean was = before.charges().settledMinor(part.period()) != 0;
      boolean is = after.charges().settledMinor(part.period()) != 0;
      changed =
          changed.settled(
              new Months.Key(part.period(), part.amount().currency()),
              sign > 0 ? part.amount() : part.amount().negated(),
              (is ? 1 : 0) - (was ? 1 : 0));
    }
    return with(ordinal, after).with(changed);
  }

  private Funds charge(FundsEvent.ChargesRecorded e, int ordinal) {
    Purse purse = purse(ordinal);
    Long before = purse.charges().amountMinor(e.period(), e.source());
    Currency currency = e.amount().currency();
    Money difference = e.amount().minus(Money.ofMinor(before == null ? 0 : before, currency));
    return with(
            ordinal,
            purse.charges(purse.charges().with(e.period(), e.source(), e.amount().minor())))
        .with(months.charged(new Months.Key(e.period(), currency), difference));
  }

  private Funds transfer(FundsEvent.Transferred e, int from, int to) {
    long minor = e.amount().minor();
    Purse receiver = purse(to);
    boolean first = receiver.grants().minor(from) == 0;
    Funds received =
        with(to, receiver.cash(0, minor).moved(1).grants(receiver.grants().plus(from, minor)));
    Purse giver = received.purse(from);
    Purse gave = giver.cash(-minor, 0).given(giver.given() + (first ? 1 : 0));
    return received.with(from, gave).numbered(e.number());
  }

  private Funds reclaim(FundsEvent.Reclaimed e, int holder, int giver) {
    long minor = e.amount().minor();
    Purse held = purse(holder);
    Grants left = held.grants().plus(giver, -minor);
    Funds taken = with(holder, held.cash(0, -minor).grants(left));
    Purse took = taken.purse(giver).cash(minor, 0);
    boolean whole = left.minor(giver) == 0;
    return taken.with(giver, whole ? took.given(took.given() - 1) : took).numbered(e.number());
  }

  private Funds limit(FundsEvent.CreditLimitSet e, int ordinal) {
    Purse purse = purse(ordinal);
    Money before = Money.ofMinor(purse.creditLimit(), e.limit().currency());
    return with(ordinal, purse.limit(e.limit().minor(), e.contract()))
        .with(credit.allocate(e.limit().minus(before)));
  }

  private Funds with(int ordinal, Purse purse) {
    Vector<Purse> room = purses;
    if (ordinal >= room.size()) {
      List<Purse> missing = Collections.nCopies(ordinal + 1 - room.size(), Purse.EMPTY);
      room = room.appendAll(missing);
    }
    return new Funds(room.update(ordinal, purse), months, credit, alerts, transfers);
  }

  private Funds with(Months changed) {
    return new Funds(purses, changed, credit, alerts, transfers);
  }

  private Funds with(Credit changed) {
    return new Funds(purses, months, changed, alerts, transfers);
  }

  private Funds with(Alerts changed) {
    return new Funds(purses, months, credit, changed, transfers);
  }

  private Funds numbered(long number) {
    return new Funds(purses, months, credit, alerts, number);
  }
}
