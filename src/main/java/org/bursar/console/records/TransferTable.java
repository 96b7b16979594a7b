package org.bursar.console.records;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.TransferKind;

/** The columns of the transfers. */
final class TransferTable {

  private TransferTable() {}

  /** The table of all records: who gave, who received, and what both had left. */
  static DataTable<TransferRecord> ofAll(String id, Session session) {
    return made(
        id,
        session,
        List.of(
            number(),
            at(session),
            kind(),
            account(session, "from", TransferRecord::from),
            account(session, "to", TransferRecord::to),
            Column.amount("amount", Texts.text("transfers.column.amount"), TransferRecord::amount),
            currency(),
            Column.amount(
                "from-after",
                Texts.text("transfers.column.from.after"),
                TransferRecord::fromAvailable),
            Column.amount(
                "to-after", Texts.text("transfers.column.to.after"), TransferRecord::toAvailable),
            remark(),
            who(),
            answers(session).hiddenAtFirst()));
  }

  /**
   * The table of one account's records: with whom, in or out, and what it had left.
   *
   * @param shown which account
   */
  static DataTable<TransferRecord> ofOne(String id, Session session, Supplier<AccountId> shown) {
    return made(
        id,
        session,
        List.of(
            number(),
            at(session),
            kind(),
            account(session, "with", row -> isOut(row, shown) ? row.to() : row.from()),
            Column.amount(
                "amount",
                Texts.text("transfers.column.amount"),
                row -> isOut(row, shown) ? row.amount().negated() : row.amount()),
            currency().hiddenAtFirst(),
            Column.amount(
                "after",
                Texts.text("transfers.column.after"),
                row -> isOut(row, shown) ? row.fromAvailable() : row.toAvailable()),
            remark(),
            who().hiddenAtFirst(),
            answers(session).hiddenAtFirst()));
  }

  private static boolean isOut(TransferRecord row, Supplier<AccountId> shown) {
    return row.from().equals(shown.get());
  }

  private static DataTable<TransferRecord> made(
      String id, Session session, List<Column<TransferRecord>> columns) {
    DataTable<TransferRecord> table =
        new DataTable<>(id, session.background(), TransferRecord::number, columns);
    table.setTitle(Texts.text("transfers.title"));
    table.setOnOpen(row -> session.navigator().go(new Place.Entry(row.entry())));
    new TransferMenu(id, session, table).attach();
    return table;
  }

  private static Column<TransferRecord> number() {
    return Column.count("number", Texts.text("transfers.column.number"), TransferRecord::number);
  }

  private static Column<TransferRecord> at(Session session) {
    return Column.moment(
        "at", Texts.text("transfers.column.at"), session.sight().get().zone(), TransferRecord::at);
  }

  private static Column<TransferRecord> kind() {
    return Column.<TransferRecord>text(
            "kind", Texts.text("transfers.column.kind"), TransferTable::kind)
        .withWidth(82)
        .withLeast(82);
  }

  private static Column<TransferRecord> currency() {
    return Column.<TransferRecord>text(
            "currency",
            Texts.text("transfers.column.currency"),
            row -> row.amount().currency().code())
        .withWidth(70);
  }

  private static Column<TransferRecord> remark() {
    return Column.<TransferRecord>text(
            "remark", Texts.text("transfers.column.remark"), TransferRecord::remark)
        .withWidth(170)
        .withLeast(90);
  }

  private static Column<TransferRecord> who() {
    return Column.<TransferRecord>text(
            "who", Texts.text("transfers.column.who"), TransferRecord::actor)
        .withWidth(80);
  }

  private static Column<TransferRecord> answers(Session session) {
    return Column.<TransferRecord>text(
            "answers", Texts.text("records.column.answers"), TransferTable::answers)
        .withWidth(110)
        .withLink(row -> session.ask(new Ask.TransferChain(row)));
  }

  private static String answers(TransferRecord row) {
    return row.answers().stream().map(Texts.formats()::count).collect(Collectors.joining(" · "));
  }

  private static Column<TransferRecord> account(
      Session session, String id, java.util.function.Function<TransferRecord, AccountId> account) {
    return Column.<TransferRecord>text(
            id,
            Texts.text("transfers.column." + id),
            row -> Names.of(session.enterprise(), account.apply(row)))
        .withWidth(130)
        .withLeast(112)
        .withLink(row -> session.navigator().go(new Place.Account(account.apply(row))));
  }

  static String kind(TransferRecord row) {
    return Texts.now(
        row.kind() == TransferKind.TRANSFER ? "transfers.kind.transfer" : "transfers.kind.reclaim");
  }
}
