package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.backup.Backup;
import org.bursar.books.backup.SealedBackup;
import org.bursar.books.backup.ServerBackup;
import org.bursar.books.store.ServerDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a checked copy of books, or of a server's file, while they are in use too. */
@Command(
    name = "backup",
    description = {
      "Write a copy of books, checked before it gets its name; sealed with --password-file.",
      "With --database, of a server's file with all of its enterprises, while it is served."
    })
final class BackupVerb implements Verb {

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The books file.")
  @Nullable Path file;

  @Mixin DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "COPY",
      description = "The copy, which must not be there.")
  Path copy;

  @Mixin PasswordFile password = new PasswordFile();

  @Override
  public int run(Surroundings around) {
    if ((file == null) != database.isNamed()) {
      throw Ending.wrongCall("say either a books FILE or the --database of a server.");
    } else if (file != null) {
      copy(file);
      return ExitCode.DONE;
    }
    Path served =
        database.requireFile(
            "a PostgreSQL is copied by its own tools: pg_dump, or pg_basebackup with its archive of"
                + " write-ahead logs.");
    database.requireThere();
    try (ServerDatabase open = database.open()) {
      if (password.isNamed()) {
        SealedBackup.copy(open, served, copy, password.read(), PasswordFile.salt());
      } else {
        ServerBackup.copy(open, copy);
      }
    }
    return ExitCode.DONE;
  }

  private void copy(Path books) {
    if (password.isNamed()) {
      SealedBackup.copy(books, copy, password.read(), PasswordFile.salt());
    } else {
      Backup.copy(books, copy);
    }
  }
}
