package org.bursar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.Publication;
import org.bursar.sync.Publishing;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a local file an enterprise of a server. */
@Command(
    name = "publish",
    description = "Make a local file an enterprise of a server; print its id.")
final class PublishVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The books file, which stays as it is.")
  Path file;

  @Mixin DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server, as https://HOST:PORT, instead of its database.")
  @Nullable URI server;

  @Option(
      names = "--token-file",
      paramLabel = "F",
      description =
          "A file with a token that was made to publish: bursar user add --enterprise new.")
  @Nullable Path token;

  @Option(
      names = "--fingerprint",
      paramLabel = "H",
      description = "The fingerprint of the server's own certificate, as it printed it.")
  @Nullable String fingerprint;

  @Override
  public int run(Surroundings around) throws IOException {
    if (server == null) {
      return intoDatabase(around);
    } else if (token == null) {
      throw Ending.wrongCall("--server needs --token-file with a token that was made to publish.");
    }
    around
        .out()
        .println(
            Publishing.publish(file, server, TokenFile.read(token), fingerprint, around.clock()));
    return ExitCode.DONE;
  }

  private int intoDatabase(Surroundings around) {
    try (ServerDatabase open = database.open()) {
      String lineage = new Ids(around.clock()).next().toString();
      EnterpriseId id = Publication.publish(file, open, around.actor(), around.clock(), lineage);
      around.out().println(id);
      return ExitCode.DONE;
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.EXISTS) {
        throw Ending.refused(
            "the enterprise of "
                + file
                + " is on this server already; it was left as it is. Connect to it with bursar"
                + " connect.");
      }
      throw fault;
    }
  }
}
