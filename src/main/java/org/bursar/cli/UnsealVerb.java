package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.seal.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a file that was sealed with a password, whatever is in it. */
@Command(
    name = "unseal",
    description = {
      "Open a file that was sealed with a password.",
      "Of a sealed copy of books, restore makes books of their own instead."
    })
final class UnsealVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The sealed file.")
  Path sealed;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "NEW",
      description = "What was sealed; it must not be there.")
  Path target;

  @Mixin PasswordFile password = new PasswordFile();

  @Override
  public int run(Surroundings around) {
    SealedFile.open(sealed, target, password.read(), done -> true);
    return ExitCode.DONE;
  }
}
