package org.bursar.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bursar.books.store.ServerDatabase;
import org.bursar.books.store.ServerDatabase.Pool;
import org.bursar.server.Users;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which database of a server. */
final class DatabaseOption {

  private static final String FILE = "sqlite:";

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "jdbc:postgresql://HOST/NAME or sqlite:FILE; else bursar-server.db in the user's data"
              + " folder.")
  @Nullable String url;

  /** Opens it. */
  ServerDatabase open() {
    return ServerDatabase.open(url(), Pool.USUAL);
  }

  /** Whether the call says which. */
  boolean isNamed() {
    return url != null;
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
    return url == null ? FILE + DataFolder.make().resolve("bursar-server.db") : url;
  }

  /** Where a server of this database keeps its own certificate: beside it if it is a file. */
  Path identityFile() {
    return url != null && url.startsWith(FILE)
        ? Path.of(url.substring(FILE.length()) + ".pem").toAbsolutePath()
        : DataFolder.make().resolve("bursar-server.pem");
  }

  /** Random bytes that nobody can guess. */
  static Chance chance() {
    SecureRandom random = new SecureRandom();
    return count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    };
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
