package org.bursar.console.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bursar.books.Records;
import org.bursar.codec.Entry;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.funds.Forecast;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * An alert that waits for a person.
 *
 * @param since when it fired; null if it is silent because the account is overdue
 * @param cause what the entry that fired it did; none if it did not fire, or is not looked up
 * @param forecast for how long the balance lasts; null if that cannot be said
 */
record AlertRow(
    Account account,
    Alert alert,
    Money available,
    @Nullable Instant since,
    List<Event> cause,
    @Nullable Forecast forecast) {

  /** Of so many alerts the cause is looked up; of the others it is a click away. */
  private static final int LOOKED_UP = 1_000;

  /** All that wait, the latest first. On any thread. */
  static List<AlertRow> of(Sight sight, Records records, Progress progress) {
    Enterprise enterprise = sight.enterprise();
    LocalDate today = enterprise.setup().day(sight.at());
    List<AlertRow> rows = new ArrayList<>();
    for (int ordinal : enterprise.funds().alerts().raised()) {
      progress.check();
      Alert alert = enterprise.funds().alerts().find(ordinal);
      if (alert == null) {
        continue;
      }
      Account account = enterprise.organization().accounts().at(ordinal);
      Entry fired =
          alert.firing() > 0 && rows.size() < LOOKED_UP
              ? records.entry(alert.firing()).orElse(null)
              : null;
      rows.add(
          new AlertRow(
              account,
              alert,
              enterprise.balance(account).available(),
              fired == null ? null : fired.at(),
              fired == null ? List.of() : fired.events(),
              Forecast.of(enterprise.funds().purse(ordinal), account.currency(), today)));
    }
    rows.sort((a, b) -> Long.compare(b.alert.firing(), a.alert.firing()));
    return rows;
  }
}
