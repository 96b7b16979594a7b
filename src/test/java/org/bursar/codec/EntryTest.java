package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pins journal format 1 for ever: a change of these hashes breaks every file there is. */
class EntryTest {

  private static final EnterpriseId ACME = new EnterpriseId("acme");
  private static final Instant AT = Instant.parse("2036-10-05T08:00:00.123456Z");
  private static final String LINE =
      "{ \"id\":\"0192F3C1-7C00-7ABC-8DEF-0123456789AB\", \"type\":\"TopUp\","
          + "\"account\":\"A\",\"amount\":\"100.50\",\"remark\":\"备注 🙂\"}";
  private static final List<Event> EVENTS =
      EventCodec.decode(
          "[{\"type\":\"ToppedUp\",\"account\":\"A\",\"amount\":\"100.50 CNY\"}]"
              .getBytes(StandardCharsets.UTF_8));

  private static Entry first() {
    return Entry.of(ACME, 1, 1, AT, received(), Actor.local("ann"), 1, EVENTS, Hash.NONE);
  }

  @Test
  void the_first_entry_has_this_hash_for_ever() {
    assertThat(first().hash())
        .hasToString("2a9e7c4f3dc3a33c28052c92dd9542e65bd0b1a44d341cf33e158c8607f44712");
  }

  @Test
  void the_second_entry_has_this_hash_for_ever() {
    Entry second =
        Entry.of(
            ACME,
            2,
            1,
            Instant.EPOCH,
            received(),
            new Actor(Actor.Kind.SERVER, "定时"),
            300,
            List.of(),
            first().hash());

    assertThat(second.hash())
        .hasToString("1e4984ad8404a8ec39992e4c67267edb89d79b6967661d63a14ad29231ccfc7a");
  }

  @Test
  void the_command_is_kept_as_it_was_received() {
    assertThat(first().commandJson()).asString(StandardCharsets.UTF_8).isEqualTo(LINE);
    assertThat(first().command()).isEqualTo(received());
    assertThat(first().events()).isEqualTo(EVENTS);
  }

  static Stream<UnaryOperator<Entry>> changes() {
    return Stream.of(
        e -> with(e, 2, e.batch(), e.at(), e.actor(), e.commandJson(), 1, e.eventsJson()),
        e -> with(e, 1, 0, e.at(), e.actor(), e.commandJson(), 1, e.eventsJson()),
        e -> with(e, 1, 1, e.at().plusNanos(1), e.actor(), e.commandJson(), 1, e.eventsJson()),
        e -> with(e, 1, 1, e.at(), Actor.local("anne"), e.commandJson(), 1, e.eventsJson()),
        e ->
            with(
                e,
                1,
                1,
                e.at(),
                new Actor(Actor.Kind.USER, "ann"),
                e.commandJson(),
                1,
                e.eventsJson()),
        e -> with(e, 1, 1, e.at(), e.actor(), new byte[0], 1, e.eventsJson()),
        e -> with(e, 1, 1, e.at(), e.actor(), e.commandJson(), 2, e.eventsJson()),
        e -> with(e, 1, 1, e.at(), e.actor(), e.commandJson(), 1, new byte[0]),
        e -> with(e, 1, 1, e.at(), e.actor(), e.eventsJson(), 1, e.commandJson()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatever_is_changed_the_hash_is_another(UnaryOperator<Entry> change) {
    Entry changed = change.apply(first());

    assertThat(changed).isNotEqualTo(first());
    assertThat(EntryHash.of(ACME, changed)).isNotEqualTo(first().hash());
  }

  @Test
  void the_same_entry_of_another_enterprise_or_after_another_has_another_hash() {
    assertThat(EntryHash.of(ACME, first())).isEqualTo(first().hash());
    assertThat(EntryHash.of(new EnterpriseId("other"), first())).isNotEqualTo(first().hash());
    Entry after =
        Entry.of(ACME, 1, 1, AT, received(), Actor.local("ann"), 1, EVENTS, first().hash());
    assertThat(after.hash()).isNotEqualTo(first().hash());
  }

  @Test
  void a_hash_is_read_as_it_was_written() {
    assertThat(Hash.parse(first().hash().toString())).isEqualTo(first().hash());
    assertThat(Hash.of(first().hash().bytes())).isEqualTo(first().hash());
    assertThat(Hash.NONE).hasToString("0".repeat(64));
  }

  private static Decoded.Received received() {
    return (Decoded.Received) CommandCodec.decode(LINE);
  }

  private static Entry with(
      Entry entry,
      long number,
      long batch,
      Instant at,
      Actor actor,
      byte[] command,
      int rules,
      byte[] events) {
    CommandId id = entry.commandId();
    Hash previous = entry.previousHash();
    return new Entry(number, batch, at, id, command, actor, rules, events, previous, entry.hash());
  }
}
