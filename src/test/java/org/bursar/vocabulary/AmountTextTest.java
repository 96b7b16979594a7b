package org.bursar.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "9200|9200",
        " 9200.50 |9200.50",
        "1,234.50|1234.50",
        "1,234,567|1234567",
        "1 234 567.8|1234567.8",
        "1'234.50|1234.50",
        "1’234.50|1234.50",
        "−312.08|-312.08",
        "–5|-5",
        "１２３４．５０|1234.50",
        "－１，２３４|-1234",
        "12。5|12.5",
        "0012.00|12.00",
        "0.10|0.10"
      })
  void what_people_write_is_read(String written, String plain) {
    assertThat(AmountText.read(written)).contains(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1,50",
        "1.234,50",
        "1,2345",
        "12,34,567",
        "1,234 567",
        ".5",
        "5.",
        "1e3",
        "+5",
        "--5",
        "５,",
        "abc",
        "1.2.3",
        "10\u00b2",
        "1\u2082",
        "\u2460",
        "\u24885",
        "0x10",
        "1234567890123"
      })
  void what_is_unclear_is_never_guessed(String written) {
    assertThat(AmountText.read(written)).isEmpty();
  }

  @Test
  void separators_that_a_copy_brings_are_taken() {
    assertThat(AmountText.read("1\u00a0234\u00a0567.80")).contains("1234567.80");
    assertThat(AmountText.read("1\u202f234.80")).contains("1234.80");
  }
}
