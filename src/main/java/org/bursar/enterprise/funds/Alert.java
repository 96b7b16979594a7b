package org.bursar.enterprise.funds;

import java.time.Instant;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Money;
import org.jspecify.annotations.Nullable;

/**
 * One account's low-balance alert (domain, section 6).
 *
 * @param threshold below which it fires; nothing while it is off
 * @param reminders how many were sent since it fired: 0 to 4, with the fifth it is exhausted
 * @param last when it fired, or when the last reminder was sent; null if it has not fired
 * @param firing the entry that fired it; 0 if it has not fired
 * @param mark the command that set it last: an alert is no money, a basis looks at it
 */
public record Alert(
    AlertState state,
    Money threshold,
    int reminders,
    @Nullable Instant last,
    long firing,
    Mark mark) {

  /** With how many reminders an alert is exhausted. */
  public static final int LAST_REMINDER = 5;

  /** An alert that is off. */
  static Alert off(Currency currency, Mark mark) {
    return new Alert(AlertState.OFF, Money.zero(currency), 0, null, 0, mark);
  }

  /** Switched on, or set anew: silent until the next change of the available balance. */
  static Alert set(Money threshold, Money available, Mark mark) {
    AlertState state = available.isNegative() ? AlertState.OVERDUE : AlertState.ARMED;
    return new Alert(state, threshold, 0, null, 0, mark);
  }

  /** Whether it is switched on. */
  public boolean isOn() {
    return state != AlertState.OFF;
  }

  /** Whether it waits for a person: it has fired, or the account is overdue. */
  public boolean isRaised() {
    return switch (state) {
      case FIRED, EXHAUSTED, OVERDUE -> true;
      case OFF, ARMED -> false;
    };
  }

  /** What it is after an entry that changed the available balance into this. */
  Alert follow(Money available, long entry, Instant at) {
    if (!isOn()) {
      return this;
    } else if (available.isNegative()) {
      return state == AlertState.OVERDUE ? this : quiet(AlertState.OVERDUE);
    } else if (available.compareTo(threshold) >= 0) {
      return state == AlertState.ARMED ? this : quiet(AlertState.ARMED);
    }
    return switch (state) {
      case FIRED, EXHAUSTED, OFF -> this;
      case ARMED, OVERDUE -> new Alert(AlertState.FIRED, threshold, 0, at, entry, mark);
    };
  }

  /** What it is after one more reminder. */
  Alert reminded(Instant at) {
    int sent = reminders + 1;
    AlertState then = sent < LAST_REMINDER ? AlertState.FIRED : AlertState.EXHAUSTED;
    return new Alert(then, threshold, sent, at, firing, mark);
  }

  private Alert quiet(AlertState then) {
    return new Alert(then, threshold, 0, null, 0, mark);
  }
}
