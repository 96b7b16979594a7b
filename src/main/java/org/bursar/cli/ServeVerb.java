package org.bursar.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Flag;
import org.bursar.cli.usage.Given;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
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

/** Serves the enterprises of a database, until it is told to end. */
final class ServeVerb implements Verb {

  private static final String LOOPBACK = "127.0.0.1";

  private final Usage usage =
      new Usage(
          "serve",
          "Serve the enterprises of a database over the network, until it is told to end.");

  private final DatabaseOption database = new DatabaseOption(usage);

  private final Needed<Integer> port =
      usage.option("--port", "PORT", "Else 7430.", Words::whole, 7430);

  private final Given<String> address =
      usage.option(
          "--address",
          "ADDRESS",
          "Where it listens; else at all addresses, with --plain at 127.0.0.1.",
          Words::text);

  private final Flag plain = usage.flag("--plain", "Without TLS, for this machine alone.");

  private final Given<Path> certificate =
      usage.option(
          "--certificate",
          "PEM",
          "A certificate and those that vouch for it; else the server makes its own.",
          Path::of);

  private final Given<Path> key =
      usage.option("--key", "PEM", "The key of the certificate.", Path::of);

  private final Given<Path> metricsToken =
      usage.option(
          "--metrics-token-file",
          "FILE",
          "The token by which other machines read /metrics.",
          Path::of);

  private final Given<String> issuer =
      usage.option(
          "--oidc-issuer",
          "URL",
          "An OpenID provider at which people sign in as well.",
          Words::text);

  private final Given<String> client =
      usage.option(
          "--oidc-client",
          "ID",
          "What this server is to the provider: the id of a public client.",
          Words::text);

  private final Given<String> claim =
      usage.option(
          "--oidc-claim",
          "NAME",
          "Which claim is the name of a user; else " + Provider.USUAL_CLAIM + ".",
          Words::text);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public int run(Surroundings around) throws IOException, InterruptedException {
    @Nullable Identity identity = identity(around);
    Settings settings =
        new Settings(
            plain.isSet() && address.get() == null ? LOOPBACK : address.get(),
            port.get(),
            identity,
            metricsToken.get() == null ? null : Files.readString(metricsToken.get()).strip(),
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
    if ((certificate.get() == null) != (key.get() == null)
        || (plain.isSet() && certificate.get() != null)) {
      throw Ending.wrongCall("--certificate and --key go together, and not with --plain.");
    } else if (plain.isSet()) {
      requireLoopback();
      return null;
    }
    try {
      return certificate.get() != null && key.get() != null
          ? IdentityFile.read(certificate.get(), key.get())
          : OwnIdentity.in(
              database.identityFile(), host(), around.clock().instant(), DatabaseOption.chance());
    } catch (Unfit e) {
      throw Ending.unreachable(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Provider provider() {
    if (issuer.get() == null && client.get() == null && claim.get() == null) {
      return null;
    } else if (issuer.get() == null || client.get() == null) {
      throw Ending.wrongCall("--oidc-issuer and --oidc-client go together.");
    }
    try {
      return new Provider(issuer.get(), client.get(), claim.or(Provider.USUAL_CLAIM));
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall(String.valueOf(e.getMessage()));
    }
  }

  private void requireLoopback() throws UnknownHostException {
    if (address.get() != null && !InetAddress.getByName(address.get()).isLoopbackAddress()) {
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
    String at = address.or(plain.isSet() ? LOOPBACK : host());
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
