package org.bursar.console.account;

import java.time.LocalDate;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.funds.Alert;
import org.jspecify.annotations.Nullable;

/** An account's low-balance alert, in words. */
final class AlertWords {

  private AlertWords() {}

  /** Below what it fires; that it is off. */
  static String threshold(@Nullable Alert alert) {
    return alert == null || !alert.isOn()
        ? Texts.now("account.alert.off")
        : Texts.now("account.alert.below", Texts.formats().amount(alert.threshold()));
  }

  /** Where it stands, since when, and how many reminders were sent. */
  static String state(@Nullable Alert alert, Sight sight) {
    if (alert == null) {
      return Texts.now("account.alert.never");
    }
    return switch (alert.state()) {
      case OFF -> Texts.now("account.alert.never");
      case ARMED -> Texts.now("account.alert.armed");
      case OVERDUE -> Texts.now("account.alert.overdue");
      case EXHAUSTED -> Texts.now("account.alert.exhausted", Alert.LAST_REMINDER);
      case FIRED ->
          alert.reminders() == 0
              ? Texts.now("account.alert.fired", day(alert, sight))
              : Texts.now(
                  "account.alert.reminded",
                  day(alert, sight),
                  alert.reminders(),
                  Alert.LAST_REMINDER);
    };
  }

  private static String day(Alert alert, Sight sight) {
    return alert.last() == null
        ? ""
        : Texts.formats().date(LocalDate.ofInstant(alert.last(), sight.zone()));
  }
}
