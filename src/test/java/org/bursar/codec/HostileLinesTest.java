package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileLinesTest {

  private static final String HEAD =
      "{\"id\":\"0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11\",\"type\":\"EnableAccountCenter\",";

  static Stream<String> hostile() {
    int many = 1_500_000;
    return Stream.of(
        "[".repeat(many),
        "{\"a\":".repeat(many),
        HEAD + "\"a\":" + "[".repeat(many) + "]".repeat(many) + "}",
        HEAD + "\"a\":" + "9".repeat(many) + "}",
        HEAD + "\"a\":1e" + "9".repeat(many) + "}",
        HEAD + "\"" + "a".repeat(many) + "\":1}",
        HEAD + "\"a\":\"" + "b".repeat(many) + "\"}",
        HEAD + "\"a\":[" + "1,".repeat(many) + "1]}",
        HEAD + "\"remark\":\"" + "\\u0000".repeat(many / 6) + "\"}",
        " ".repeat(CommandCodec.LONGEST + 1));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_huge_or_deep_line_is_malformed(String line) {
    assertThat(CommandCodec.decode(line)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void a_line_with_anything_changed_never_throws() {
    Random random = new Random(7);
    String signs = "{}[]\",:\\0-.e\u0000\ud83dnt";
    for (String golden : Golden.commands()) {
      for (int i = 0; i < 300; i++) {
        StringBuilder line = new StringBuilder(golden);
        int at = random.nextInt(line.length());
        switch (random.nextInt(3)) {
          case 0 -> line.deleteCharAt(at);
          case 1 -> line.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> line.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        }
        assertThat(CommandCodec.decode(line.toString())).isNotNull();
      }
    }
  }
}
