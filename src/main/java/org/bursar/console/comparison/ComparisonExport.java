package org.bursar.console.comparison;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.exchange.comparison.ComparisonFile;

/** Writes what changed between two days to a file. */
public final class ComparisonExport {

  private ComparisonExport() {}

  /** Asks where to, and writes. */
  public static void show(Desk desk, Ask.ExportComparison ask) {
    FileExport.show(
        desk,
        Texts.now("comparison.export.name"),
        (file, language, progress) ->
            ComparisonFile.write(ask.comparison(), language.locale(), file));
  }
}
