package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.Test;

class OutcomeCodecTest {

  private static final CommandId ID = CommandId.parse("0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11");

  @Test
  void accepted_has_its_entry() {
    assertThat(OutcomeCodec.line(new Outcome.Accepted(ID, 42), Locale.ENGLISH))
        .isEqualTo(
            "{\"id\":\"0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11\",\"outcome\":\"accepted\",\"entry\":42}");
  }

  @Test
  void accepted_in_a_preview_has_none() {
    assertThat(OutcomeCodec.line(new Outcome.Accepted(ID, 0), Locale.ENGLISH))
        .endsWith("\"outcome\":\"accepted\",\"entry\":null}");
  }

  @Test
  void refused_has_code_sentence_and_details() {
    Refusal refusal =
        Refusal.of(RefusalCode.EXCEEDS_TRANSFERABLE)
            .with("transferable", "70.00")
            .with("boundBy", "AVAILABLE");

    assertThat(OutcomeCodec.line(new Outcome.Refused(ID, refusal), Locale.ENGLISH))
        .isEqualTo(
            "{\"id\":\"0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11\",\"outcome\":\"refused\","
                + "\"code\":\"EXCEEDS_TRANSFERABLE\",\"message\":\"The account cannot give so much:"
                + " at most 70.00, because of the available balance. Enter a smaller amount, or"
                + " top the account up first.\","
                + "\"details\":{\"transferable\":\"70.00\",\"boundBy\":\"AVAILABLE\"}}");
  }

  @Test
  void a_line_without_an_id_is_told_with_none() {
    Decoded.Malformed malformed = (Decoded.Malformed) CommandCodec.decode("once upon a time");

    assertThat(OutcomeCodec.line(malformed.outcome(), Locale.ENGLISH))
        .startsWith("{\"id\":null,\"outcome\":\"refused\",\"code\":\"MALFORMED\"")
        .endsWith("\"details\":{\"path\":\"\"}}");
  }

  @Test
  void a_refusal_that_was_stored_is_the_same_again() {
    Refusal refusal =
        Refusal.of(RefusalCode.SHARING_LIMIT_EXCEEDED)
            .with("asset", "plan \"1\" 备")
            .with("count", 101)
            .with("limit", 100L);

    assertThat(OutcomeCodec.restore(OutcomeCodec.store(refusal))).isEqualTo(refusal);
    assertThat(OutcomeCodec.store(refusal))
        .isEqualTo(
            "{\"code\":\"SHARING_LIMIT_EXCEEDED\","
                + "\"details\":{\"asset\":\"plan \\\"1\\\" 备\",\"count\":101,\"limit\":100}}");
  }

  @Test
  void what_is_no_refusal_is_not_restored() {
    for (String stored : new String[] {"", "[]", "{\"code\":\"NEW\",\"details\":{}}"}) {
      assertThatThrownBy(() -> OutcomeCodec.restore(stored))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
