package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2036-01-01T00:00:00Z",
        "2036-02-29T23:59:59.1Z",
        "1969-12-31T23:59:59.999999Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.000001Z"
      })
  void an_instant_is_read_in_utc(String text) {
    assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    assertThat(Instants.parse(Instants.print(Instants.parse(text)))).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2036-01-01",
        "2036-01-01T00:00Z",
        "2036-01-01T00:00:00",
        "2037-02-30T00:00:00Z",
        "2037-02-29T00:00:00Z",
        "2036-13-01T00:00:00Z",
        "2036-01-01T24:00:00Z",
        "2036-01-01T23:59:60Z",
        "2036-01-01T00:00:00+08:00",
        "2036-01-01T00:00:00+00:00",
        "2036-01-01T00:00:00.1234567Z",
        "2036-01-01T00:00:00.Z",
        "2036-01-01t00:00:00z",
        "+12036-01-01T00:00:00Z",
        " 2036-01-01T00:00:00Z"
      })
  void what_is_written_otherwise_is_none(String text) {
    assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2036-01-01T00:00:00.000000001Z", "+10000-01-01T00:00:00Z"})
  void what_could_not_be_read_again_is_not_written(String text) {
    assertThatThrownBy(() -> Instants.print(Instant.parse(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
