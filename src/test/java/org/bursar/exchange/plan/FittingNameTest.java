package org.bursar.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bursar.vocabulary.Texts;
import org.junit.jupiter.api.Test;

class FittingNameTest {

  @Test
  void a_good_name_stays() {
    assertThat(FittingName.unit("\u9500\u552e_East-1.0")).isEqualTo("\u9500\u552e_East-1.0");
    assertThat(FittingName.other("Acme, Inc. (EU)", "x")).isEqualTo("Acme, Inc. (EU)");
  }

  @Test
  void a_name_of_which_nothing_is_left_is_the_id_s_end() {
    assertThat(FittingName.unit("()")).isEmpty();
    assertThat(FittingName.other(" \n ", "i".repeat(150))).isEqualTo("i".repeat(100));
  }

  @Test
  void whatever_comes_the_result_obeys_the_rules() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      String text =
          random
              .ints(random.nextInt(1, 130), 0, random.nextBoolean() ? 0x100 : 0x1f700)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String unit = FittingName.unit(text);
      assertThat(unit.isEmpty() || Texts.isUnitName(unit)).isTrue();
      assertThat(Texts.isUnitName(FittingName.unit(unit, "607f49"))).isEqualTo(!unit.isEmpty());
      assertThat(Texts.isName(FittingName.other(text, "id"))).isTrue();
    }
  }
}
