package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.vocabulary.TransferKind;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void a_line_keeps_the_order_of_its_fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("z", "备注 🙂 \"\n");
    fields.put("a", null);
    fields.put("list", List.of(1, 2L, Map.of("kind", TransferKind.RECLAIM)));
    fields.put("ok", true);

    assertThat(Json.line(fields))
        .isEqualTo(
            "{\"z\":\"备注 🙂 \\\"\\n"
                + "\",\"a\":null,\"list\":[1,2,{\"kind\":\"RECLAIM\"}],\"ok\":true}");
  }

  @Test
  void a_decimal_is_given_as_text() {
    assertThatThrownBy(() -> Json.line(Map.of("amount", new BigDecimal("1.00"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
