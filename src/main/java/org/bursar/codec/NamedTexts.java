package org.bursar.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names and texts that a person may read and change in an editor: a JSON object of texts, a name a
 * line. Not for commands and entries, whose form is strict and has a code for every fault.
 */
public final class NamedTexts {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonText.FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private NamedTexts() {}

  /** The texts as JSON, in the order of their names, with the end of the last line. */
  public static String json(Map<String, String> texts) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(texts))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("texts can always be written", e);
    }
  }

  /** The texts of a JSON object; empty if it is none, or is not of texts alone. */
  public static Optional<SortedMap<String, String>> of(String json) {
    try {
      TreeMap<String, String> texts = MAPPER.readValue(json, TEXTS);
      return texts == null || texts.containsValue(null) ? Optional.empty() : Optional.of(texts);
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
  }
}
