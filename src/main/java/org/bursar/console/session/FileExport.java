package org.bursar.console.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.bursar.books.journal.Pace;
import org.bursar.books.store.BooksFault;
import org.bursar.console.kit.Job;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Progress;
import org.bursar.console.kit.Texts;
import org.bursar.seal.SealFault;
import org.bursar.seal.SealPassword;
import org.bursar.seal.SealedFile;
import org.jspecify.annotations.Nullable;

/** Writing a file of a person's choice, with progress and cancel, and a word if that fails. */
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
    write(
        desk,
        chosen.get(),
        Texts.language().get(),
        new What("export", "records.export.title", writer),
        done -> {});
  }

  /** A name for a file without what file systems do not take. */
  public static String fitting(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }

  /**
   * What is written.
   *
   * @param id of the dialog that is seen while it lasts, and of the one that says why it failed
   * @param title the key of what they are called
   */
  public record What(String id, String title, Writer writer) {}

  /**
   * Writes to a file that is known already; its folder is made if there is none.
   *
   * @param then hears the file once it is whole
   */
  public static void write(
      Desk desk, Path file, Language language, What what, Consumer<Path> then) {
    Job job =
        desk.background()
            .run(
                Texts.now("records.export.work", String.valueOf(file.getFileName())),
                progress -> problem(file, language, progress, what.writer()),
                problem ->
                    problem.ifPresentOrElse(
                        why -> failed(desk, file, what, why), () -> then.accept(file)));
    JobDialog.show(desk, what.id(), Texts.text(what.title()), job);
  }

  /** Tells how far it is of what is known to be there, and ends it if that is wished. */
  public static Pace pace(Progress progress) {
    return (done, whole) -> {
      progress.at(done, whole);
      return !progress.isCancelled();
    };
  }

  /**
   * The same writer, sealing what it writes; itself if there is no password.
   *
   * @param draft where the plain file stands while it is sealed: in no place that others see
   */
  public static Writer sealing(@Nullable SealPassword password, Path draft, Writer writer) {
    return password == null
        ? writer
        : (file, language, progress) -> {
          Files.createDirectories(draft.toAbsolutePath().getParent());
          SealedFile.write(
              draft,
              file,
              password,
              PasswordChoice.salt(),
              plain -> writer.write(plain, language, progress));
        };
  }

  private static Optional<String> problem(
      Path file, Language language, Progress progress, Writer writer) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      writer.write(file, language, progress);
      return Optional.empty();
    } catch (IOException | BooksFault | SealFault e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void failed(Desk desk, Path file, What what, String why) {
    desk.show(
        Message.of(
            what.id() + "-failed",
            Texts.text(what.title()),
            Texts.text("records.export.failed", file.toString()),
            why));
  }
}
