package org.bursar.sync;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import org.bursar.codec.JsonFields;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * A server before there is a file that is synced with it: whether it is one, who somebody is there,
 * and in which enterprises. Every call may fail with a {@link ServerFault}, whose code says of what
 * somebody typed it is about.
 */
public final class Entrance {

  private final URI server;
  private final @Nullable String fingerprint;

  /**
   * The entrance of a server.
   *
   * @param fingerprint of its own certificate; null if others vouch for it, or it has none
   */
  public Entrance(URI server, @Nullable String fingerprint) {
    this.server = server;
    this.fingerprint = fingerprint;
  }

  private HttpCalls calls(@Nullable String token) {
    return new HttpCalls(
        Trust.client(server, fingerprint), server, token == null ? null : () -> token);
  }

  /** Looks whether a server of ours answers, and one that speaks as this program does. */
  public void greet() {
    HttpCalls calls = calls(null);
    HttpResponse<InputStream> response = calls.send(calls.request("/health").GET());
    String spoken = response.headers().firstValue("Bursar-Protocol").orElse("");
    if (!spoken.matches("\\d{1,6}")) {
      throw new ServerFault(
              Kind.VERSION, server + " is no Bursar server. Check the address and the port.")
          .coded("NO_BURSAR");
    }
    int difference = Integer.compare(Integer.parseInt(spoken), HttpCalls.PROTOCOL);
    if (difference != 0) {
      throw new ServerFault(
              Kind.VERSION,
              server
                  + " is of "
                  + (difference > 0 ? "a newer version. Install that here." : "an older version.")
                  + " Both sides have to speak the same protocol.")
          .coded(difference > 0 ? "SERVER_NEWER" : "SERVER_OLDER");
    }
    calls.require(response);
  }

  /** Signing in there. */
  public SignIn signIn() {
    return new SignIn(Trust.client(server, fingerprint), server);
  }

  /** The enterprise that a token opens. */
  public Membership membership(EnterpriseId enterprise, String user, String token) {
    HttpCalls calls = calls(token);
    JsonFields fields = one(calls, HttpServerLink.path(enterprise));
    return new Membership(enterprise, fields.text("name"), user);
  }

  /** The same of a token of which nothing else is known. */
  public Membership membershipOf(String token) {
    JsonFields me = one(calls(token), "/v1/me");
    return membership(new EnterpriseId(me.text("enterprise")), me.text("user"), token);
  }

  private static JsonFields one(HttpCalls calls, String path) {
    return JsonFields.of(
        String.join("", calls.lines(calls.ask(calls.request(path).GET()), line -> line)));
  }

  /** Takes back a token that was made a moment ago, and is not needed after all. */
  public void signOut(String token) {
    Devices devices = new Devices(calls(token));
    devices.list().stream()
        .filter(Devices.Device::current)
        .forEach(device -> devices.revoke(device.id()));
  }
}
