package org.bursar.server;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.bursar.books.store.ServerDatabase;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.Chance;
import org.bursar.server.secret.Passwords;
import org.bursar.server.secret.Strangers;
import org.bursar.server.secret.Tokens;
import org.bursar.server.store.SecretTables;

/** All ways to ask, with what answers them. */
final class Routes {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How late, at the latest, a new day is noticed. */
  private static final Duration REMINDERS = Duration.ofMinutes(5);

  private final Enterprises enterprises;
  private final Notices notices;
  private final Reminders reminders;
  private final List<Route> all;

  Routes(
      ServerDatabase database,
      Settings settings,
      InstantSource clock,
      Chance chance,
      RequestLog log,
      Metrics metrics,
      String version) {
    SecretTables tables = SecretTables.of(database);
    Tokens tokens = new Tokens(tables, chance, clock);
    Settings.Limits limits = settings.limits();
    enterprises = new Enterprises(database, clock);
    notices = new Notices(log, clock, LOOK);
    Attempts requests = new Attempts(limits.requests(), limits.request(), clock);
    Attempts signIns = new Attempts(limits.signIns(), limits.signIn(), clock);
    Strangers strangers = new Strangers(limits.strangers(), limits.stranger(), clock);
    Gate gate = new Gate(tokens, enterprises, requests, strangers);
    CommandIds ids = new CommandIds(chance, clock);
    reminders = new Reminders(database, enterprises, clock, ids, log);
    Users users = new Users(database, tokens, clock, ids);
    EnterpriseRoutes enterprise = new EnterpriseRoutes(gate, version);
    CommandRoutes commands = new CommandRoutes(gate);
    NoticeRoute listening = new NoticeRoute(gate, notices, clock);
    PublishRoute publishing =
        new PublishRoute(database, gate, tokens, users, enterprises, clock, chance);
    Admission admission = new Admission(database, enterprises, tokens);
    Passwords passwords = new Passwords(tables, chance, clock);
    SignInRoutes signingIn = new SignInRoutes(gate, admission, passwords, signIns);
    ProviderRoutes elsewhere =
        new ProviderRoutes(admission, tables.spent(), signIns, clock, settings.provider());
    SignInPlacesRoute places = new SignInPlacesRoute(admission, passwords, signIns);
    TokenRoutes own = new TokenRoutes(gate, tokens);
    StandingRoutes standing =
        new StandingRoutes(
            tables,
            enterprises,
            () -> metrics.text(notices.count(), enterprises.count()),
            settings.metricsToken());
    all =
        List.of(
            new Route(GET, "/v1/me", enterprise::me),
            new Route(POST, "/v1/enterprises", publishing::publish),
            new Route(GET, "/v1/enterprises/{id}", enterprise::enterprise),
            new Route(POST, "/v1/enterprises/{id}/commands", commands::commands),
            new Route(POST, "/v1/enterprises/{id}/batches", commands::batches),
            new Route(GET, "/v1/enterprises/{id}/entries", enterprise::entries),
            new Route(GET, "/v1/enterprises/{id}/snapshot", enterprise::snapshot),
            new Route(GET, "/v1/enterprises/{id}/notices", listening::listen),
            new Route(GET, "/v1/sign-in", elsewhere::ways),
            new Route(POST, "/v1/sign-in", signingIn::signIn),
            new Route(GET, "/v1/sign-in/oidc", elsewhere::provider),
            new Route(POST, "/v1/sign-in/oidc", elsewhere::signIn),
            new Route(POST, "/v1/sign-in/oidc/enterprises", elsewhere::places),
            new Route(POST, "/v1/sign-in/enterprises", places::list),
            new Route(PUT, "/v1/password", signingIn::password),
            new Route(POST, "/v1/tokens", own::make),
            new Route(GET, "/v1/tokens", own::list),
            new Route(DELETE, "/v1/tokens/{token}", own::revoke),
            new Route(GET, "/health", standing::health),
            new Route(GET, "/metrics", standing::metrics),
            new Route(GET, "/openapi.json", standing::openApi));
  }

  List<Route> all() {
    return all;
  }

  /** Begins to do what is done by time. */
  void begin() {
    reminders.begin(REMINDERS);
  }

  /** Lets those go who would stay for ever. */
  void dismiss() {
    notices.close();
    reminders.close();
  }

  /** Lets go of all books, once nobody asks any more. */
  void close() {
    enterprises.close();
  }
}
