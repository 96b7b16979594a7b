package org.bursar.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bursar.console.session.Settings;
import org.jspecify.annotations.Nullable;

/** What a start of the console was asked to open. */
record Request(@Nullable Path file, boolean readOnly) {

  private static final String READ_ONLY = "--read-only";

  static Request of(List<String> arguments) {
    @Nullable Path file = null;
    for (String argument : arguments) {
      if (!argument.equals(READ_ONLY)) {
        file = Path.of(argument).toAbsolutePath().normalize();
      }
    }
    return new Request(file, arguments.contains(READ_ONLY));
  }

  /** The file, else the one that was open when the console last ended, if it is still there. */
  Optional<Path> orLast(Settings settings) {
    return file != null ? Optional.of(file) : settings.open().filter(Files::exists);
  }

  /** The request as a line for the console that is open already. */
  String line() {
    return (readOnly ? READ_ONLY : "") + "\t" + (file == null ? "" : file);
  }

  static Request read(String line) {
    int tab = line.indexOf('\t');
    String path = line.substring(tab + 1);
    return new Request(
        path.isEmpty() || tab < 0 ? null : Path.of(path), line.startsWith(READ_ONLY));
  }
}
