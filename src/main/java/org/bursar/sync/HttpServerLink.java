package org.bursar.sync;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bursar.codec.BatchLine;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Hash;
import org.bursar.codec.JsonFields;
import org.bursar.codec.OutcomeCodec;
import org.bursar.codec.StateHead;
import org.bursar.codec.StateRow;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;

/** A server over HTTP, protocol 1. */
public final class HttpServerLink implements Server {

  private static final String ATTEMPT = "Bursar-Attempt";
  private static final int CONFLICT = 409;

  private final HttpCalls calls;
  private final URI server;
  private final String enterprise;

  /**
   * A link to an enterprise of a server.
   *
   * @param client knows whom to trust
   * @param token says who asks, whenever it is asked; it is sent and never told
   */
  public HttpServerLink(
      HttpClient client, URI server, EnterpriseId enterprise, Supplier<String> token) {
    this.calls = new HttpCalls(client, server, token);
    this.server = server;
    this.enterprise = path(enterprise);
  }

  /** Where an enterprise is on a server. */
  static String path(EnterpriseId enterprise) {
    return "/v1/enterprises/" + encoded(enterprise.value());
  }

  /** Who the token says one is: the name of the user. */
  public String user() {
    HttpResponse<InputStream> response = calls.ask(calls.request("/v1/me").GET());
    return JsonFields.of(String.join("", calls.lines(response, line -> line))).text("user");
  }

  @Override
  public Standing standing() {
    HttpResponse<InputStream> response = calls.ask(calls.request(enterprise).GET());
    var unused = calls.lines(response, line -> line);
    return standing(response);
  }

  @Override
  public Answer<List<List<Outcome>>> send(List<Envelope> batches, Known known, long attempt)
      throws Outdated {
    StringBuilder body = new StringBuilder();
    int commands = 0;
    for (Envelope batch : batches) {
      int size = batch.commands().size();
      body.append(new BatchLine(batch.together(), size).encode()).append('\n');
      batch.commands().forEach(command -> write(command, body));
      commands += size;
    }
    HttpResponse<InputStream> response = posted("/batches", body, known, attempt);
    Iterator<Outcome> outcomes = outcomes(response, commands).iterator();
    List<List<Outcome>> answers =
        batches.stream()
            .map(batch -> batch.commands().stream().map(_ -> outcomes.next()).toList())
            .toList();
    return new Answer<>(answers, standing(response));
  }

  private static void write(Decoded.Received command, StringBuilder body) {
    body.append(command.json().replace('\r', ' ').replace('\n', ' ')).append('\n');
  }

  private HttpResponse<InputStream> posted(
      String path, StringBuilder body, Known known, long attempt) throws Outdated {
    HttpRequest.Builder request =
        calls
            .request(enterprise + path)
            .header("Content-Type", HttpCalls.LINES)
            .header("Bursar-Lineage", known.lineage())
            .header("Bursar-Head", String.valueOf(known.entry()))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    if (attempt > 0) {
      request.header(ATTEMPT, String.valueOf(attempt));
    }
    HttpResponse<InputStream> response = calls.send(request);
    OptionalLong last = response.headers().firstValueAsLong(ATTEMPT);
    if (response.statusCode() == CONFLICT && last.isPresent()) {
      var unused = calls.lines(response, line -> line);
      throw new Outdated(last.getAsLong());
    }
    return calls.require(response);
  }

  private List<Outcome> outcomes(HttpResponse<InputStream> response, int count) {
    List<Outcome> outcomes = calls.lines(response, OutcomeCodec::read);
    if (outcomes.size() != count) {
      throw new ServerFault(
          Kind.UNREACHABLE, "the server's answer was cut off. It is asked again by itself.");
    }
    return outcomes;
  }

  @Override
  public Answer<List<Entry>> entries(long after, int most) {
    HttpResponse<InputStream> response =
        calls.ask(calls.request(enterprise + "/entries?after=" + after + "&most=" + most).GET());
    return new Answer<>(calls.lines(response, EntryCodec::decode), standing(response));
  }

  @Override
  public void state(StateTaker taker) {
    HttpResponse<InputStream> response = calls.ask(calls.request(enterprise + "/snapshot").GET());
    calls.through(
        response,
        lines -> {
          if (!lines.hasNext()) {
            throw new IllegalArgumentException("an empty state");
          }
          StateHead head = StateHead.decode(lines.next());
          taker.take(head, rows(lines));
        });
  }

  private static Iterator<StateRow> rows(Iterator<String> lines) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public StateRow next() {
        return StateRow.decode(lines.next());
      }
    };
  }

  private Standing standing(HttpResponse<?> response) {
    try {
      return new Standing(
          header(response, "Bursar-Lineage"),
          Long.parseLong(header(response, "Bursar-Head")),
          Hash.parse(header(response, "Bursar-Hash")));
    } catch (IllegalArgumentException e) {
      throw new ServerFault(
          Kind.VERSION, server + " is no Bursar server. Check the address and the port.", e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new IllegalArgumentException("no header " + name));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
