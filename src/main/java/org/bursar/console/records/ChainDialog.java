package org.bursar.console.records;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.bursar.books.journal.TransferRecord;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Message;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.vocabulary.Money;

/** A transfer and the reclaims that answer it, the oldest first. */
public final class ChainDialog {

  /** So many of the reclaims are listed. */
  private static final int MOST = 500;

  private ChainDialog() {}

  /** Shows the chain of a transfer. */
  public static void show(Desk desk, Session session, Ask.TransferChain ask) {
    TransferRecord transfer = ask.transfer();
    DialogBox dialog =
        new DialogBox(
            "chain",
            Texts.text("records.chain.title", Texts.formats().count(transfer.number())),
            720);
    DataTable<TransferRecord> table =
        new DataTable<>(
            "chain-table",
            session.background(),
            TransferRecord::number,
            List.of(
                Column.<TransferRecord>count(
                        "number", Texts.text("transfers.column.number"), TransferRecord::number)
                    .withLink(
                        row -> {
                          dialog.close();
                          session.navigator().go(new Place.Entry(row.entry()));
                        }),
                Column.moment(
                    "at",
                    Texts.text("transfers.column.at"),
                    session.sight().get().zone(),
                    TransferRecord::at),
                Column.text("kind", Texts.text("transfers.column.kind"), TransferTable::kind),
                Column.amount(
                    "amount", Texts.text("transfers.column.amount"), TransferRecord::amount),
                Column.text(
                    "remark", Texts.text("transfers.column.remark"), TransferRecord::remark),
                Column.text("who", Texts.text("transfers.column.who"), TransferRecord::actor)));
    table.setTitle(Texts.text("records.chain.table"));
    table.setPrefHeight(300);
    dialog.content().add(table);
    dialog.setSentence(
        Texts.made(() -> sentence(session, transfer)), new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.setButtons(null, Message.close("chain", dialog));
    List<Long> numbers = new ArrayList<>(List.of(transfer.number()));
    numbers.addAll(transfer.answers().subList(0, Math.min(MOST, transfer.answers().size())));
    long entry = session.enterprise().entry();
    var unused =
        session
            .background()
            .run(
                Texts.now("records.chain.table"),
                progress -> session.records().transfers(numbers, entry),
                table::setRows);
    desk.show(dialog);
  }

  private static String sentence(Session session, TransferRecord transfer) {
    Money amount = transfer.amount();
    return Texts.now(
        "records.chain.sentence",
        Names.of(session.enterprise(), transfer.from()),
        Names.of(session.enterprise(), transfer.to()),
        Texts.formats().money(amount),
        transfer.answers().size());
  }
}
