package org.bursar.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text as plain values: {@link Map} in the order of the text, {@link List}, {@link String},
 * {@link Long}, {@link Boolean}, {@link OtherNumber}, null. Strict: one value and nothing after it.
 */
final class JsonText {

  /** How deep objects and lists may stand in each other; what is ours needs five. */
  static final int DEEPEST = 64;

  /** One factory for all: its tables of names and buffers are what makes Jackson quick. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(400).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /** A number that is no whole one of 64 bits, as it was written: nothing of ours is one. */
  record OtherNumber(String literal) {}

  /**
   * What a text says.
   *
   * @param value the value; of a name that stands twice the first
   * @param twice where a name stands for the second time in its object; null if none does
   */
  record Content(@Nullable Object value, @Nullable String twice) {}

  private final JsonParser parser;
  private @Nullable String twice;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @throws Fault if it is no JSON, nested too deep, or has something after its value
   */
  static Content read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new JsonText(parser).whole();
    } catch (IOException e) {
      throw new Fault("no JSON: " + e.getMessage());
    }
  }

  /** Reads a text of UTF-8 bytes, likewise. */
  static Content read(byte[] utf8) {
    try (JsonParser parser = FACTORY.createParser(utf8)) {
      return new JsonText(parser).whole();
    } catch (IOException e) {
      throw new Fault("no JSON: " + e.getMessage());
    }
  }

  private Content whole() throws IOException {
    Object value = value(parser.nextToken());
    if (parser.nextToken() != null) {
      throw new Fault("something stands after the value");
    }
    return new Content(value, twice);
  }

  private @Nullable Object value(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      throw new Fault("no value");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> number();
      case VALUE_NUMBER_FLOAT -> new OtherNumber(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new Fault("no value");
    };
  }

  private Object number() throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> new OtherNumber(parser.getText());
    };
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      boolean again = object.containsKey(name);
      if (again && twice == null) {
        twice = parser.getParsingContext().pathAsPointer().toString();
      }
      Object value = value(parser.nextToken());
      if (!again) {
        object.put(name, value);
      }
    }
    return object;
  }

  private List<@Nullable Object> list() throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(token));
    }
    return list;
  }
}
