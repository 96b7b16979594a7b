package org.bursar.enterprise.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.accept;
import static org.bursar.support.Wishes.cancel;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.decline;
import static org.bursar.support.Wishes.deleteUnit;
import static org.bursar.support.Wishes.invite;
import static org.bursar.support.Wishes.limitAccounts;
import static org.bursar.support.Wishes.limitInvitations;
import static org.bursar.support.Wishes.remove;
import static org.bursar.vocabulary.RefusalCode.ACCOUNT_LIMIT_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.ALREADY_MEMBER;
import static org.bursar.vocabulary.RefusalCode.CURRENCY_MISMATCH;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.INVITATION_CLOSED;
import static org.bursar.vocabulary.RefusalCode.INVITATION_PENDING;
import static org.bursar.vocabulary.RefusalCode.INVITATION_QUOTA;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_INVITATION;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;

import java.time.Instant;
import java.util.List;
import org.bursar.codec.EventCodec;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.UnitId;
import org.junit.jupiter.api.Test;

/** Inviting an account, and its answer (domain, section 2). */
final class InvitationRuleTest {

  private final Firm firm = Firm.ready();

  @Test
  void it_is_pending_until_it_is_answered_and_then_for_ever_closed() {
    firm.give(invite("i1", "A"), invite("i2", "B"), invite("i3", "C"));
    assertThat(state("i1", "2026-10-05T08:00:00Z")).isEqualTo(InvitationState.PENDING);
    firm.give(accept("i1"), decline("i2"), cancel("i3"));
    for (String id : List.of("i1", "i2", "i3")) {
      for (Command again : List.of(accept(id), decline(id), cancel(id))) {
        firm.refuses(again, INVITATION_CLOSED);
      }
    }
    assertThat(state("i1", "2027-10-05T08:00:00Z")).isEqualTo(InvitationState.ACCEPTED);
    assertThat(state("i2", "2027-10-05T08:00:00Z")).isEqualTo(InvitationState.DECLINED);
    assertThat(state("i3", "2027-10-05T08:00:00Z")).isEqualTo(InvitationState.CANCELLED);
  }

  @Test
  void it_is_valid_for_14_days_and_expired_from_that_instant_on() {
    firm.give(invite("i1", "A"));
    assertThat(state("i1", "2026-10-19T07:59:59.999999Z")).isEqualTo(InvitationState.PENDING);
    assertThat(state("i1", "2026-10-19T08:00:00Z")).isEqualTo(InvitationState.EXPIRED);
    firm.at("2026-10-19T08:00:00Z");
    firm.refuses(accept("i1"), INVITATION_CLOSED).refuses(cancel("i1"), INVITATION_CLOSED);
    assertThat(firm.refusal(decline("i1")).details()).containsEntry("state", "EXPIRED");
    firm.give(invite("i2", "A"), accept("i2"));
  }

  @Test
  void days_of_validity_count_for_later_invitations() {
    firm.give(invite("i1", "A"), limitInvitations(20, 1), invite("i2", "B"));
    firm.at("2026-10-06T08:00:00Z").refuses(accept("i2"), INVITATION_CLOSED).give(accept("i1"));
  }

  @Test
  void however_long_it_is_valid_its_end_can_be_written_down() {
    firm.give(limitInvitations(20, Integer.MAX_VALUE), invite("i1", "A"));
    assertThat(EventCodec.decode(EventCodec.encode(firm.events()))).isEqualTo(firm.events());
    firm.at("9000-01-01T00:00:00Z").give(accept("i1"));
  }

  @Test
  void one_pending_invitation_per_target() {
    firm.give(invite("i1", "A")).refuses(invite("i2", "A"), INVITATION_PENDING);
    firm.give(decline("i1"), invite("i2", "A"));
  }

  @Test
  void an_id_is_used_once() {
    firm.give(invite("i1", "A"), cancel("i1")).refuses(invite("i1", "B"), ID_TAKEN);
  }

  @Test
  void at_most_20_new_ones_a_day_that_are_not_accepted() {
    for (int i = 1; i <= 20; i++) {
      firm.give(invite("i" + i, "a" + i));
    }
    firm.refuses(invite("i21", "a21"), INVITATION_QUOTA);
    firm.give(decline("i1"), cancel("i2"));
    firm.refuses(invite("i21", "a21"), INVITATION_QUOTA);
    firm.give(accept("i3"), invite("i21", "a21"));
    firm.refuses(invite("i22", "a22"), INVITATION_QUOTA);
  }

  @Test
  void the_quotas_day_is_one_of_the_enterprises_zone() {
    Firm west =
        Firm.empty()
            .give(Wishes.openEnterprise("CNY", "America/Los_Angeles"))
            .give(Wishes.readying())
            .give(limitInvitations(1, 14), invite("i1", "A"));
    west.at("2026-10-06T06:59:59Z").refuses(invite("i2", "B"), INVITATION_QUOTA);
    west.at("2026-10-06T07:00:00Z").give(invite("i2", "B"));
  }

  @Test
  void accepted_it_joins_with_what_the_invitation_said() {
    firm.give(createUnit("sales", "root", "Sales"));
    firm.give(invite("i1", "A", "Shop", "Other Ltd", "USD", "sales"), accept("i1"));
    Account account = firm.account("A");
    assertThat(account.name()).isEqualTo("Shop");
    assertThat(account.legalName()).isEqualTo("Other Ltd");
    assertThat(account.currency().code()).isEqualTo("USD");
    assertThat(account.unit()).isEqualTo(new UnitId("sales"));
  }

  @Test
  void its_unit_if_deleted_meanwhile_is_root() {
    firm.give(createUnit("sales", "root", "Sales"));
    firm.give(invite("i1", "A", "A", ACME, "CNY", "sales"), deleteUnit("sales"), accept("i1"));
    assertThat(firm.account("A").unit()).isEqualTo(UnitId.ROOT);
  }

  @Test
  void who_was_created_meanwhile_is_a_member_and_the_invitation_stays() {
    firm.give(invite("i1", "A"), createAccount("A")).refuses(accept("i1"), ALREADY_MEMBER);
    firm.give(remove("A"), accept("i1"));
    assertThat(firm.now().organization().isMember(firm.account("A"))).isTrue();
  }

  @Test
  void members_and_the_management_account_are_not_invited() {
    firm.give(createAccount("A"));
    firm.refuses(invite("i1", "A"), ALREADY_MEMBER).refuses(invite("i1", "M"), ALREADY_MEMBER);
  }

  @Test
  void who_left_is_invited_in_its_own_currency_only() {
    firm.give(createAccount("A"), remove("A"));
    firm.refuses(invite("i1", "A", "A", ACME, "USD", null), CURRENCY_MISMATCH);
    firm.give(invite("i1", "A"), accept("i1"));
  }

  @Test
  void it_does_not_join_beyond_the_limit_of_members() {
    firm.give(limitAccounts(1), invite("i1", "A"), createAccount("B"));
    firm.refuses(accept("i1"), ACCOUNT_LIMIT_EXCEEDED);
  }

  @Test
  void what_exists_then_form_then_currency_then_member_then_pending_then_quota() {
    firm.give(limitInvitations(1, 14), createAccount("A"), createAccount("B"), remove("B"));
    firm.give(invite("i1", "C"));
    firm.refuses(invite("i1", "A", "", ACME, "CNY", "nowhere"), UNKNOWN_UNIT);
    firm.refuses(invite("i1", "A", "", ACME, "CNY", null), ID_TAKEN);
    firm.refuses(invite("i2", "A", "A", "", "CNY", null), NAME_INVALID);
    firm.refuses(invite("i2", "B", "B", ACME, "USD", null), CURRENCY_MISMATCH);
    firm.refuses(invite("i2", "A"), ALREADY_MEMBER);
    firm.refuses(invite("i2", "C"), INVITATION_PENDING);
    firm.refuses(invite("i2", "D"), INVITATION_QUOTA);
    firm.refuses(accept("i9"), UNKNOWN_INVITATION);
  }

  @Test
  void a_closed_invitation_is_said_before_a_member_but_after_a_currency() {
    firm.give(invite("i1", "A"), accept("i1")).refuses(accept("i1"), INVITATION_CLOSED);
    firm.give(invite("i2", "B", "B", ACME, "USD", null));
    firm.give(createAccount("B"), remove("B"), cancel("i2"));
    firm.refuses(accept("i2"), CURRENCY_MISMATCH);
  }

  private InvitationState state(String id, String at) {
    return firm.now()
        .organization()
        .invitations()
        .find(new InvitationId(id))
        .state(Instant.parse(at));
  }
}
