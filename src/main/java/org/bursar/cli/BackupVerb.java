package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a checked copy of books, while they are in use too. */
@Command(name = "backup", description = "Write a copy of books, checked before it gets its name.")
final class BackupVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The books file.")
  Path file;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "COPY",
      description = "The copy, which must not be there.")
  Path copy;

  @Override
  public int run(Surroundings around) {
    Backup.copy(file, copy);
    return ExitCode.DONE;
  }
}
