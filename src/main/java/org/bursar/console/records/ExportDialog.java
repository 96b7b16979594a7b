package org.bursar.console.records;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.Session;
import org.bursar.exchange.transfers.TransferFile;

/** Writing the records that are listed to a file of a person's choice, with progress and cancel. */
public final class ExportDialog {

  private ExportDialog() {}

  /** Asks for the file and writes it. */
  public static void show(Desk desk, Session session, Ask.ExportTransfers ask) {
    FileExport.show(
        desk,
        Texts.now("records.export.name"),
        (file, language, progress) ->
            TransferFile.write(
                session.books(), ask.filter(), language.locale(), file, FileExport.pace(progress)));
  }
}
