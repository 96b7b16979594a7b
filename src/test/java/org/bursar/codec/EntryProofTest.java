package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry's number and hash, as they are printed and read again. */
final class EntryProofTest {

  private static final String DIGITS = "0f".repeat(32);

  @Test
  void what_is_printed_is_read_again() {
    EntryProof proof = EntryProof.parse("42:" + DIGITS);
    assertThat(proof).isEqualTo(new EntryProof(42, Hash.parse(DIGITS)));
    assertThat(EntryProof.parse(proof.toString())).isEqualTo(proof);
    assertThat(EntryProof.parse(" 42:" + DIGITS.toUpperCase(java.util.Locale.ROOT) + "\n"))
        .isEqualTo(proof);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "42", ":", "42:", "0:0f", "42:0f", "-1:", "x:y", "42 0f"})
  void anything_else_is_none(String text) {
    assertThatThrownBy(() -> EntryProof.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EntryProof.parse("0:" + DIGITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
