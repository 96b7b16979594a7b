package org.bursar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.sync.SignIn;
import org.bursar.sync.SyncedFile;
import org.bursar.sync.Trust;
import org.bursar.vocabulary.EnterpriseId;

/** Makes a file that is synced with a server. */
final class ConnectVerb implements Verb {

  private final Usage usage = new Usage("connect", "Make a file that is synced with a server.");

  private final Needed<Path> file = usage.argument("FILE", "The new file.", Path::of);

  private final Needed<URI> server =
      usage.needed("--server", "URL", "The server, as https://HOST:PORT.", Words::address);

  private final Needed<String> enterprise =
      usage.needed("--enterprise", "ID", "Which of its enterprises.", Words::text);

  private final SignInOptions how = new SignInOptions(usage);

  private final Given<String> fingerprint =
      usage.option(
          "--fingerprint",
          "H",
          "The fingerprint of the server's own certificate, as it printed it.",
          Words::text);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException {
    how.requireOne();
    EnterpriseId id;
    try {
      id = new EnterpriseId(enterprise.get());
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall("'" + enterprise.get() + "' is no id of an enterprise.");
    }
    if (Files.exists(file.get())) {
      throw Ending.wrongCall("there is a file " + file.get() + " already. Choose another name.");
    }
    SyncedFile.connect(
        file.get(),
        server.get(),
        id,
        token(id, around),
        fingerprint.get(),
        UUID.randomUUID().toString(),
        around.credentials(),
        around.clock());
    return ExitCode.DONE;
  }

  private String token(EnterpriseId id, Surroundings around) throws IOException {
    String given = how.given();
    return given == null
        ? how.signedIn(
                new SignIn(Trust.client(server.get(), fingerprint.get()), server.get()), id, around)
            .token()
        : given;
  }
}
