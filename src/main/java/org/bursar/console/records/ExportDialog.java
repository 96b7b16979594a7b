package org.bursar.console.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.console.session.Session;
import org.bursar.exchange.transfers.TransferFile;

/** Writing the records that are listed to a file of a person's choice, with progress and cancel. */
public final class ExportDialog {

  private ExportDialog() {}

  /** Asks for the file and writes it. */
  public static void show(Desk desk, Session session, Ask.ExportTransfers ask) {
    Optional<Path> chosen =
        desk.chooseExport(Desk.Export.TABLE, Texts.now("records.export.name") + ".xlsx");
    if (chosen.isEmpty()) {
      return;
    }
    Path file = chosen.get();
    Locale language = Texts.language().get().locale();
    Job job =
        session
            .background()
            .run(
                Texts.now("records.export.work", String.valueOf(file.getFileName())),
                progress -> write(session, ask, language, file, progress),
                problem ->
                    problem.ifPresent(
                        why ->
                            desk.show(
                                Message.of(
                                    "export-failed",
                                    Texts.text("records.export.title"),
                                    Texts.text("records.export.failed", file.toString()),
                                    why))));
    JobDialog.show(desk, "export", Texts.text("records.export.title"), job);
  }

  private static Optional<String> write(
      Session session, Ask.ExportTransfers ask, Locale language, Path file, Progress progress) {
    try {
      TransferFile.write(
          session.books(),
          ask.filter(),
          language,
          file,
          (done, whole) -> {
            progress.at(done, whole);
            return !progress.isCancelled();
          });
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
