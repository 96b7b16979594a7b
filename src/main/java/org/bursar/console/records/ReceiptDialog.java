package org.bursar.console.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.bursar.books.journal.TransferRecord;
import org.bursar.codec.EntryProof;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.LanguageChoice;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.transfers.Receipt;

/** The receipt of a transfer or a reclaim, in either language: to print, or to keep as a file. */
public final class ReceiptDialog {

  private final Desk desk;
  private final Session session;
  private final TransferRecord transfer;
  private final DialogBox dialog = new DialogBox("receipt", Texts.text("receipt.title"), 560);
  private final LanguageChoice languages = new LanguageChoice("receipt");

  private ReceiptDialog(Desk desk, Session session, TransferRecord transfer) {
    this.desk = desk;
    this.session = session;
    this.transfer = transfer;
    dialog.content().add(languages);
    dialog.setSentence(Texts.made(this::sentence), new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.setButtons(
        Buttons.filled("receipt-print", Texts.text("receipt.print"), this::print),
        Buttons.outlined("receipt-cancel", Texts.text("dialog.cancel"), dialog::requestClose),
        Buttons.outlined("receipt-save", Texts.text("receipt.save"), this::save));
  }

  /** Shows the dialog for a transfer or a reclaim. */
  public static void show(Desk desk, Session session, Ask.Receipt ask) {
    desk.show(new ReceiptDialog(desk, session, ask.transfer()).dialog);
  }

  private String sentence() {
    return Texts.now(
        "receipt.sentence",
        Texts.formats().count(transfer.number()),
        Texts.formats().money(transfer.amount()),
        Names.of(session.enterprise(), transfer.from()),
        Names.of(session.enterprise(), transfer.to()));
  }

  private String name() {
    return Texts.now("receipt.name", Long.toString(transfer.number())) + ".pdf";
  }

  private void save() {
    Optional<Path> chosen = desk.chooseExport(Desk.Export.PDF, name());
    chosen.ifPresent(file -> write(file, done -> {}));
  }

  /** Printing is for the system's viewer: it knows the printers. */
  private void print() {
    Path folder = desk.settings().folder().resolve("receipts");
    write(folder.resolve(name()), desk::view);
  }

  private void write(Path file, Consumer<Path> then) {
    Enterprise enterprise = session.enterprise();
    dialog.close();
    FileExport.write(
        desk,
        file,
        languages.language(),
        new FileExport.What(
            "receipt",
            "receipt.title",
            (to, language, progress) -> {
              EntryProof head =
                  session
                      .books()
                      .records()
                      .proof(enterprise.entry())
                      .orElseThrow(() -> new IOException(Texts.now("receipt.no.entry")));
              Receipt.write(transfer, enterprise, head, language.locale(), to);
            }),
        then);
  }
}
