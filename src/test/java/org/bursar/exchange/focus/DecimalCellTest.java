package org.bursar.exchange.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalCellTest {

  private final DecimalCell cell = new DecimalCell();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "-1.5",
        "0.00000080000",
        "123456789012345678",
        "1234567890123456789",
        "999999999999999999999999999999",
        "0.00000000000000000000000000001",
        "1e3",
        "1.5E-7",
        "-2E+05",
        "007.10",
        "1E29",
        "0E-99"
      })
  void plain_numbers_and_exponents_are_read_exactly(String text) {
    ExactTotal total = new ExactTotal();
    assertThat(read(text)).isTrue();
    total.add(cell);
    assertThat(total.value()).isEqualByComparingTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "1,000.00",
        "1.000,00",
        "1 000",
        " 1",
        "1 ",
        "1.",
        ".5",
        "1e",
        "1e+",
        "e5",
        "1.2.3",
        "0x10",
        "NaN",
        "Infinity",
        "--1",
        "1e1000",
        "1E31",
        "1E-31",
        "$1",
        "(1)",
        "1d",
        "1234567890123456789012345678901",
        "\u0661"
      })
  void anything_else_is_none(String text) {
    assertThat(read(text)).isFalse();
  }

  @Test
  void a_sum_is_exact_whatever_its_numbers_look_like() {
    Random random = new Random(7);
    ExactTotal total = new ExactTotal();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number =
          new BigDecimal(
              new java.math.BigInteger(random.nextInt(1, 90), random), random.nextInt(0, 20));
      number = random.nextBoolean() ? number : number.negate();
      if (number.precision() <= 28) {
        String text = random.nextBoolean() ? number.toString() : number.toPlainString();
        if (read(text)) {
          total.add(cell);
          expected = expected.add(number);
        }
      }
    }
    assertThat(total.value()).isEqualByComparingTo(expected);
    assertThat(total.value().scale()).isNotNegative();
  }

  @Test
  void a_sum_passes_64_bits_without_a_loss() {
    ExactTotal total = new ExactTotal();
    for (int i = 0; i < 100; i++) {
      assertThat(read("999999999999999999")).isTrue();
      total.add(cell);
    }
    assertThat(total.value()).isEqualByComparingTo("99999999999999999900");
  }

  private boolean read(String text) {
    char[] around = ("9" + text + "9").toCharArray();
    return cell.read(around, 1, around.length - 1);
  }
}
