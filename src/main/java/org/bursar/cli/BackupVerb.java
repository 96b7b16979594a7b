package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.SealedBackup;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;

/** Writes a checked copy of books, or of a server's file, while they are in use too. */
final class BackupVerb implements Verb {

  private final Usage usage =
      new Usage(
          "backup",
          "Write a copy of books, checked before it gets its name; sealed with --password-file.",
          "With --database, of a server's file with all of its enterprises, while it is served.");

  private final Given<Path> file = usage.argumentIfAny("FILE", "The books file.", Path::of);

  private final DatabaseOption database = new DatabaseOption(usage);

  private final Needed<Path> copy =
      usage.needed("--to", "COPY", "The copy, which must not be there.", Path::of);

  private final PasswordFile password = new PasswordFile(usage);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) {
    if ((file.get() == null) != database.isNamed()) {
      throw Ending.wrongCall("say either a books FILE or the --database of a server.");
    } else if (file.get() != null) {
      copy(file.get());
      return ExitCode.DONE;
    }
    Path served =
        database.requireFile(
            "a PostgreSQL is copied by its own tools: pg_dump, or pg_basebackup with its archive of"
                + " write-ahead logs.");
    database.requireThere();
    try (ServerDatabase open = database.open()) {
      if (password.isNamed()) {
        SealedBackup.copy(open, served, copy.get(), password.read(), PasswordFile.salt());
      } else {
        ServerBackup.copy(open, copy.get());
      }
    }
    return ExitCode.DONE;
  }

  private void copy(Path books) {
    if (password.isNamed()) {
      SealedBackup.copy(books, copy.get(), password.read(), PasswordFile.salt());
    } else {
      Backup.copy(books, copy.get());
    }
  }
}
