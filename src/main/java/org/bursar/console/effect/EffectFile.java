package org.bursar.console.effect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Desk;
import org.bursar.console.session.FileExport;
import org.bursar.exchange.table.TableWriter;

/** An effect as a CSV file or a spreadsheet, for whoever must agree to it. */
public final class EffectFile {

  private EffectFile() {}

  /** Asks where to, and writes every row, in the language of the moment. */
  public static void show(Desk desk, Effect effect) {
    List<String> titles =
        List.of(
            Texts.now("effect.column.asset"),
            Texts.now("effect.column.account"),
            Texts.now("effect.column.id"),
            Texts.now("effect.column.unit"),
            Texts.now("effect.column.effect"),
            Texts.now("effect.column.because"));
    FileExport.show(
        desk,
        Texts.now("effect.export.name"),
        (file, language, progress) -> write(file, titles, effect));
  }

  private static void write(Path file, List<String> titles, Effect effect) throws IOException {
    TableWriter.write(file, titles, () -> effect.rows().stream().map(EffectFile::row).iterator());
  }

  private static List<String> row(EffectRow row) {
    return List.of(
        row.assetName(),
        row.account().name(),
        row.account().id().value(),
        row.path(),
        Texts.now("effect.kind." + row.kind()),
        row.because());
  }
}
