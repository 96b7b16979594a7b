package org.bursar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bursar.sync.SignIn;
import org.bursar.sync.SyncedFile;
import org.bursar.sync.Trust;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a file that is synced with a server. */
@Command(name = "connect", description = "Make a file that is synced with a server.")
final class ConnectVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The new file.")
  Path file;

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description = "The server, as https://HOST:PORT.")
  URI server;

  @Option(
      names = "--enterprise",
      required = true,
      paramLabel = "ID",
      description = "Which of its enterprises.")
  String enterprise;

  @Mixin SignInOptions how = new SignInOptions();

  @Option(
      names = "--fingerprint",
      paramLabel = "H",
      description = "The fingerprint of the server's own certificate, as it printed it.")
  @Nullable String fingerprint;

  @Override
  public int run(Surroundings around) throws IOException {
    how.requireOne();
    EnterpriseId id;
    try {
      id = new EnterpriseId(enterprise);
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall("'" + enterprise + "' is no id of an enterprise.");
    }
    if (Files.exists(file)) {
      throw Ending.wrongCall("there is a file " + file + " already. Choose another name.");
    }
    SyncedFile.connect(
        file,
        server,
        id,
        token(id, around),
        fingerprint,
        UUID.randomUUID().toString(),
        around.credentials(),
        around.clock());
    return ExitCode.DONE;
  }

  private String token(EnterpriseId id, Surroundings around) throws IOException {
    String given = how.given();
    return given == null
        ? how.signedIn(new SignIn(Trust.client(server, fingerprint), server), id, around).token()
        : given;
  }
}
