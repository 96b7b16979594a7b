package org.bursar.support.naive;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Months;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;
import org.bursar.support.naive.NaiveLedger.Most;
import org.bursar.support.naive.NaiveLedger.Pot;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.UnitId;

/** Every figure of the value beside the same figure of the naive model. */
final class Figures {

  private final Enterprise now;
  private final NaiveLedger ledger;
  private final NaiveAlerts alerts;
  private String difference;

  private Figures(Enterprise now, NaiveModel model) {
    this.now = now;
    ledger = model.ledger;
    alerts = model.alerts;
  }

  /** The first figure in which they differ; null if they say the same. */
  static String difference(Enterprise now, NaiveModel model) {
    Figures figures = new Figures(now, model);
    for (Account account : now.organization().accounts().byOrdinal()) {
      figures.account(account);
    }
    figures.pools();
    figures.months();
    for (Unit unit : now.organization().units().byId().values()) {
      figures.unit(unit.id());
    }
    return figures.difference;
  }

  private void account(Account account) {
    AccountId id = account.id();
    Balance is = now.balance(account);
    Currency currency = account.currency();
    same("own cash", id, is.ownCash().decimal(), ledger.pot(id, Pot.OWN));
    same("transferred-in", id, is.transferredIn().decimal(), ledger.pot(id, Pot.TRANSFERRED_IN));
    same("refunds", id, is.creditRefunds().decimal(), ledger.pot(id, Pot.REFUNDS));
    same("limit", id, is.creditLimit().decimal(), ledger.limit(id));
    same("contract", id, is.contract(), ledger.contract(id));
    same("current", id, is.unsettledCurrent().decimal(), ledger.current(id));
    same("previous", id, is.unsettledPrevious().decimal(), ledger.previous(id));
    same("available", id, is.available().decimal(), ledger.available(id));
    same("overdue", id, is.isOverdue(), ledger.available(id).signum() < 0);
    same("recorded", id, is.recorded(), ledger.isRecorded(id));
    same("transferable", id, said(is.transferable()), said(ledger.transferable(id), currency));
    Alert alert = now.funds().alerts().find(account.ordinal());
    same("alert", id, alert == null ? "OFF" : alert.state().name(), alerts.state(id).name());
    if (alert != null && alert.isOn()) {
      same("threshold", id, alert.threshold().decimal(), alerts.threshold(id));
      same("reminders", id, alert.reminders(), alerts.reminders(id));
    }
    for (Account giver : now.organization().accounts().byOrdinal()) {
      BigDecimal granted = ledger.granted(giver.id(), id);
      String pair = giver.id() + " to " + id;
      same("granted", pair, now.funds().granted(account, giver).decimal(), granted);
      if (granted.signum() != 0) {
        same(
            "reclaimable",
            pair,
            said(is.reclaimable(now.funds().granted(account, giver))),
            said(ledger.reclaimable(giver.id(), id), currency));
      }
    }
  }

  private void pools() {
    for (Currency currency : now.funds().credit().pools().keySet()) {
      var pool = now.funds().credit().of(currency);
      BigDecimal total = ledger.totals.getOrDefault(currency.code(), BigDecimal.ZERO);
      same("credit", currency, pool.total().decimal(), total);
      same("allocated", currency, pool.allocated().decimal(), ledger.allocated(currency));
    }
  }

  /** Months that have charges or were closed by name; which others are listed is the screen's. */
  private void months() {
    Map<String, Months.Row> rows = new TreeMap<>();
    for (Months.Row row : now.funds().months().rows(now.setup().currency())) {
      rows.put(row.key().period() + " " + row.key().currency(), row);
    }
    for (NaiveCharges.Charge charge : ledger.charges) {
      Currency currency = ledger.accounts.get(charge.account()).currency;
      Months.Row row = rows.get(charge.period() + " " + currency);
      month(row, charge.period(), currency);
    }
    for (Period period : ledger.named) {
      boolean listed = rows.keySet().stream().anyMatch(key -> key.startsWith(period.toString()));
      same("listed", period, listed || !ledger.isClosed(period), true);
    }
  }

  private void month(Months.Row row, Period period, Currency currency) {
    if (row == null) {
      same("month", period + " " + currency, "not listed", "listed");
      return;
    }
    var charged =
        ledger.charged(each -> each.period().equals(period) && isIn(each.account(), currency));
    var paid = ledger.paid(each -> each.period().equals(period) && isIn(each.account(), currency));
    same("charges", row.key(), row.total().charges().decimal(), charged);
    same("settled", row.key(), row.total().settled().decimal(), paid);
    same("closed", row.key(), row.closed(), ledger.isClosed(period));
    same(
        "corrected",
        row.key(),
        row.total().corrected(),
        ledger.isCorrected(period, each -> isIn(each, currency)));
  }

  private boolean isIn(AccountId account, Currency currency) {
    return ledger.accounts.get(account).currency.equals(currency);
  }

  /** What a subtree has, counted account by account. */
  private void unit(UnitId unit) {
    Map<Currency, Integer> members = new TreeMap<>();
    Map<Currency, BigDecimal> available = new TreeMap<>();
    Map<Currency, BigDecimal> overdue = new TreeMap<>();
    Map<Currency, BigDecimal> own = new TreeMap<>();
    for (Account account : now.organization().accounts().byOrdinal()) {
      if (!account.isRemoved() && isUnder(account.unit(), unit)) {
        Currency currency = account.currency();
        BigDecimal has = ledger.available(account.id());
        members.merge(currency, 1, Integer::sum);
        available.merge(currency, has.max(BigDecimal.ZERO), BigDecimal::add);
        overdue.merge(currency, has.min(BigDecimal.ZERO), BigDecimal::add);
        own.merge(currency, ledger.pot(account.id(), Pot.OWN), BigDecimal::add);
      }
    }
    var totals = now.rollups().of(unit).byCurrency();
    same("currencies", unit, totals.keySet().toJavaSet(), members.keySet());
    for (Currency currency : members.keySet()) {
      String where = unit + " " + currency;
      Totals.Total total = totals.getOrElse(currency, null);
      if (total != null) {
        same("accounts", where, total.accounts(), members.get(currency));
        same("available", where, total.available().decimal(), available.get(currency));
        same("overdue", where, total.overdue().decimal(), overdue.get(currency));
        same("own cash", where, total.ownCash().decimal(), own.get(currency));
      }
    }
  }

  private boolean isUnder(UnitId unit, UnitId above) {
    for (UnitId at = unit; at != null; at = now.organization().units().find(at).parent()) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }

  private static String said(Maximum most) {
    return most.amount().plain() + " by " + most.boundBy();
  }

  private static String said(Most most, Currency currency) {
    return NaiveFaults.plain(most.amount(), currency) + " by " + most.boundBy();
  }

  private void same(String what, Object of, BigDecimal real, BigDecimal naive) {
    if (difference == null && real.compareTo(naive) != 0) {
      difference = "%s of %s is %s, in the model %s".formatted(what, of, real, naive);
    }
  }

  private void same(String what, Object of, Object real, Object naive) {
    if (difference == null && !real.equals(naive)) {
      difference = "%s of %s is %s, in the model %s".formatted(what, of, real, naive);
    }
  }
}
