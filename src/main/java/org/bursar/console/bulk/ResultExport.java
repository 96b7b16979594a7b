package org.bursar.console.bulk;

import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.exchange.bulk.BulkFile;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkResult;

/** Writing what came of each row to a file of a person's choice. */
final class ResultExport {

  private ResultExport() {}

  static void show(Desk desk, BulkKind kind, List<BulkResult> results) {
    FileExport.show(
        desk,
        Texts.now("bulk.export.name"),
        (file, language, progress) ->
            BulkFile.write(
                file,
                kind,
                results,
                language.locale(),
                objection -> BulkWords.why(objection, language)));
  }
}
