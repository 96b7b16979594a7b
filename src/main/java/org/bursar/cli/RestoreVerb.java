package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes books of a copy again. */
@Command(name = "restore", description = "Make books of a copy, which is checked first.")
final class RestoreVerb implements Verb {

  @Parameters(paramLabel = "COPY", description = "The copy.")
  Path copy;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The new books file, which must not be there.")
  Path file;

  @Override
  public int run(Surroundings around) {
    Backup.restore(copy, file, new Ids(around.clock()).next().toString());
    return ExitCode.DONE;
  }
}
