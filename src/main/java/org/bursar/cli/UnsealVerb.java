package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.seal.SealedFile;

/** Opens a file that was sealed with a password, whatever is in it. */
final class UnsealVerb implements Verb {

  private final Usage usage =
      new Usage(
          "unseal",
          "Open a file that was sealed with a password.",
          "Of a sealed copy of books, restore makes books of their own instead.");

  private final Needed<Path> sealed = usage.argument("FILE", "The sealed file.", Path::of);

  private final Needed<Path> target =
      usage.needed("--to", "NEW", "What was sealed; it must not be there.", Path::of);

  private final PasswordFile password = new PasswordFile(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    SealedFile.open(sealed.get(), target.get(), password.read(), done -> true);
    return ExitCode.DONE;
  }
}
