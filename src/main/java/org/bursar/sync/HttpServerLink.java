package org.bursar.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.codec.EntryCodec;
import org.bursar.codec.Hash;
import org.bursar.codec.JsonFields;
import org.bursar.codec.OutcomeCodec;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;

/** A server over HTTP, protocol 1. */
public final class HttpServerLink implements Server {

  private static final String PROTOCOL = "1";
  private static final String LINES = "application/x-ndjson";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI server;
  private final String enterprise;
  private final String token;

  /**
   * A link to an enterprise of a server.
   *
   * @param client knows whom to trust
   * @param token says who asks; it is sent and never told
   */
  public HttpServerLink(HttpClient client, URI server, EnterpriseId enterprise, String token) {
    this.client = client;
    this.server = server;
    this.enterprise = "/v1/enterprises/" + encoded(enterprise.value());
    this.token = token;
  }

  /** Who the token says one is: the name of the user. */
  public String user() {
    HttpResponse<InputStream> response = ask(request("/v1/me").GET());
    return JsonFields.of(String.join("", lines(response, line -> line))).text("user");
  }

  @Override
  public Standing standing() {
    HttpResponse<InputStream> response = ask(request(enterprise).GET());
    var unused = lines(response, line -> line);
    return standing(response);
  }

  @Override
  public Answer<List<Outcome>> send(List<Decoded.Received> commands, boolean together) {
    String body =
        commands.stream()
            .map(command -> command.json().replace('\r', ' ').replace('\n', ' ') + "\n")
            .collect(Collectors.joining());
    HttpResponse<InputStream> response =
        ask(
            request(enterprise + "/commands?mode=" + (together ? "together" : "each"))
                .header("Content-Type", LINES)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    List<Outcome> outcomes = lines(response, OutcomeCodec::read);
    if (outcomes.size() != commands.size()) {
      throw new ServerFault(
          Kind.UNREACHABLE, "the server's answer was cut off. It is asked again by itself.");
    }
    return new Answer<>(outcomes, standing(response));
  }

  @Override
  public Answer<List<Entry>> entries(long after, int most) {
    HttpResponse<InputStream> response =
        ask(request(enterprise + "/entries?after=" + after + "&most=" + most).GET());
    return new Answer<>(lines(response, EntryCodec::decode), standing(response));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Bursar-Protocol", PROTOCOL)
        .header("Accept-Encoding", "gzip");
  }

  private HttpResponse<InputStream> ask(HttpRequest.Builder request) {
    HttpResponse<InputStream> response;
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFault(Kind.UNREACHABLE, "asking the server was broken off.", e);
    }
    if (response.statusCode() / 100 != 2) {
      throw HttpFaults.of(server, response.statusCode(), problem(response));
    }
    return response;
  }

  private String problem(HttpResponse<InputStream> response) {
    try {
      String text = String.join("", lines(response, line -> line));
      String detail = JsonFields.of(text).textOrNull("detail");
      return detail == null ? "" : detail;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private <T> List<T> lines(HttpResponse<InputStream> response, Function<String, T> read) {
    boolean zipped = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    List<T> values = new ArrayList<>();
    try (InputStream body = response.body();
        InputStream plain = zipped ? new GZIPInputStream(body) : body;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          values.add(read.apply(line));
        }
      }
      return values;
    } catch (IOException e) {
      throw HttpFaults.of(server, e);
    } catch (IllegalArgumentException e) {
      throw new ServerFault(
          Kind.VERSION,
          server + " answered what this version does not understand. Install its version here.",
          e);
    }
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
