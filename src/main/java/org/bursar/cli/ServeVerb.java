package org.bursar.cli;

import org.bursar.books.store.ServerDatabase;
import org.bursar.server.Server;
import org.bursar.server.Server.CannotListen;
import org.bursar.server.Settings;
import org.bursar.server.Settings.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the enterprises of a database, until it is told to end. */
@Command(name = "serve", description = "Serve the enterprises of a database over the network.")
final class ServeVerb implements Verb {

  private static final String LOOPBACK = "127.0.0.1";

  @Mixin DatabaseOption database = new DatabaseOption();

  @Option(names = "--port", defaultValue = "7430", description = "The port; ${DEFAULT-VALUE} else.")
  int port;

  @Option(
      names = "--address",
      description = "Where it listens; else at all addresses, with --plain at 127.0.0.1.")
  @Nullable String address;

  @Option(names = "--plain", description = "Without TLS, which only this machine may reach.")
  boolean plain;

  @Override
  public int run(Surroundings around) throws InterruptedException {
    Settings settings =
        new Settings(plain && address == null ? LOOPBACK : address, port, Limits.USUAL);
    Signal signal = Signal.awaited();
    try (ServerDatabase open = database.open();
        Server server = start(open, settings, around)) {
      around.out().println("listening on http://" + LOOPBACK + ":" + server.port());
      around.out().flush();
      signal.await();
    } finally {
      signal.done();
    }
    return ExitCode.DONE;
  }

  private static Server start(ServerDatabase open, Settings settings, Surroundings around) {
    try {
      return Server.start(
          open, settings, around.clock(), DatabaseOption.chance(), around.err(), around.version());
    } catch (CannotListen e) {
      throw Ending.unreachable(String.valueOf(e.getMessage()));
    }
  }
}
