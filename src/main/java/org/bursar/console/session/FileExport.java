package org.bursar.console.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;

/** Writing a table to a file of a person's choice, with a word if that fails. */
public final class FileExport {

  private FileExport() {}

  /** Writes a file; hears how far it is asked to go on. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void write(Path file, Language language, Progress progress) throws IOException;
  }

  /**
   * Asks where to, and writes.
   *
   * @param name what the file is called unless the person says otherwise, without its ending
   */
  public static void show(Desk desk, String name, Writer writer) {
    Optional<Path> chosen = desk.chooseExport(Desk.Export.TABLE, name + ".xlsx");
    if (chosen.isEmpty()) {
      return;
    }
    Path file = chosen.get();
    Language language = Texts.language().get();
    Job job =
        desk.background()
            .run(
                Texts.now("records.export.work", String.valueOf(file.getFileName())),
                progress -> written(file, language, progress, writer),
                problem -> problem.ifPresent(why -> failed(desk, file, why)));
    JobDialog.show(desk, "export", Texts.text("records.export.title"), job);
  }

  private static Optional<String> written(
      Path file, Language language, Progress progress, Writer writer) {
    try {
      writer.write(file, language, progress);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void failed(Desk desk, Path file, String why) {
    desk.show(
        Message.of(
            "export-failed",
            Texts.text("records.export.title"),
            Texts.text("records.export.failed", file.toString()),
            why));
  }
}
