package org.bursar.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;

/** A server of the enterprises of a database, over HTTP. */
public final class Server implements AutoCloseable {

  /** The number of the protocol that it speaks. */
  static final String PROTOCOL = "1";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Doors doors = new Doors();
  private final Enterprises enterprises;
  private final Javalin javalin;

  private Server(
      ServerDatabase database,
      Settings settings,
      InstantSource clock,
      Chance chance,
      PrintStream log,
      String version) {
    this.enterprises = new Enterprises(database, clock);
    Metrics metrics = new Metrics();
    Reception reception = new Reception(doors, new RequestLog(log), metrics, clock);
    Tokens tokens = new Tokens(SecretTables.of(database), chance, clock);
    Settings.Limits limits = settings.limits();
    Gate gate =
        new Gate(tokens, enterprises, new Attempts(limits.requests(), limits.request(), clock));
    List<Route> routes = routes(new EnterpriseRoutes(gate, version));
    this.javalin =
        Javalin.create(
            config -> {
              plain(config);
              for (Route route : routes) {
                config.routes.addHttpHandler(
                    route.method(), route.path(), context -> reception.receive(route, context));
              }
              config.routes.exception(HttpResponseException.class, reception::stray);
              if (settings.address() != null) {
                config.jetty.host = settings.address();
              }
              config.jetty.port = settings.port();
            });
  }

  private static List<Route> routes(EnterpriseRoutes enterprise) {
    return List.of(
        new Route(HandlerType.GET, "/v1/me", enterprise::me),
        new Route(HandlerType.GET, "/v1/enterprises/{id}", enterprise::enterprise),
        new Route(HandlerType.POST, "/v1/enterprises/{id}/commands", enterprise::commands),
        new Route(HandlerType.GET, "/v1/enterprises/{id}/entries", enterprise::entries));
  }

  /** Nothing but what is asked for: no banner, no cookies, no packing behind our back. */
  private static void plain(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(Server::plain);
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
  }

  /** An id of an enterprise may have a slash in it, which then is written %2F. */
  private static void plain(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setUriCompliance(
        UriCompliance.from("DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
  }

  /**
   * Starts one.
   *
   * @param log where it says what happens, a line of JSON each
   * @param version of this build
   * @throws CannotListen if nobody may listen there
   */
  public static Server start(
      ServerDatabase database,
      Settings settings,
      InstantSource clock,
      Chance chance,
      PrintStream log,
      String version) {
    Server server = new Server(database, settings, clock, chance, log, version);
    try {
      Javalin unused = server.javalin.start();
      return server;
    } catch (RuntimeException e) {
      throw new CannotListen(settings.port(), e);
    }
  }

  /** Nobody may listen at an address and port. */
  public static final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(int port, Throwable cause) {
      super(
          "nobody can listen on port "
              + port
              + " there: another program may do so already. Choose another --port or --address.",
          cause);
    }
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Lets nobody in any more, finishes what runs, and ends. */
  @Override
  public void close() {
    boolean unused = doors.close(PATIENCE);
    var unusedToo = javalin.stop();
    enterprises.close();
  }
}
