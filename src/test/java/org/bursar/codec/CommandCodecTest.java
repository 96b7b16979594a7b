package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.FundsCommand.TopUp;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.SetupCommand.EnableAccountCenter;
import org.junit.jupiter.api.Test;

class CommandCodecTest {

  private static final String ID = "0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11";
  private static final TopUp TOP_UP = new TopUp(new AccountId("A"), Amount.parse("5.00"), "bank");

  @Test
  void any_command_may_carry_a_remark_a_basis_and_what_it_undoes() {
    Decoded.Received read =
        received("{'id':'%s','type':'EnableAccountCenter','remark':'','basis':0,'undoes':7}");

    assertThat(read.command()).isEqualTo(new EnableAccountCenter());
    assertThat(read.note()).isEmpty();
    assertThat(read.basis()).isZero();
    assertThat(read.undoes()).isEqualTo(7);
  }

  @Test
  void the_remark_of_a_command_that_requires_one_is_its_own() {
    Decoded.Received read =
        received("{'id':'%s','type':'TopUp','account':'A','amount':'5.00','remark':'bank'}");

    assertThat(read.command()).isEqualTo(TOP_UP);
    assertThat(read.note()).isNull();
    assertThatThrownBy(() -> CommandCodec.encode(read.id(), TOP_UP, "twice", null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_id_is_the_same_in_large_and_small_letters() {
    assertThat(received("{'id':'" + ID.toUpperCase() + "','type':'EnableAccountCenter'}").id())
        .isEqualTo(CommandId.parse(ID));
  }

  @Test
  void the_order_of_fields_and_blanks_do_not_make_another_body() {
    String other =
        "{ 'remark':'bank', 'amount':'5.00',\t'account':'\\u0041', 'type':'TopUp', 'id':'"
            + "0192f3c1-7c00-7abc-8def-0123456789ab' }";

    assertThat(received(other).body())
        .isEqualTo(
            received("{'id':'%s','type':'TopUp','account':'A','amount':'5.00','remark':'bank'}")
                .body());
  }

  @Test
  void another_value_makes_another_body() {
    Hash body = received("{'id':'%s','type':'EnableAccountCenter','basis':1}").body();

    assertThat(received("{'id':'%s','type':'EnableAccountCenter','undoes':1}").body())
        .isNotEqualTo(body);
    assertThat(received("{'id':'%s','type':'EnableAccountCenter','basis':1,'remark':''}").body())
        .isNotEqualTo(body);
  }

  @Test
  void what_its_sender_had_seen_is_no_part_of_the_body() {
    Decoded.Received one = received("{'id':'%s','type':'EnableAccountCenter','basis':1}");
    Decoded.Received plain = received("{'id':'%s','type':'EnableAccountCenter'}");

    assertThat(one.body()).isEqualTo(plain.body());
    assertThat(CommandCodec.bodyWithBasis(one)).isNotEqualTo(plain.body());
    assertThat(CommandCodec.bodyWithBasis(plain)).isEqualTo(plain.body());
  }

  @Test
  void a_body_has_the_same_hash_for_ever() {
    assertThat(
            received("{'id':'%s','type':'TopUp','account':'A','amount':'5.00','remark':'x'}")
                .body())
        .hasToString("e9c650ce98d4fb1b29cb77a64924549e4dc0b1f3183be240e534d54f40d1e861");
  }

  @Test
  void a_request_is_written_and_asked_again() {
    Actor actor = Actor.local("ann");
    Instant at = Instant.parse("2036-10-05T08:00:00Z");
    Request request =
        new Request(CommandId.parse(ID), new EnableAccountCenter(), "why", actor, at, 3L, 4L, null);

    Decoded.Received read = (Decoded.Received) CommandCodec.decode(CommandCodec.encode(request));

    assertThat(read.request(actor, at)).isEqualTo(request);
  }

  private static Decoded.Received received(String line) {
    return (Decoded.Received) CommandCodec.decode(line.formatted(ID).replace('\'', '"'));
  }
}
