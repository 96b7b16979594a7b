package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.SealedBackup;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.bursar.seal.SealedFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes books, or a server's file, of a copy again. A database that was restored by tools of its
 * own only begins new lines of copies, so that clients that know more than it can tell.
 */
@Command(
    name = "restore",
    description = {
      "Make books of a copy, which is checked first.",
      "With --database sqlite:FILE, make a server's file of a copy of one. Without COPY, say of a"
          + " database that was restored by its own tools that it was: clients then notice."
    })
final class RestoreVerb implements Verb {

  @Parameters(arity = "0..1", paramLabel = "COPY", description = "The copy.")
  @Nullable Path copy;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The new books file, which must not be there.")
  @Nullable Path file;

  @Mixin DatabaseOption database = new DatabaseOption();

  @Mixin PasswordFile password = new PasswordFile();

  @Override
  public int run(Surroundings around) {
    if ((file == null) != database.isNamed() || (file != null && copy == null)) {
      throw Ending.wrongCall("say COPY --to FILE, or the --database of a server.");
    }
    String lineage = new Ids(around.clock()).next().toString();
    if (file != null && copy != null) {
      restore(copy, file, lineage);
    } else if (copy != null) {
      Path made =
          database.requireFile(
              "a PostgreSQL is restored by its own tools first: then call bursar restore without"
                  + " COPY.");
      restoreServer(copy, made, lineage);
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
