package org.bursar.console.assets;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.exchange.coverage.CoverageFile;

/** Writes who is covered by what, and who waits, to a file. */
public final class CoverageExport {

  private CoverageExport() {}

  /** Asks where to, and writes coverage as it is seen now. */
  public static void show(Desk desk, Session session) {
    Sight sight = session.sight().get();
    FileExport.show(
        desk,
        Texts.now("assets.export.name"),
        (file, language, progress) ->
            CoverageFile.write(
                sight.enterprise(),
                CoverageFile.all(sight.enterprise(), sight.at()),
                language.locale(),
                file,
                (done, whole) -> {
                  progress.check();
                  return true;
                }));
  }
}
