package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.RequestId;
import org.bursar.vocabulary.UserName;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

  private static final Instant AT = Instant.parse("2026-10-05T08:00:00.000001Z");
  private static final CommandId ID = new CommandId(new UUID(7, 1));

  @Test
  void an_entry_arrives_as_it_was_hashed() {
    Hash previous = Hash.NONE;
    for (String line : Golden.commands()) {
      Decoded.Received received = (Decoded.Received) CommandCodec.decode("  " + line + " ");
      Entry entry =
          Entry.of(
              new EnterpriseId("acme"),
              1,
              1,
              AT,
              received,
              Actor.user(new UserName("王芳 \"\n".strip())),
              1,
              List.of(),
              previous);
      Entry read = EntryCodec.decode(EntryCodec.encode(entry));
      assertThat(read).isEqualTo(entry);
      assertThat(EntryHash.of(new EnterpriseId("acme"), read)).isEqualTo(read.hash());
      previous = read.hash();
    }
  }

  @Test
  void what_is_no_entry_is_told_apart() {
    for (String line : List.of("", "[]", "{}", "{\"number\":1}", "null", "{\"number\":\"1\"}")) {
      assertThatThrownBy(() -> EntryCodec.decode(line))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> RefusedLine.decode(line))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_refusal_arrives_as_it_was_stored() {
    RefusedLine refused =
        new RefusedLine(
            ID,
            Hash.sha256(new byte[] {1}),
            OutcomeCodec.store(Refusal.of(RefusalCode.UNKNOWN_UNIT).with("unit", "u1")),
            AT,
            Actor.local("eva"));
    assertThat(RefusedLine.decode(refused.encode())).isEqualTo(refused);
  }

  @Test
  void an_outcome_is_read_as_it_was_written() {
    for (Outcome outcome :
        List.of(
            new Outcome.Accepted(ID, 42),
            new Outcome.Requested(ID, new RequestId("r1"), AT),
            new Outcome.Waiting(ID),
            new Outcome.Refused(null, Refusal.of(RefusalCode.MALFORMED).with("path", "/id")),
            new Outcome.Refused(
                ID,
                Refusal.of(RefusalCode.SHARING_LIMIT_EXCEEDED)
                    .with("asset", "p")
                    .with("count", 3)
                    .with("limit", 2)))) {
      assertThat(OutcomeCodec.read(OutcomeCodec.line(outcome, Locale.CHINESE))).isEqualTo(outcome);
    }
  }
}
