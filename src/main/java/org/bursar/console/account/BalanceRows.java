package org.bursar.console.account;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bursar.console.kit.StatementRow;
import org.bursar.console.kit.StatementRow.Sign;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.funds.Balance;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Period;

/** How an account's balance is made up, line by line, in words. */
final class BalanceRows {

  private BalanceRows() {}

  static List<StatementRow> of(AccountFacts facts) {
    List<StatementRow> rows = new ArrayList<>();
    for (Balance.Line line : facts.balance().explanation()) {
      rows.add(row(line.term(), line.amount(), facts));
    }
    return rows;
  }

  private static StatementRow row(Balance.Term term, Money amount, AccountFacts facts) {
    return switch (term) {
      case OWN_CASH -> new StatementRow(Sign.FIRST, Texts.now("account.term.cash"), "", amount);
      case TRANSFERRED_IN ->
          new StatementRow(Sign.PLUS, Texts.now("account.term.in"), givers(facts), amount);
      case CREDIT_LIMIT ->
          new StatementRow(Sign.PLUS, Texts.now("account.term.credit"), contract(facts), amount);
      case CREDIT_REFUNDS ->
          new StatementRow(Sign.PLUS, Texts.now("account.term.refunds"), "", amount);
      case UNSETTLED_CURRENT ->
          new StatementRow(
              Sign.MINUS, Texts.now("account.term.current"), months(facts.open()), negated(amount));
      case UNSETTLED_PREVIOUS ->
          new StatementRow(
              Sign.MINUS,
              Texts.now("account.term.previous"),
              months(facts.closed()),
              negated(amount));
    };
  }

  private static Money negated(Money amount) {
    return amount.isZero() ? amount : amount.negated();
  }

  private static String givers(AccountFacts facts) {
    return facts.givers() == 0 ? "" : Texts.now("account.term.in.from", facts.givers());
  }

  static String contract(AccountFacts facts) {
    return Texts.now(
        switch (facts.balance().contract()) {
          case NONE -> "account.contract.none";
          case UNCONFIRMED -> "account.contract.unconfirmed";
          case EFFECTIVE -> "account.contract.effective";
        });
  }

  private static String months(List<Period> periods) {
    if (periods.isEmpty()) {
      return "";
    }
    String first = month(periods.getFirst());
    return periods.size() == 1 ? first : first + " – " + month(periods.getLast());
  }

  private static String month(Period period) {
    return Texts.formats().month(YearMonth.of(period.year(), period.month()));
  }
}
