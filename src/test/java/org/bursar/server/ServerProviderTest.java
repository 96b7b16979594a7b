package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bursar.server.ServerGateTest.refused;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Provider;
import org.bursar.sync.BrowserSignIn;
import org.bursar.sync.Credentials;
import org.bursar.sync.Devices;
import org.bursar.sync.IdToken;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SignIn;
import org.bursar.sync.SignInFault;
import org.bursar.sync.SignInFault.Why;
import org.bursar.sync.SignedIn;
import org.bursar.sync.SyncedBooks;
import org.bursar.sync.SyncedFile;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs in at a provider, in a browser, and gets a token of the server for it. */
@Timeout(60)
final class ServerProviderTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir private Path folder;
  private FakeProvider provider;
  private Serving serving;

  @BeforeEach
  void listen() {
    AtomicReference<Serving> known = new AtomicReference<>();
    provider = new FakeProvider(() -> known.get().now.get());
    serving =
        new Serving(
                folder,
                "sqlite:" + folder.resolve("server.db"),
                new Settings.Limits(1_000, Duration.ofMillis(1), 3, Duration.ofSeconds(30)),
                null,
                new Provider(provider.issuer(), FakeProvider.CLIENT, Provider.USUAL_CLAIM))
            .published();
    known.set(serving);
  }

  @AfterEach
  void end() {
    serving.close();
    provider.close();
  }

  private SignIn signIn() {
    return new SignIn(HttpClient.newHttpClient(), URI.create(serving.address()));
  }

  private BrowserSignIn inBrowser(Duration patience) {
    return new BrowserSignIn(
        signIn(),
        count -> {
          byte[] bytes = new byte[count];
          RANDOM.nextBytes(bytes);
          return bytes;
        },
        patience);
  }

  private SignedIn signedIn(Consumer<URI> browser) {
    return inBrowser(Duration.ofSeconds(30)).run(Serving.ACME, "desk", browser);
  }

  private void ends(Why why, Consumer<URI> browser) {
    assertThatThrownBy(() -> signedIn(browser))
        .isInstanceOfSatisfying(SignInFault.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  private HttpResponse<String> post(String idToken, String nonce) {
    return serving.json(
        "POST",
        "/v1/sign-in/oidc",
        null,
        "{\"idToken\":\"%s\",\"nonce\":\"%s\",\"enterprise\":\"acme\",\"device\":\"desk\"}"
            .formatted(idToken, nonce));
  }

  private static void code(HttpResponse<String> answer, int status, String code) {
    refused(answer, status);
    assertThat(JsonFields.of(answer.body()).text("code")).isEqualTo(code);
  }

  @Test
  void the_whole_way_ends_in_a_token_of_a_device_and_a_page_that_says_so() throws Exception {
    String unused = serving.user("eva", Role.OPERATOR);
    assertThat(signIn().ways().issuer()).isEqualTo(provider.issuer());
    AtomicReference<CompletableFuture<String>> page = new AtomicReference<>();
    AtomicReference<URI> opened = new AtomicReference<>();
    SignedIn signedIn =
        signedIn(
            address -> {
              opened.set(address);
              page.set(FakeProvider.browse(address));
            });
    assertThat(signedIn.user()).isEqualTo(new UserName("eva"));
    assertThat(signedIn).asString().doesNotContain(signedIn.token());
    assertThat(opened.get().getRawQuery()).contains("code_challenge_method=S256", "state=");
    assertThat(page.get().get(10, TimeUnit.SECONDS)).contains("You are signed in", "已登录");
    assertThat(serving.get("/v1/me", signedIn.token()).body()).contains("\"user\":\"eva\"");
    assertThat(serving.get("/v1/tokens", signedIn.token()).body()).contains("\"desk\"");
    // Nothing that opens anything is in the log.
    assertThat(serving.logged())
        .contains("/v1/sign-in/oidc", "\"eva\"")
        .doesNotContain(signedIn.token(), "eyJ");
  }

  @Test
  void an_id_token_counts_once_and_only_for_who_began() {
    String unused = serving.user("eva", Role.OPERATOR);
    String text = provider.idToken(FakeProvider.hash("mine"));
    code(post(text, FakeProvider.hash("mine")), 401, "ID_TOKEN_NONCE");
    assertThat(post(text, "mine").statusCode()).isEqualTo(200);
    code(post(text, "mine"), 401, "ID_TOKEN_USED");
    // Other processes of the same database know it, too.
    serving.end();
    serving.again();
    code(post(text, "mine"), 401, "ID_TOKEN_USED");
  }

  @Test
  void an_id_token_tells_where_one_is_a_user_and_counts_once_all_the_same() {
    String unused = serving.user("eva", Role.OPERATOR);
    IdToken eva = new IdToken(provider.idToken(FakeProvider.hash("mine")), "mine");
    assertThat(eva).asString().doesNotContain("mine", eva.text());
    assertThat(signIn().places(eva))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.enterprise()).isEqualTo(Serving.ACME);
              assertThat(place.user()).isEqualTo("eva");
            });
    assertThat(signIn().byIdToken(Serving.ACME, eva, "desk").user().value()).isEqualTo("eva");
    provider.as("nobody");
    IdToken nobody = new IdToken(provider.idToken(FakeProvider.hash("mine")), "mine");
    assertThatThrownBy(() -> signIn().places(nobody))
        .isInstanceOfSatisfying(SignInFault.class, e -> assertThat(e.why()).isEqualTo(Why.NO_USER));
  }

  @Test
  void who_is_no_user_is_told_whom_to_ask_and_guessing_is_slowed_down() {
    provider.as("adam");
    AtomicReference<CompletableFuture<String>> page = new AtomicReference<>();
    ends(Why.NO_USER, address -> page.set(FakeProvider.browse(address)));
    assertThat(page.get().join()).contains("not signed in", "adam", "administrators");
    code(post(provider.idToken(FakeProvider.hash("n")), "n"), 403, "USER_UNKNOWN");
    code(post("no token", "n"), 401, "ID_TOKEN_MALFORMED");
    HttpResponse<String> over = post(provider.idToken(FakeProvider.hash("n")), "n");
    code(over, 429, "TOO_OFTEN");
    assertThat(over.headers().firstValue("Retry-After")).contains("30");
    ends(Why.TOO_OFTEN, FakeProvider::browse);
  }

  @Test
  void what_the_provider_denies_or_does_not_answer_is_said() {
    String unused = serving.user("eva", Role.OPERATOR);
    AtomicReference<CompletableFuture<String>> page = new AtomicReference<>();
    provider.denying("access_denied");
    ends(Why.DENIED, address -> page.set(FakeProvider.browse(address)));
    assertThat(page.get().join()).contains("access_denied");
    provider.close();
    // Where it is the server knows already; the code comes, and is exchanged nowhere.
    ends(
        Why.PROVIDER_UNREACHABLE,
        address -> FakeProvider.browse(back(address, "code=c&state=" + state(address))));
    code(post(provider.idToken(FakeProvider.hash("n")), "n"), 503, "PROVIDER_UNREACHABLE");
  }

  @Test
  void what_knows_the_state_counts_once_and_nothing_else_disturbs() {
    String unused = serving.user("eva", Role.OPERATOR);
    SignedIn signedIn =
        signedIn(
            address -> {
              String elsewhere = FakeProvider.browse(back(address, "code=x&state=guessed")).join();
              assertThat(elsewhere).contains("does not answer");
              String other = back(address, "").resolve("/favicon.ico").toString();
              assertThat(FakeProvider.browse(URI.create(other)).join()).contains("nothing here");
              String mixed = "code=x&iss=https%3A%2F%2Fevil.example&state=" + state(address);
              assertThat(FakeProvider.browse(back(address, mixed)).join())
                  .contains("does not answer");
              CompletableFuture<String> right = FakeProvider.browse(address);
            });
    assertThat(signedIn.user().value()).isEqualTo("eva");
    // A code of an earlier sign-in is good for nothing.
    ends(
        Why.UNPROVEN,
        address -> FakeProvider.browse(back(address, "code=code-0&state=" + state(address))));
    // What is answered a second time is told so.
    ends(
        Why.DENIED,
        address -> {
          URI answer = back(address, "error=access_denied&state=" + state(address));
          // The first one waits for what comes of it, the other is told so at once.
          Object quicker =
              CompletableFuture.anyOf(FakeProvider.browse(answer), FakeProvider.browse(answer))
                  .join();
          assertThat(quicker).asString().contains("answered already");
        });
  }

  @Test
  void it_is_broken_off_from_elsewhere_or_because_nobody_comes() {
    BrowserSignIn one = inBrowser(Duration.ofMinutes(5));
    assertThatThrownBy(() -> one.run(Serving.ACME, "desk", address -> one.cancel()))
        .isInstanceOfSatisfying(
            SignInFault.class, e -> assertThat(e.why()).isEqualTo(Why.CANCELLED));
    BrowserSignIn before = inBrowser(Duration.ofMinutes(5));
    before.cancel();
    assertThatThrownBy(
            () ->
                before.run(
                    Serving.ACME,
                    "desk",
                    address -> {
                      throw new AssertionError("opened");
                    }))
        .isInstanceOf(SignInFault.class);
    assertThatThrownBy(
            () -> inBrowser(Duration.ofMillis(1)).run(Serving.ACME, "desk", address -> {}))
        .isInstanceOfSatisfying(SignInFault.class, e -> assertThat(e.why()).isEqualTo(Why.NOBODY));
  }

  @Test
  void a_file_is_let_in_again_by_who_it_belongs_to_and_keeps_what_waits() {
    String token = serving.user("eva", Role.OPERATOR);
    String unused = serving.user("adam", Role.OPERATOR);
    Path file = folder.resolve("eva.books");
    Credentials credentials = new Credentials(folder.resolve("tokens"));
    SyncedFile.connect(
        file,
        URI.create(serving.address()),
        Serving.ACME,
        token,
        null,
        "device",
        credentials,
        serving.clock);
    try (SyncedBooks books = SyncedFile.open(file, credentials, serving.clock)) {
      assertThat(serving.users().revoke(new UserName("eva"), Serving.ACME)).isPositive();
      assertThatThrownBy(books::exchange)
          .isInstanceOfSatisfying(
              ServerFault.class, e -> assertThat(e.code()).isEqualTo("TOKEN_REVOKED"));
      Seat seat = books.seat();
      SignedIn adam = inBrowser(Duration.ofSeconds(30)).run(Serving.ACME, "", this::asAdam);
      assertThatThrownBy(() -> seat.keep(adam))
          .isInstanceOfSatisfying(
              SignInFault.class, e -> assertThat(e.why()).isEqualTo(Why.ANOTHER_USER));
      assertThatThrownBy(() -> seat.keep(adam.token())).isInstanceOf(SignInFault.class);
      provider.as("eva");
      seat.keep(signedIn(FakeProvider::browse));
      // The books that are open go on with it.
      assertThat(books.exchange().sent()).isZero();
    }
  }

  @Test
  void ones_devices_are_listed_made_and_taken_back() {
    String token = serving.user("eva", Role.OPERATOR);
    String other = serving.user("adam", Role.OPERATOR);
    Credentials credentials = new Credentials(folder.resolve("tokens"));
    Path file = folder.resolve("eva.books");
    SyncedFile.connect(
        file,
        URI.create(serving.address()),
        Serving.ACME,
        token,
        null,
        "device",
        credentials,
        serving.clock);
    Devices devices = SyncedFile.seat(file, credentials).devices();
    Devices.Made made = devices.make("phone");
    assertThat(serving.get("/v1/me", made.text()).statusCode()).isEqualTo(200);
    assertThat(made).asString().doesNotContain(made.text());
    assertThat(devices.list()).extracting(Devices.Device::name).contains("phone");
    assertThat(devices.list()).filteredOn(Devices.Device::current).hasSize(1);
    assertThat(devices.list()).noneMatch(each -> each.user().value().equals("adam"));
    Devices.Device phone =
        devices.list().stream()
            .filter(each -> each.name().equals("phone"))
            .findFirst()
            .orElseThrow();
    assertThat(phone.isLetIn(serving.now.get())).isTrue();
    devices.revoke(phone.id());
    assertThatThrownBy(() -> devices.revoke(phone.id())).isInstanceOf(ServerFault.class);
    assertThat(serving.get("/v1/me", made.text()).statusCode()).isEqualTo(401);
    assertThat(serving.get("/v1/me", other).statusCode()).isEqualTo(200);
  }

  private void asAdam(URI address) {
    provider.as("adam");
    CompletableFuture<String> unused = FakeProvider.browse(address);
  }

  @Test
  void by_a_password_one_signs_in_likewise() {
    String token = serving.user("eva", Role.OPERATOR);
    var unused =
        serving.json("PUT", "/v1/password", token, "{\"password\":\"correct horse battery\"}");
    SignedIn signedIn = signIn().byPassword(Serving.ACME, "eva", "correct horse battery", "desk");
    assertThat(serving.get("/v1/me", signedIn.token()).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> signIn().byPassword(Serving.ACME, "eva", "wrong", "desk"))
        .isInstanceOfSatisfying(SignInFault.class, e -> assertThat(e.why()).isEqualTo(Why.WRONG));
  }

  @Test
  void a_server_without_a_provider_says_so() throws Exception {
    Path other = java.nio.file.Files.createDirectories(folder.resolve("other"));
    try (Serving alone = new Serving(other).published()) {
      assertThat(alone.get("/v1/sign-in", null).body())
          .isEqualTo("{\"ways\":[\"password\"],\"issuer\":null}");
      code(alone.get("/v1/sign-in/oidc", null), 404, "PROVIDER_NONE");
    }
  }

  private static String state(URI address) {
    return address.getRawQuery().replaceAll(".*&state=([^&]+).*", "$1");
  }

  private static URI back(URI address, String query) {
    String to = address.getRawQuery().replaceAll(".*redirect_uri=([^&]+).*", "$1");
    return URI.create(
        java.net.URLDecoder.decode(to, java.nio.charset.StandardCharsets.UTF_8) + "?" + query);
  }
}
