package org.bursar.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.charge;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.renameAccount;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.REMARK_REQUIRED;
import static org.bursar.vocabulary.RefusalCode.STALE;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_ACCOUNT;

import java.util.List;
import org.bursar.enterprise.funds.Posting;
import org.bursar.support.Firm;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Request;
import org.junit.jupiter.api.Test;

/** What is judged of every command alike (domain, section 9). */
final class RulebookTest {

  @Test
  void an_instant_before_the_last_entry_is_stale_and_its_own_is_not() {
    Firm firm = Firm.ready().at("2026-10-05T07:59:59.999999Z");
    firm.refuses(topUp("nobody", "-1.00", ""), STALE);
    firm.at("2026-10-05T08:00:00Z").give(topUp("M", "1.00"));
  }

  @Test
  void a_remark_where_none_is_required_may_be_blank_but_not_beyond_200_characters() {
    Firm firm = Firm.with("A");
    firm.saying("").give(renameAccount("A", "B"));
    firm.saying("  ").give(renameAccount("A", "B"));
    firm.saying("𝒳".repeat(200)).give(renameAccount("A", "B"));
    firm.saying("x".repeat(201)).refuses(renameAccount("A", "B"), REMARK_REQUIRED);
    firm.saying("x".repeat(201)).refuses(renameAccount("nobody", "B"), UNKNOWN_ACCOUNT);
  }

  @Test
  void the_center_is_asked_for_after_form_and_parties() {
    Firm firm = Firm.opened();
    firm.refuses(transfer("M", "nobody", "1.00"), UNKNOWN_ACCOUNT);
    firm.refuses(transfer("M", "M", "-1.00"), AMOUNT_INVALID);
    firm.refuses(createAccount("A"), NOT_VERIFIED);
  }

  @Test
  void a_preview_says_what_the_command_then_does() {
    Firm firm = Firm.with("A").give(topUp("M", "9.00"));
    for (Command command :
        List.of(
            transfer("M", "A", "4.00"),
            charge("A", "2026-10", "1.00"),
            renameAccount("A", "Shop"),
            createAccount("B"))) {
      Request request =
          Request.of(
              new CommandId(new java.util.UUID(3, 3)), command, Actor.local("eva"), Firm.START);
      Preview preview = Preview.of(firm.now(), request);
      firm.give(command);
      assertThat(preview.after()).isEqualTo(firm.now());
      assertThat(preview.differences()).isNotEmpty();
    }
  }

  @Test
  void a_refused_preview_changes_nothing() {
    Firm firm = Firm.with("A");
    Request request =
        Request.of(
            new CommandId(new java.util.UUID(3, 3)),
            transfer("M", "A", "4.00"),
            Actor.local("eva"),
            Firm.START);
    Preview preview = Preview.of(firm.now(), request);
    assertThat(preview.isRefused()).isTrue();
    assertThat(preview.after()).isSameAs(firm.now());
    assertThat(preview.differences()).isEmpty();
  }

  @Test
  void the_postings_of_an_entry_sum_to_zero() {
    Firm firm = Firm.with("A").give(topUp("M", "9.00"), transfer("M", "A", "4.00"));
    assertThat(Posting.of(firm.events()).stream().mapToLong(p -> p.amount().minor()).sum())
        .isZero();
  }
}
