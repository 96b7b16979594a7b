package org.bursar.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.Server;
import org.bursar.server.Server.CannotListen;
import org.bursar.server.Settings;
import org.bursar.server.Settings.Limits;
import org.bursar.server.secret.Identity;
import org.bursar.server.secret.IdentityFile;
import org.bursar.server.secret.IdentityFile.Unfit;
import org.bursar.server.secret.OwnIdentity;
import org.bursar.server.secret.Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the enterprises of a database, until it is told to end. */
@Command(
    name = "serve",
    description = "Serve the enterprises of a database over the network, until it is told to end.")
final class ServeVerb implements Verb {

  private static final String LOOPBACK = "127.0.0.1";

  @Mixin DatabaseOption database = new DatabaseOption();

  @Option(names = "--port", defaultValue = "7430", description = "Else ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--address",
      description = "Where it listens; else at all addresses, with --plain at 127.0.0.1.")
  @Nullable String address;

  @Option(names = "--plain", description = "Without TLS, for this machine alone.")
  boolean plain;

  @Option(
      names = "--certificate",
      paramLabel = "PEM",
      description = "A certificate and those that vouch for it; else the server makes its own.")
  @Nullable Path certificate;

  @Option(names = "--key", paramLabel = "PEM", description = "The key of the certificate.")
  @Nullable Path key;

  @Option(
      names = "--metrics-token-file",
      paramLabel = "FILE",
      description = "The token by which other machines read /metrics.")
  @Nullable Path metricsToken;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "An OpenID provider at which people sign in as well.")
  @Nullable String issuer;

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      description = "What this server is to the provider: the id of a public client.")
  @Nullable String client;

  @Option(
      names = "--oidc-claim",
      paramLabel = "NAME",
      description = "Which claim is the name of a user; else " + Provider.USUAL_CLAIM + ".")
  @Nullable String claim;

  @Override
  public int run(Surroundings around) throws IOException, InterruptedException {
    @Nullable Identity identity = identity(around);
    Settings settings =
        new Settings(
            plain && address == null ? LOOPBACK : address,
            port,
            identity,
            metricsToken == null ? null : Files.readString(metricsToken).strip(),
            Limits.USUAL,
            provider());
    Signal signal = Signal.awaited();
    try (ServerDatabase open = database.open();
        Server server = start(open, settings, around)) {
      around.out().println(greeting(server, identity));
      around.out().flush();
      signal.await();
    } finally {
      signal.done();
    }
    return ExitCode.DONE;
  }

  private @Nullable Identity identity(Surroundings around) throws UnknownHostException {
    if ((certificate == null) != (key == null) || (plain && certificate != null)) {
      throw Ending.wrongCall("--certificate and --key go together, and not with --plain.");
    } else if (plain) {
      requireLoopback();
      return null;
    }
    try {
      return certificate != null && key != null
          ? IdentityFile.read(certificate, key)
          : OwnIdentity.in(
              database.identityFile(), host(), around.clock().instant(), DatabaseOption.chance());
    } catch (Unfit e) {
      throw Ending.unreachable(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Provider provider() {
    if (issuer == null && client == null && claim == null) {
      return null;
    } else if (issuer == null || client == null) {
      throw Ending.wrongCall("--oidc-issuer and --oidc-client go together.");
    }
    try {
      return new Provider(issuer, client, claim == null ? Provider.USUAL_CLAIM : claim);
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall(String.valueOf(e.getMessage()));
    }
  }

  private void requireLoopback() throws UnknownHostException {
    if (address != null && !InetAddress.getByName(address).isLoopbackAddress()) {
      throw Ending.wrongCall(
          "without TLS tokens and money would travel in the open: --plain takes no address but"
              + " this machine's own, like 127.0.0.1. Leave out --plain.");
    }
  }

  /** What others call this machine. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private String greeting(Server server, @Nullable Identity identity) {
    String at = address == null ? plain ? LOOPBACK : host() : address;
    String host = at.contains(":") ? "[" + at + "]" : at;
    return identity == null
        ? "listening on http://" + host + ":" + server.port()
        : "listening on https://"
            + host
            + ":"
            + server.port()
            + ", fingerprint "
            + identity.fingerprint();
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
