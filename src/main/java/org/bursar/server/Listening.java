package org.bursar.server;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bursar.server.secret.Identity;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How HTTP is spoken: nothing but what is asked for, and nothing behind our back. */
final class Listening {

  /** A batch of the largest size is judged while nothing travels. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final String STORE = "in memory";

  private Listening() {}

  static void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(Listening::configure);
    config.jetty.modifyServer(server -> server.setErrorHandler(Listening::unread));
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.addConnector((server, http) -> connector(server, http, settings));
  }

  /** An id of an enterprise may have a slash in it, which then is written %2F. */
  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setUriCompliance(
        UriCompliance.from("DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server, HttpConfiguration http, Settings settings) {
    HttpConnectionFactory spoken = new HttpConnectionFactory(http);
    Identity identity = settings.identity();
    ServerConnector connector =
        identity == null
            ? new ServerConnector(server, spoken)
            : new ServerConnector(server, tls(identity), spoken);
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }

  private static SslContextFactory.Server tls(Identity identity) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(identity.store(STORE.toCharArray()));
    tls.setKeyStorePassword(STORE);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return tls;
  }

  /** Answers what cannot even be read as a request. */
  private static boolean unread(Request request, Response response, Callback callback) {
    Problem problem =
        response.getStatus() >= 500
            ? Problem.fault("Something went wrong inside the server. Send the request again.")
            : Problem.malformed("This cannot be read as a request. See /openapi.json.");
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
    response.write(
        true, ByteBuffer.wrap(problem.json().getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
