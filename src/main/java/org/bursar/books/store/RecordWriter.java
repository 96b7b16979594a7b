package org.bursar.books.store;

import java.sql.SQLException;
import java.util.List;
import org.bursar.books.journal.Recorded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.funds.Posting;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.TransferKind;

/** Writes the records of an entry: from its events, and the figures after it. */
final class RecordWriter {

  private RecordWriter() {}

  static void write(Sql sql, Recorded recorded) throws SQLException {
    postings(sql, recorded);
    AlertRecords.firings(sql, recorded);
    Long undoes = recorded.received().undoes();
    if (undoes != null) {
      UndoneTable.add(sql, undoes, recorded.entry().number());
    }
    for (Event event : recorded.events()) {
      switch (event) {
        case FundsEvent.Transferred e ->
            transfer(
                sql,
                recorded,
                TransferKind.TRANSFER,
                new Movement(e.number(), e.from(), e.to(), e.amount()));
        case FundsEvent.Reclaimed e ->
            transfer(
                sql,
                recorded,
                TransferKind.RECLAIM,
                new Movement(e.number(), e.from(), e.to(), e.amount()));
        case FundsEvent.RemindersSent e -> AlertRecords.reminders(sql, recorded, e);
        case FundsEvent.EntryReversed e ->
            sql.add(
                "INSERT INTO reversal (enterprise, entry, reversed_by) VALUES (?,?,?)",
                sql.enterprise(),
                e.entry(),
                recorded.entry().number());
        case FundsEvent.ChargesRecorded e -> charges(sql, recorded, e);
        default -> {}
      }
    }
  }

  private static void postings(Sql sql, Recorded recorded) throws SQLException {
    List<Posting> postings = Posting.of(recorded.events());
    for (int line = 0; line < postings.size(); line++) {
      Posting posting = postings.get(line);
      Long account = posting.account().map(id -> (long) ordinal(recorded.after(), id)).orElse(null);
      sql.add(
          "INSERT INTO posting (enterprise, entry, line, ledger, account, currency, amount)"
              + " VALUES (?,?,?,?,?,?,?)",
          sql.enterprise(),
          recorded.entry().number(),
          line,
          posting.ledger().name(),
          account,
          posting.amount().currency().code(),
          posting.amount().minor());
    }
  }

  /** A transfer or a reclaim, its accounts as in the command. */
  private record Movement(long number, AccountId from, AccountId to, Money amount) {}

  private static void transfer(Sql sql, Recorded recorded, TransferKind kind, Movement e)
      throws SQLException {
    Account from = recorded.after().organization().accounts().get(e.from());
    Account to = recorded.after().organization().accounts().get(e.to());
    Balance fromBalance = recorded.after().balance(from);
    Balance toBalance = recorded.after().balance(to);
    sql.add(
        "INSERT INTO transfer (enterprise, number, entry, kind, from_account, to_account, amount,"
            + " from_cash, from_available, to_cash, to_available, remark)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        sql.enterprise(),
        e.number(),
        recorded.entry().number(),
        kind.name(),
        from.ordinal(),
        to.ordinal(),
        e.amount().minor(),
        fromBalance.cash().minor(),
        fromBalance.available().minorText(),
        toBalance.cash().minor(),
        toBalance.available().minorText(),
        remark(recorded));
  }

  private static void charges(Sql sql, Recorded recorded, FundsEvent.ChargesRecorded e)
      throws SQLException {
    String exact =
        recorded.received().command() instanceof FundsCommand.RecordCharges c && c.exact() != null
            ? c.exact().toString()
            : null;
    sql.add(
        "INSERT INTO statement_of_charges (enterprise, period, source, account, entry, amount,"
            + " exact) VALUES (?,?,?,?,?,?,?)",
        sql.enterprise(),
        e.period().index(),
        e.source().value(),
        ordinal(recorded.after(), e.account()),
        recorded.entry().number(),
        e.amount().minor(),
        exact);
  }

  private static String remark(Recorded recorded) {
    return recorded.received().command() instanceof Command.Remarked remarked
        ? remarked.remark()
        : "";
  }

  private static int ordinal(Enterprise enterprise, AccountId id) {
    return enterprise.organization().ordinal(id);
  }
}
