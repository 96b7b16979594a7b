package org.bursar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description that other programs are written by is what the server does. */
final class OpenApiTest {

  @TempDir private Path folder;

  @Test
  void every_route_is_described_and_every_description_has_a_route() throws IOException {
    try (Serving serving = new Serving(folder).published()) {
      JsonNode document = new ObjectMapper().readTree(serving.get("/openapi.json", null).body());
      Set<String> described = new TreeSet<>();
      document
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method ->
                              described.add(
                                  method.toUpperCase(java.util.Locale.ROOT)
                                      + " "
                                      + path.getKey())));
      Routes routes =
          new Routes(
              serving.database,
              new Settings(null, 0, null, null, Serving.MANY),
              serving.clock,
              Serving.CHANCE,
              new RequestLog(
                  new PrintStream(serving.log, true, java.nio.charset.StandardCharsets.UTF_8)),
              new Metrics(),
              "1");
      routes.dismiss();
      Set<String> answered = new TreeSet<>();
      routes.all().forEach(route -> answered.add(route.method().name() + " " + route.path()));
      assertThat(answered).isEqualTo(described);
    }
  }

  @Test
  void answers_have_the_fields_that_are_described() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Serving serving = new Serving(folder).published()) {
      String eva = serving.user("eva", Role.OPERATOR);
      JsonNode schemas =
          mapper
              .readTree(serving.get("/openapi.json", null).body())
              .get("components")
              .get("schemas");
      fits(schemas.get("Me"), mapper.readTree(serving.get("/v1/me", eva).body()));
      fits(
          schemas.get("Enterprise"),
          mapper.readTree(serving.get("/v1/enterprises/acme", eva).body()));
      fits(schemas.get("Problem"), mapper.readTree(serving.get("/v1/me", null).body()));
      fits(schemas.get("Tokens"), mapper.readTree(serving.get("/v1/tokens", eva).body()));
      fits(
          schemas.get("Token"),
          mapper.readTree(serving.get("/v1/tokens", eva).body()).get("tokens").get(0));
      fits(schemas.get("Ways"), mapper.readTree(serving.get("/v1/sign-in", null).body()));
      String entry =
          serving.get("/v1/enterprises/acme/entries", eva).body().lines().findFirst().orElseThrow();
      fits(schemas.get("Entry"), mapper.readTree(entry));
    }
  }

  private static void fits(JsonNode schema, JsonNode answer) {
    Set<String> fields = new TreeSet<>();
    answer.fieldNames().forEachRemaining(fields::add);
    Set<String> known = new TreeSet<>();
    schema.get("properties").fieldNames().forEachRemaining(known::add);
    Set<String> required = new TreeSet<>();
    schema.get("required").forEach(name -> required.add(name.asText()));
    assertThat(known).containsAll(fields);
    assertThat(fields).containsAll(required);
  }
}
