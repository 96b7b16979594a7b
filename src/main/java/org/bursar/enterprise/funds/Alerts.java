package org.bursar.enterprise.funds;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.AlertState;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The low-balance alerts of all accounts. They follow the balance, whatever moves it: no event says
 * that one fires.
 *
 * @param byAccount by the account's ordinal; an account whose alert was never set has none
 * @param raised the accounts whose alert waits for a person, by ordinal; derived
 */
public record Alerts(Map<Integer, Alert> byAccount, SortedSet<Integer> raised) {

  /** No alerts. */
  public static final Alerts NONE = new Alerts(HashMap.empty(), TreeSet.empty());

  /** These alerts, by the account's ordinal. */
  public static Alerts of(java.util.Map<Integer, Alert> byAccount) {
    List<Integer> raised =
        byAccount.entrySet().stream()
            .filter(one -> one.getValue().isRaised())
            .map(java.util.Map.Entry::getKey)
            .toList();
    return byAccount.isEmpty() ? NONE : new Alerts(HashMap.ofAll(byAccount), TreeSet.ofAll(raised));
  }

  /** An account's alert; null if it was never set. */
  public @Nullable Alert find(int ordinal) {
    return byAccount.getOrElse(ordinal, null);
  }

  /**
   * The accounts that are reminded of on a day, by ordinal: one reminder a day, the first on the
   * day after the firing.
   */
  public List<Integer> due(LocalDate day, ZoneId zone) {
    return raised.toJavaStream().filter(ordinal -> isDue(find(ordinal), day, zone)).toList();
  }

  private static boolean isDue(@Nullable Alert alert, LocalDate day, ZoneId zone) {
    return alert != null
        && alert.state() == AlertState.FIRED
        && alert.last() != null
        && LocalDate.ofInstant(alert.last(), zone).isBefore(day);
  }

  /** The same with another alert of an account. */
  Alerts with(int ordinal, Alert alert) {
    return new Alerts(
        byAccount.put(ordinal, alert),
        alert.isRaised() ? raised.add(ordinal) : raised.remove(ordinal));
  }

  /** The same after an event of their own; any other changes nothing. */
  Alerts apply(FundsEvent event, Funds funds, ToIntFunction<AccountId> ordinals, Stamp stamp) {
    return switch (event) {
      case FundsEvent.LowBalanceAlertSet e -> {
        int ordinal = ordinals.applyAsInt(e.account());
        Money available = funds.balance(ordinal, e.threshold().currency()).available();
        yield with(ordinal, Alert.set(e.threshold(), available, Mark.of(stamp)));
      }
      case FundsEvent.LowBalanceAlertDisabled e -> {
        int ordinal = ordinals.applyAsInt(e.account());
        Alert alert = find(ordinal);
        yield alert == null
            ? this
            : with(ordinal, Alert.off(alert.threshold().currency(), Mark.of(stamp)));
      }
      case FundsEvent.RemindersSent e -> {
        Alerts reminded = this;
        for (AccountId account : e.accounts()) {
          int ordinal = ordinals.applyAsInt(account);
          reminded =
              reminded.with(ordinal, Objects.requireNonNull(find(ordinal)).reminded(stamp.at()));
        }
        yield reminded;
      }
      default -> this;
    };
  }

  /** The same after an entry that may have changed what is available to an account. */
  Alerts follow(Funds before, Funds after, int ordinal, Stamp stamp) {
    Alert alert = find(ordinal);
    if (alert == null || !alert.isOn()) {
      return this;
    }
    Money was = before.balance(ordinal, alert.threshold().currency()).available();
    Money is = after.balance(ordinal, alert.threshold().currency()).available();
    return was.equals(is) ? this : with(ordinal, alert.follow(is, stamp.entry(), stamp.at()));
  }
}
