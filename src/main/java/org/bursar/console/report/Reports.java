package org.bursar.console.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bursar.files.OwnFile;

/** The folder in which reports are kept: the newest of them, named by their instant. */
public final class Reports {

  private static final int MOST = 20;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'report-'uuuu-MM-dd-HHmmss-SSS'.txt'").withZone(ZoneOffset.UTC);

  private final Path folder;

  /** Reports in a folder of the settings, which need not be there yet. */
  public Reports(Path settings) {
    folder = settings.resolve("reports");
  }

  /** Where they are. */
  public Path folder() {
    return folder;
  }

  /**
   * Keeps a report, and of the others the newest. Not on the FX thread.
   *
   * @return where it is
   */
  public Path keep(CrashReport report) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME.format(report.at()));
    OwnFile.write(file, report.text());
    List<Path> all = all();
    for (Path old : all.subList(0, Math.max(0, all.size() - MOST))) {
      Files.deleteIfExists(old);
    }
    return file;
  }

  /** The newest since an instant; empty if there is none. Not on the FX thread. */
  public Optional<Path> newestSince(Instant since) throws IOException {
    String first = NAME.format(since);
    return all().reversed().stream()
        .limit(1)
        .filter(file -> String.valueOf(file.getFileName()).compareTo(first) >= 0)
        .findFirst();
  }

  private List<Path> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("report-"))
          .sorted()
          .toList();
    }
  }
}
