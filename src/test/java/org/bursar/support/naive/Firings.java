package org.bursar.support.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;

/** The records of firings, gathered entry by entry from the value, beside those of the model. */
final class Firings {

  private record Firing(
      AccountId account, Instant at, Money available, Money threshold, long entry) {}

  private final List<Firing> firings = new ArrayList<>();
  private final Map<Firing, Integer> reminders = new HashMap<>();

  /** Takes an entry in, then says in what the records differ; null if in nothing. */
  String difference(Enterprise now, List<Event> events, NaiveModel model) {
    for (Account account : now.organization().accounts().byOrdinal()) {
      Alert alert = now.funds().alerts().find(account.ordinal());
      if (alert != null && alert.firing() == now.entry()) {
        Money available = now.balance(account).available();
        firings.add(new Firing(account.id(), now.at(), available, alert.threshold(), now.entry()));
      }
    }
    for (Event event : events) {
      if (event instanceof FundsEvent.RemindersSent sent) {
        sent.accounts().forEach(account -> remind(account));
      }
    }
    List<String> real =
        firings.stream()
            .map(
                each ->
                    "%s %s %s %s %d %d"
                        .formatted(
                            each.account,
                            each.at,
                            each.available.plain(),
                            each.threshold.plain(),
                            each.entry,
                            reminders.getOrDefault(each, 0)))
            .sorted()
            .toList();
    List<String> naive = ofModel(model);
    return real.equals(naive) ? null : "firings are %s, in the model %s".formatted(real, naive);
  }

  private void remind(AccountId account) {
    firings.stream()
        .filter(each -> each.account.equals(account))
        .reduce((_, later) -> later)
        .ifPresent(last -> reminders.merge(last, 1, Integer::sum));
  }

  /** The model's firings: account, instant, available, threshold, entry, reminders. */
  static List<String> ofModel(NaiveModel model) {
    return model.alerts.firings.stream()
        .map(
            each -> {
              var currency = model.ledger.accounts.get(each.account).currency;
              return "%s %s %s %s %d %d"
                  .formatted(
                      each.account,
                      each.at,
                      NaiveFaults.plain(each.available, currency),
                      NaiveFaults.plain(each.threshold, currency),
                      each.entry,
                      each.reminders);
            })
        .sorted()
        .toList();
  }
}
