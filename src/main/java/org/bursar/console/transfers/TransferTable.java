package org.bursar.console.transfers;

import java.util.List;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.TransferKind;

/** The columns of the transfers. */
final class TransferTable {

  private TransferTable() {}

  static DataTable<TransferRecord> of(Session session) {
    DataTable<TransferRecord> table =
        new DataTable<>(
            "transfers",
            session.background(),
            TransferRecord::number,
            List.of(
                Column.count(
                    "number", Texts.text("transfers.column.number"), TransferRecord::number),
                Column.moment(
                    "at",
                    Texts.text("transfers.column.at"),
                    session.sight().get().zone(),
                    TransferRecord::at),
                Column.<TransferRecord>text(
                        "kind", Texts.text("transfers.column.kind"), TransferTable::kind)
                    .withWidth(82)
                    .withLeast(82),
                account(session, "from", TransferRecord::from),
                account(session, "to", TransferRecord::to),
                Column.amount(
                    "amount", Texts.text("transfers.column.amount"), TransferRecord::amount),
                Column.<TransferRecord>text(
                        "currency",
                        Texts.text("transfers.column.currency"),
                        row -> row.amount().currency().code())
                    .withWidth(70),
                Column.amount(
                    "from-after",
                    Texts.text("transfers.column.from.after"),
                    TransferRecord::fromAvailable),
                Column.amount(
                    "to-after",
                    Texts.text("transfers.column.to.after"),
                    TransferRecord::toAvailable),
                Column.<TransferRecord>text(
                        "remark", Texts.text("transfers.column.remark"), TransferRecord::remark)
                    .withWidth(170)
                    .withLeast(90),
                Column.<TransferRecord>text(
                        "who", Texts.text("transfers.column.who"), TransferRecord::actor)
                    .withWidth(80)));
    table.setTitle(Texts.text("transfers.title"));
    table.setOnOpen(row -> session.navigator().go(new Place.Entry(row.entry())));
    return table;
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

  private static String kind(TransferRecord row) {
    return Texts.now(
        row.kind() == TransferKind.TRANSFER ? "transfers.kind.transfer" : "transfers.kind.reclaim");
  }
}
