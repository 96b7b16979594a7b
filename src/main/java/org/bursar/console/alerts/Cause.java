package org.bursar.console.alerts;

import java.time.YearMonth;
import java.util.stream.Collectors;
import org.bursar.console.journal.EventWords;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Names;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/** What fired an alert, in the words of a row that names account and currency already. */
final class Cause {

  private final Enterprise enterprise;
  private final AccountId account;

  private Cause(Enterprise enterprise, AccountId account) {
    this.enterprise = enterprise;
    this.account = account;
  }

  /** The cause of a row in the language of the moment; nothing if none is known. */
  static String of(Enterprise enterprise, AlertRow row) {
    Cause cause = new Cause(enterprise, row.account().id());
    return row.cause().stream().map(cause::words).collect(Collectors.joining(" "));
  }

  private String words(Event event) {
    return switch (event) {
      case FundsEvent.ChargesRecorded e when e.account().equals(account) ->
          Texts.now(
              "alerts.cause.charges",
              Texts.formats().month(YearMonth.of(e.period().year(), e.period().month())),
              figure(e.amount()));
      case FundsEvent.Transferred e when e.from().equals(account) ->
          Texts.now("alerts.cause.transfer", figure(e.amount()), Names.of(enterprise, e.to()));
      case FundsEvent.Reclaimed e when e.from().equals(account) ->
          Texts.now("alerts.cause.reclaim", figure(e.amount()), Names.of(enterprise, e.to()));
      case FundsEvent.CreditLimitSet e when e.account().equals(account) ->
          Texts.now("alerts.cause.limit", figure(e.limit()));
      default -> new EventWords(enterprise).of(event);
    };
  }

  /** Without the currency, which the row names too. */
  private static String figure(Money money) {
    return Texts.formats().amount(money);
  }
}
