package org.bursar.support.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;

/** The low-balance alerts, told of every balance that changed (domain, section 6). */
class NaiveAlerts {

  /** One alert as it stands. */
  static final class Alert {
    AlertState state;
    BigDecimal threshold;
    Firing firing;
    LocalDate told;
  }

  /** One firing as it is recorded. */
  static final class Firing {
    final AccountId account;
    final Instant at;
    final BigDecimal available;
    final BigDecimal threshold;
    final long entry;
    int reminders;

    Firing(AccountId account, Instant at, BigDecimal available, BigDecimal threshold, long entry) {
      this.account = account;
      this.at = at;
      this.available = available;
      this.threshold = threshold;
      this.entry = entry;
    }
  }

  final Map<AccountId, Alert> on = new HashMap<>();
  final List<Firing> firings = new ArrayList<>();

  void set(AccountId account, BigDecimal threshold, BigDecimal available) {
    Alert alert = new Alert();
    alert.state = available.signum() < 0 ? AlertState.OVERDUE : AlertState.ARMED;
    alert.threshold = threshold;
    on.put(account, alert);
  }

  void disable(AccountId account) {
    on.remove(account);
  }

  void changed(AccountId account, BigDecimal available, Instant at, ZoneId zone, long entry) {
    Alert alert = on.get(account);
    if (alert == null) {
      return;
    }
    if (available.signum() < 0) {
      alert.state = AlertState.OVERDUE;
    } else if (!isLow(available, alert.threshold)) {
      alert.state = AlertState.ARMED;
    } else if (alert.state == AlertState.ARMED || alert.state == AlertState.OVERDUE) {
      alert.state = AlertState.FIRED;
      alert.firing = new Firing(account, at, available, alert.threshold, entry);
      alert.told = LocalDate.ofInstant(at, zone);
      firings.add(alert.firing);
    }
  }

  boolean isLow(BigDecimal available, BigDecimal threshold) {
    return available.compareTo(threshold) < 0;
  }

  void remind(Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    for (Alert alert : on.values()) {
      if (alert.state == AlertState.FIRED && today.isAfter(alert.told)) {
        alert.told = today;
        alert.firing.reminders++;
        if (alert.firing.reminders == 5) {
          alert.state = AlertState.EXHAUSTED;
        }
      }
    }
  }

  AlertState state(AccountId account) {
    return on.containsKey(account) ? on.get(account).state : AlertState.OFF;
  }

  BigDecimal threshold(AccountId account) {
    return on.containsKey(account) ? on.get(account).threshold : BigDecimal.ZERO;
  }

  int reminders(AccountId account) {
    return switch (state(account)) {
      case FIRED, EXHAUSTED -> on.get(account).firing.reminders;
      case OFF, ARMED, OVERDUE -> 0;
    };
  }
}
