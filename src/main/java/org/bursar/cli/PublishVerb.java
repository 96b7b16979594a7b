package org.bursar.cli;

import java.nio.file.Path;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.Publication;
import org.bursar.vocabulary.EnterpriseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a local file an enterprise of a server. */
@Command(
    name = "publish",
    description = "Make a local file an enterprise of a server; print its id.")
final class PublishVerb implements Verb {

  @Parameters(paramLabel = "FILE", description = "The books file, which stays as it is.")
  Path file;

  @Mixin DatabaseOption database = new DatabaseOption();

  @Override
  public int run(Surroundings around) {
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
