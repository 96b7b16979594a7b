package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void names_are_sorted_at_every_depth_and_nothing_is_blank() {
    assertThat(canonical("{ \"b\" : [ {\"d\":true, \"c\":null} , 2 ], \"id\":1, \"a\":\"x\" }"))
        .isEqualTo("{\"a\":\"x\",\"b\":[{\"c\":null,\"d\":true},2]}");
  }

  @Test
  void text_is_escaped_in_one_way() {
    assertThat(canonical("{\"a\":\"\\u0041\\/\\\"\\\\\\n\\u001f\\u5907\"}"))
        .isEqualTo("{\"a\":\"A/\\\"\\\\\\u000a\\u001f备\"}");
  }

  @Test
  void only_the_outermost_field_is_left_out() {
    assertThat(canonical("{\"a\":{\"id\":1},\"id\":2}")).isEqualTo("{\"a\":{\"id\":1}}");
  }

  @Test
  void numbers_that_are_equal_are_written_so() {
    assertThat(canonical("{\"a\":-0,\"b\":10}")).isEqualTo("{\"a\":0,\"b\":10}");
  }

  private static String canonical(String text) {
    return CanonicalJson.textWithout(Set.of("id"), (Map<?, ?>) JsonText.read(text).value());
  }
}
