package org.bursar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.ServerDatabase.Pool;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Usage;
import org.bursar.server.Users;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;

/** The option that says which database of a server. */
final class DatabaseOption {

  private static final String FILE = "sqlite:";

  private final Given<String> url;

  DatabaseOption(Usage usage) {
    url =
        usage.option(
            "--database",
            "URL",
            "jdbc:postgresql://HOST/NAME or sqlite:FILE; else bursar-server.db in the user's data"
                + " folder.",
            Words::text);
  }

  /** Opens it. */
  ServerDatabase open() {
    return ServerDatabase.open(url(), Pool.USUAL);
  }

  /** Whether the call says which. */
  boolean isNamed() {
    return url.isThere();
  }

  /**
   * The file that it is.
   *
   * @throws Ending if it is none, with this sentence
   */
  Path requireFile(String otherwise) {
    if (!url().startsWith(FILE)) {
      throw Ending.wrongCall(otherwise);
    }
    return Path.of(url().substring(FILE.length()));
  }

  /** Ends the call if it is a file that is not there: opening it would make it. */
  void requireThere() {
    if (url().startsWith(FILE) && !Files.exists(Path.of(url().substring(FILE.length())))) {
      throw Ending.unreachable("there is no file " + url().substring(FILE.length()) + ".");
    }
  }

  private String url() {
    String said = url.get();
    return said == null ? FILE + DataFolder.make().resolve("bursar-server.db") : said;
  }

  /** Where a server of this database keeps its own certificate: beside it if it is a file. */
  Path identityFile() {
    String said = url.get();
    return said != null && said.startsWith(FILE)
        ? Path.of(said.substring(FILE.length()) + ".pem").toAbsolutePath()
        : DataFolder.make().resolve("bursar-server.pem");
  }

  /** Random bytes that nobody can guess. */
  static Chance chance() {
    return RandomBytes::of;
  }

  /** The users of an opened database. */
  static Users users(ServerDatabase database, Surroundings around) {
    return new Users(
        database,
        new Tokens(SecretTables.of(database), chance(), around.clock()),
        around.clock(),
        new Ids(around.clock())::next);
  }
}
