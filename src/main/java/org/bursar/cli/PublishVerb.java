package org.bursar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.server.Publication;
import org.bursar.sync.Publishing;
import org.bursar.vocabulary.EnterpriseId;

/** Makes a local file an enterprise of a server. */
final class PublishVerb implements Verb {

  private final Usage usage =
      new Usage("publish", "Make a local file an enterprise of a server; print its id.");

  private final Needed<Path> file =
      usage.argument("FILE", "The books file, which stays as it is.", Path::of);

  private final DatabaseOption database = new DatabaseOption(usage);

  private final Given<URI> server =
      usage.option(
          "--server",
          "URL",
          "The server, as https://HOST:PORT, instead of its database.",
          Words::address);

  private final Given<Path> token =
      usage.option(
          "--token-file",
          "F",
          "A file with a token that was made to publish: bursar user add --enterprise new.",
          Path::of);

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
    if (server.get() == null) {
      return intoDatabase(around);
    } else if (token.get() == null) {
      throw Ending.wrongCall("--server needs --token-file with a token that was made to publish.");
    }
    around
        .out()
        .println(
            Publishing.publish(
                file.get(),
                server.get(),
                TokenFile.read(token.get()),
                fingerprint.get(),
                around.clock()));
    return ExitCode.DONE;
  }

  private int intoDatabase(Surroundings around) {
    try (ServerDatabase open = database.open()) {
      String lineage = new Ids(around.clock()).next().toString();
      EnterpriseId id =
          Publication.publish(file.get(), open, around.actor(), around.clock(), lineage);
      around.out().println(id);
      return ExitCode.DONE;
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.EXISTS) {
        throw Ending.refused(
            "the enterprise of "
                + file.get()
                + " is on this server already; it was left as it is. Connect to it with bursar"
                + " connect.");
      }
      throw fault;
    }
  }
}
