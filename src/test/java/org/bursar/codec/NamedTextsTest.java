package org.bursar.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts as JSON. */
final class NamedTextsTest {

  @Test
  void a_name_a_line_in_order() {
    assertEquals(
        "{\n  \"a\" : \"1\",\n  \"b\" : \"\u652f\u4ed8 \\\"x\\\"\"\n}\n",
        NamedTexts.json(Map.of("b", "\u652f\u4ed8 \"x\"", "a", "1")).replace("\r\n", "\n"));
  }

  @Test
  void what_was_written_is_read() {
    Map<String, String> texts = Map.of("open", "C:\\books\n\u0000", "", " ");
    assertEquals(Optional.of(new TreeMap<>(texts)), NamedTexts.of(NamedTexts.json(texts)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{\"a\":", "{\"a\":null}", "{\"a\":{}}", "theme=DARK", "{} {}x"})
  void anything_else_is_none(String damaged) {
    assertEquals(Optional.empty(), NamedTexts.of(damaged));
  }
}
