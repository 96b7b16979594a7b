package org.bursar.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** What every request goes through: it is counted, answered whatever happens, and noted. */
final class Reception {

  private final Doors doors;
  private final RequestLog log;
  private final Metrics metrics;
  private final InstantSource clock;

  Reception(Doors doors, RequestLog log, Metrics metrics, InstantSource clock) {
    this.doors = doors;
    this.log = log;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Answers a request of a route. */
  void receive(Route route, Context context) throws IOException {
    Instant begun = clock.instant();
    Throwable failure = null;
    boolean isInside = doors.enter();
    // By this a client knows whom it has before it.
    context.header("Bursar-Protocol", Server.PROTOCOL);
    try {
      if (!isInside) {
        throw Problem.later("The server is ending. Send the same request again.", 2);
      }
      requireProtocol(context);
      route.answer().handle(context);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      failure = e;
      answer(context, e);
    } finally {
      note(context, route.path(), begun, failure);
      if (isInside) {
        doors.leave();
      }
    }
  }

  private static void requireProtocol(Context context) {
    String spoken = context.header("Bursar-Protocol");
    if (spoken != null && !spoken.strip().equals(Server.PROTOCOL)) {
      throw Problem.protocol(
          "This server speaks protocol "
              + Server.PROTOCOL
              + " alone. Install the same version of"
              + " Bursar on both sides.");
    }
  }

  /** Answers what no route is for. */
  void stray(HttpResponseException stray, Context context) {
    Instant begun = clock.instant();
    Problem problem =
        stray.getStatus() == 405
            ? Problem.method("This cannot be asked for in this way. See /openapi.json.")
            : Problem.absent("There is nothing here. See /openapi.json.");
    try {
      answer(context, problem);
    } catch (IOException _) {
      // Who asked is gone.
    }
    note(context, "-", begun, problem);
  }

  private static void answer(Context context, Throwable failure) throws IOException {
    if (context.res().isCommitted()) {
      // Half an answer must not look whole.
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
    } else {
      context.res().resetBuffer();
      context.res().setHeader("Content-Encoding", null);
      Answers.problem(context, Problems.of(failure));
    }
  }

  private void note(Context context, String path, Instant begun, @Nullable Throwable failure) {
    Instant now = clock.instant();
    int status = context.res().getStatus();
    long millis = Duration.between(begun, now).toMillis();
    String method = context.method().name();
    metrics.answered(method, path, status, millis);
    String user = context.attribute(Answers.USER);
    log.answered(now, method, path, status, millis, user, status >= 500 ? failure : null);
  }
}
