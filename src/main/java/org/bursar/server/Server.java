package org.bursar.server;

import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.secret.Chance;

/** A server of the enterprises of a database, over HTTP. */
public final class Server implements AutoCloseable {

  /** The number of the protocol that it speaks. */
  static final String PROTOCOL = "1";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** No publishing takes so long: what it left behind is nobody's. */
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  private final Doors doors;
  private final Routes routes;
  private final Javalin javalin;

  private Server(Doors doors, Routes routes, Javalin javalin) {
    this.doors = doors;
    this.routes = routes;
    this.javalin = javalin;
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
    database.forgetDrafts(clock.instant().minus(FORGOTTEN));
    RequestLog lines = new RequestLog(log);
    Metrics metrics = new Metrics();
    Doors doors = new Doors();
    Reception reception = new Reception(doors, lines, metrics, clock);
    Routes routes = new Routes(database, settings, clock, chance, lines, metrics, version);
    Javalin javalin = javalin(routes, settings, reception);
    try {
      Server server = new Server(doors, routes, javalin.start());
      routes.begin();
      return server;
    } catch (RuntimeException e) {
      routes.dismiss();
      throw new CannotListen(settings.port(), e);
    }
  }

  private static Javalin javalin(Routes routes, Settings settings, Reception reception) {
    return Javalin.create(
        config -> {
          Listening.configure(config, settings);
          for (Route route : routes.all()) {
            config.routes.addHttpHandler(
                route.method(), route.path(), context -> reception.receive(route, context));
          }
          config.routes.exception(HttpResponseException.class, reception::stray);
        });
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
    routes.dismiss();
    boolean unused = doors.close(PATIENCE);
    var unusedToo = javalin.stop();
    routes.close();
  }
}
