package org.bursar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bursar.codec.JsonFields;
import org.bursar.server.secret.Attempts;
import org.bursar.server.secret.IdTokens;
import org.bursar.server.secret.Provider;
import org.bursar.server.secret.ProviderSite;
import org.bursar.server.secret.Strangers;
import org.bursar.server.secret.Unproven;
import org.bursar.server.secret.Unproven.Why;
import org.bursar.server.store.SpentTable;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** Which ways of signing in there are, and the one by a provider: a token for an ID token. */
final class ProviderRoutes {

  private final Admission admission;
  private final SpentTable spent;
  private final Attempts failures;
  private final InstantSource clock;
  private final @Nullable ProviderSite site;

  /**
   * The routes of a server.
   *
   * @param provider null if there is none
   */
  ProviderRoutes(
      Admission admission,
      SpentTable spent,
      Attempts failures,
      InstantSource clock,
      @Nullable Provider provider) {
    this.admission = admission;
    this.spent = spent;
    this.failures = failures;
    this.clock = clock;
    this.site = provider == null ? null : new ProviderSite(provider, clock);
  }

  /** Says which ways there are; nobody else is asked for that. */
  void ways(Context context) throws IOException {
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("ways", site == null ? List.of("password") : List.of("password", "oidc"));
    answer.put("issuer", site == null ? null : site.provider().issuer());
    Answers.json(context, 200, answer);
  }

  /** Says what a program has to know to have somebody sign in at the provider. */
  void provider(Context context) throws IOException {
    ProviderSite known = site();
    String address = address(context);
    requirePatience(address);
    ProviderSite.Endpoints endpoints;
    try {
      endpoints = known.endpoints();
    } catch (Unproven e) {
      throw problem(e);
    }
    SequencedMap<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("issuer", known.provider().issuer());
    answer.put("client", known.provider().client());
    answer.put("scope", Provider.SCOPE);
    answer.put("authorization", endpoints.authorization().toString());
    answer.put("token", endpoints.token().toString());
    Answers.json(context, 200, answer);
  }

  /**
   * Tells who brings an ID token of his own sign-in in which enterprises he is a user. The token is
   * not spent by that.
   */
  void places(Context context) throws IOException {
    ProviderSite known = site();
    JsonFields fields = SignInRoutes.fields(context);
    String address = address(context);
    requirePatience(address);
    IdTokens.Proof proof = proof(known, fields, address);
    String lines = admission.places(proof.user(), SignInPlacesRoute.MOST);
    if (lines.isEmpty()) {
      throw counted(
          address,
          Problem.forbidden(
                  "You are signed in as "
                      + proof.user()
                      + ", and no enterprise of this server has such a user. Ask an administrator"
                      + " of yours to add a user of exactly this name.")
              .coded("USER_UNKNOWN"));
    }
    context.attribute(Answers.USER, proof.user().value());
    Answers.text(context, 200, Body.LINES, lines);
  }

  /** Gives a token to who brings an ID token of his own sign-in. */
  void signIn(Context context) throws IOException {
    ProviderSite known = site();
    JsonFields fields = SignInRoutes.fields(context);
    EnterpriseId enterprise = enterprise(SignInRoutes.text(fields, "enterprise"));
    String device =
        TokenRoutes.device(fields.has("device") ? SignInRoutes.text(fields, "device") : "");
    String address = address(context);
    requirePatience(address);
    IdTokens.Proof proof = proof(known, fields, address);
    if (!admission.isThere(proof.user(), enterprise)) {
      throw counted(
          address,
          Problem.forbidden(
                  "You are signed in as "
                      + proof.user()
                      + ", and there is no such user in enterprise "
                      + enterprise
                      + ". Ask one of its administrators to add a user of exactly this name.")
              .coded("USER_UNKNOWN"));
    } else if (!spent.spend(proof.digest(), proof.until(), clock.instant())) {
      throw counted(
          address,
          Problem.unknown("This sign-in has given a token already. Sign in again.")
              .coded("ID_TOKEN_USED"));
    }
    admission.admit(context, proof.user(), enterprise, device);
  }

  private IdTokens.Proof proof(ProviderSite known, JsonFields fields, String address) {
    String idToken = SignInRoutes.text(fields, "idToken");
    String nonce = SignInRoutes.text(fields, "nonce");
    try {
      return new IdTokens(known, clock).proof(idToken, nonce);
    } catch (Unproven e) {
      throw e.why() == Why.PROVIDER_UNREACHABLE ? problem(e) : counted(address, problem(e));
    }
  }

  private static EnterpriseId enterprise(String id) {
    try {
      return new EnterpriseId(id);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("This is no id of an enterprise. Look at what publish printed.");
    }
  }

  private ProviderSite site() {
    if (site == null) {
      throw Problem.absent(
              "This server knows no provider to sign in at. Sign in by a password, or with a token"
                  + " that an administrator gave you.")
          .coded("PROVIDER_NONE");
    }
    return site;
  }

  private static Problem problem(Unproven unproven) {
    String sentence = String.valueOf(unproven.getMessage());
    Problem problem =
        unproven.why() == Why.PROVIDER_UNREACHABLE
            ? Problem.later(sentence, 10)
            : Problem.unknown(sentence);
    return problem.coded(unproven.why().name());
  }

  private static String address(Context context) {
    return "address " + Strangers.network(context.ip());
  }

  private void requirePatience(String address) {
    SignInRoutes.requirePatience(failures.secondsToWait(address));
  }

  private Problem counted(String address, Problem problem) {
    failures.count(address);
    return problem;
  }
}
