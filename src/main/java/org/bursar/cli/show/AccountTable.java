package org.bursar.cli.show;

import java.util.Comparator;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.Waiting;
import org.bursar.enterprise.organization.Account;
import org.jspecify.annotations.Nullable;

/** All accounts, removed ones too, by their ids. */
final class AccountTable extends Table {

  AccountTable() {
    super(
        Column.text("id"),
        Column.text("name"),
        Column.text("path"),
        Column.text("currency"),
        Column.figure("ownCash"),
        Column.figure("transferredIn"),
        Column.figure("unsettledCurrent"),
        Column.figure("unsettledPrevious"),
        Column.figure("available"),
        new Column("State", false, AccountTable::state));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return accounts(sight.enterprise()).map(account -> row(sight, account));
  }

  /**
   * What is confirmed of an account; in a synced file what waits stands beside it, never inside.
   */
  static SequencedMap<String, @Nullable Object> row(Sight sight, Account account) {
    SequencedMap<String, @Nullable Object> row = Rows.account(sight.enterprise(), account);
    Waiting waiting = sight.waiting();
    if (waiting != null) {
      row.put("waitingIn", waiting.of(account).in());
      row.put("waitingOut", waiting.of(account).out());
    }
    return row;
  }

  /** The accounts in their order. */
  static Stream<Account> accounts(Enterprise enterprise) {
    return enterprise
        .organization()
        .accounts()
        .byOrdinal()
        .toJavaStream()
        .sorted(Comparator.comparing(Account::id));
  }

  private static String state(Map<String, @Nullable Object> row) {
    if (Boolean.TRUE.equals(row.get("removed"))) {
      return "removed";
    } else if (Boolean.TRUE.equals(row.get("frozen"))) {
      return Boolean.TRUE.equals(row.get("overdue")) ? "frozen, overdue" : "frozen";
    } else if (!Boolean.TRUE.equals(row.get("balanceRecorded"))) {
      return "no balance recorded";
    }
    return Boolean.TRUE.equals(row.get("overdue")) ? "overdue" : "";
  }
}
