package org.bursar.sync;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bursar.codec.Json;
import org.bursar.codec.JsonFields;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * Which devices may come in to a server in one's name, an administrator's in anybody's: the tokens,
 * by what they are called. Every call may fail with a {@link ServerFault}.
 */
public final class Devices {

  private static final String PATH = "/v1/tokens";

  private final HttpCalls calls;

  Devices(HttpCalls calls) {
    this.calls = calls;
  }

  /**
   * A device.
   *
   * @param id by which it is taken back
   * @param user whose it is
   * @param name what he calls it; may be empty
   * @param made when it was let in
   * @param expires from when on it is not any more
   * @param revoked when somebody took it back; null if nobody did
   * @param used when it came last, to the hour; null if it never did
   * @param current whether it is this one
   */
  public record Device(
      String id,
      UserName user,
      String name,
      Instant made,
      Instant expires,
      @Nullable Instant revoked,
      @Nullable Instant used,
      boolean current) {

    /** Whether it is let in at an instant. */
    public boolean isLetIn(Instant at) {
      return revoked == null && at.isBefore(expires);
    }
  }

  /**
   * A token that was just made.
   *
   * @param text the token itself, which nobody can look up later
   */
  public record Made(String text, Instant expires) {

    /** Without the token: it must not get into a message. */
    @Override
    public String toString() {
      return "a token until " + expires;
    }
  }

  /** Lists them, by whose they are and when they were let in. */
  public List<Device> list() {
    return asked(calls.request(PATH).GET()).objects("tokens").stream()
        .map(Devices::device)
        .toList();
  }

  private static Device device(JsonFields fields) {
    return new Device(
        fields.text("id"),
        new UserName(fields.text("user")),
        fields.text("device"),
        Instant.parse(fields.text("made")),
        Instant.parse(fields.text("expires")),
        instant(fields.textOrNull("revoked")),
        instant(fields.textOrNull("used")),
        fields.truth("current"));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  /** Lets one more in, in one's own name. */
  public Made make(String name) {
    JsonFields fields =
        asked(
            calls
                .request(PATH)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        Json.line(Map.of("device", name)), StandardCharsets.UTF_8)));
    return new Made(fields.text("token"), Instant.parse(fields.text("expires")));
  }

  /** Lets one in no more. */
  public void revoke(String id) {
    HttpResponse<InputStream> response = calls.ask(calls.request(PATH + "/" + id).DELETE());
    var unused = calls.lines(response, line -> line);
  }

  private JsonFields asked(HttpRequest.Builder request) {
    HttpResponse<InputStream> response = calls.ask(request);
    return JsonFields.of(String.join("", calls.lines(response, line -> line)));
  }
}
