package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.SealedBackup;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.seal.SealedFile;

/**
 * Makes books, or a server's file, of a copy again. A database that was restored by tools of its
 * own only begins new lines of copies, so that clients that know more than it can tell.
 */
final class RestoreVerb implements Verb {

  private final Usage usage =
      new Usage(
          "restore",
          "Make books of a copy, which is checked first.",
          "With --database sqlite:FILE, make a server's file of a copy of one. Without COPY, say of"
              + " a database that was restored by its own tools that it was: clients then notice.");

  private final Given<Path> copy = usage.argumentIfAny("COPY", "The copy.", Path::of);

  private final Given<Path> file =
      usage.option("--to", "FILE", "The new books file, which must not be there.", Path::of);

  private final DatabaseOption database = new DatabaseOption(usage);

  private final PasswordFile password = new PasswordFile(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    if ((file.get() == null) != database.isNamed() || (file.get() != null && copy.get() == null)) {
      throw Ending.wrongCall("say COPY --to FILE, or the --database of a server.");
    }
    String lineage = new Ids(around.clock()).next().toString();
    if (file.get() != null && copy.get() != null) {
      restore(copy.get(), file.get(), lineage);
    } else if (copy.get() != null) {
      Path made =
          database.requireFile(
              "a PostgreSQL is restored by its own tools first: then call bursar restore without"
                  + " COPY.");
      restoreServer(copy.get(), made, lineage);
    } else {
      renew(lineage);
    }
    return ExitCode.DONE;
  }

  private void restore(Path of, Path to, String lineage) {
    if (isSealed(of)) {
      SealedBackup.restore(of, to, lineage, password.read());
    } else {
      Backup.restore(of, to, lineage);
    }
  }

  private void restoreServer(Path of, Path to, String lineage) {
    if (isSealed(of)) {
      SealedBackup.restoreServer(of, to, lineage, password.read());
    } else {
      ServerBackup.restore(of, to, lineage);
    }
  }

  /** A password for what is not sealed is refused as such where it is opened. */
  private boolean isSealed(Path of) {
    if (SealedFile.isOne(of) && !password.isNamed()) {
      throw Ending.wrongCall(of + " is sealed with a password; --password-file says which.");
    }
    return password.isNamed();
  }

  private void renew(String lineage) {
    database.requireThere();
    try (ServerDatabase open = database.open()) {
      open.renewLineages(lineage);
    }
  }
}
