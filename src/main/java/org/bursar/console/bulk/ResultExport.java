package org.bursar.console.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.JobDialog;
import org.bursar.console.session.Message;
import org.bursar.exchange.bulk.BulkFile;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkResult;

/** Writing what came of each row to a file of a person's choice. */
final class ResultExport {

  private ResultExport() {}

  static void show(Desk desk, BulkKind kind, List<BulkResult> results) {
    Optional<Path> chosen =
        desk.chooseExport(Desk.Export.TABLE, Texts.now("bulk.export.name") + ".xlsx");
    if (chosen.isEmpty()) {
      return;
    }
    Path file = chosen.get();
    Language language = Texts.language().get();
    Job job =
        desk.background()
            .run(
                Texts.now("records.export.work", String.valueOf(file.getFileName())),
                progress -> write(file, kind, results, language),
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
      Path file, BulkKind kind, List<BulkResult> results, Language language) {
    try {
      BulkFile.write(
          file, kind, results, language.locale(), objection -> BulkWords.why(objection, language));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
