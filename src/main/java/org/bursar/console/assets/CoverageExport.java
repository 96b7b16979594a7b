package org.bursar.console.assets;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bursar.books.journal.Pace;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.organization.Account;
import org.bursar.exchange.coverage.CoverageFile;
import org.bursar.exchange.coverage.CoverageMatrix;

/** Writes who is covered by what, and who waits, to a file. */
public final class CoverageExport {

  private CoverageExport() {}

  /** Asks where to, and writes coverage as it is seen now, a row for each asset and account. */
  public static void list(Desk desk, Session session) {
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
                pace(progress)));
  }

  /** The same with accounts down and assets across. */
  public static void matrix(Desk desk, Session session) {
    Sight sight = session.sight().get();
    FileExport.show(
        desk,
        Texts.now("assets.export.matrix.name"),
        (file, language, progress) -> {
          List<Account> accounts =
              sight
                  .enterprise()
                  .organization()
                  .accounts()
                  .byOrdinal()
                  .toJavaStream()
                  .sorted(Comparator.comparing(Account::id))
                  .toList();
          CoverageMatrix matrix =
              CoverageMatrix.of(sight.enterprise(), sight.at(), accounts, pace(progress));
          boolean isCsv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
          if (matrix.width() > CoverageMatrix.MOST && !isCsv) {
            throw new IOException(
                Texts.now("assets.export.wide", matrix.width(), CoverageMatrix.MOST));
          }
          matrix.write(language.locale(), file, pace(progress));
        });
  }

  private static Pace pace(Progress progress) {
    return (done, whole) -> {
      progress.check();
      return true;
    };
  }
}
