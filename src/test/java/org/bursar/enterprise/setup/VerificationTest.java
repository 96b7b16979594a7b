package org.bursar.enterprise.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.support.Wishes.ACME;
import static org.bursar.support.Wishes.createAccount;
import static org.bursar.support.Wishes.createUnit;
import static org.bursar.support.Wishes.decide;
import static org.bursar.support.Wishes.invite;
import static org.bursar.support.Wishes.renameAccount;
import static org.bursar.support.Wishes.submit;
import static org.bursar.support.Wishes.topUp;
import static org.bursar.support.Wishes.transfer;
import static org.bursar.vocabulary.RefusalCode.CENTER_NOT_ENABLED;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import java.util.List;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.Verification;
import org.junit.jupiter.api.Test;

/** Real-name verification, and the center that needs it (domain, section 2). */
final class VerificationTest {

  private static final Command ENABLE = new SetupCommand.EnableAccountCenter();

  @Test
  void it_goes_from_unverified_over_in_review_to_verified() {
    Firm firm = Firm.opened();
    firm.give(submit(ACME));
    assertThat(verification(firm)).isEqualTo(Verification.IN_REVIEW);
    firm.give(decide(true));
    assertThat(verification(firm)).isEqualTo(Verification.VERIFIED);
  }

  @Test
  void from_rejected_it_is_submitted_again() {
    Firm firm = Firm.opened().give(submit(ACME), decide(false));
    assertThat(verification(firm)).isEqualTo(Verification.REJECTED);
    firm.give(submit("Acme Limited"), decide(true));
    assertThat(verification(firm)).isEqualTo(Verification.VERIFIED);
    assertThat(firm.now().setup().ownLegalName()).isEqualTo("Acme Limited");
  }

  @Test
  void steps_out_of_turn_and_twice_are_refused() {
    Firm firm = Firm.opened().refuses(decide(true), WRONG_STATE);
    firm.give(submit(ACME)).refuses(submit(ACME), WRONG_STATE);
    firm.give(decide(true));
    firm.refuses(decide(false), WRONG_STATE).refuses(submit(ACME), WRONG_STATE);
  }

  @Test
  void legal_name_and_registration_code_are_judged_like_account_names() {
    Firm firm = Firm.opened();
    for (String bad : List.of("", " \u3000", "a\u0007b", "x".repeat(101))) {
      firm.refuses(submit(bad), NAME_INVALID);
      firm.refuses(new SetupCommand.SubmitVerification(ACME, bad), NAME_INVALID);
    }
    firm.give(submit("𝒳".repeat(100)));
  }

  @Test
  void the_center_needs_verification_and_is_enabled_once() {
    Firm firm = Firm.opened().refuses(ENABLE, NOT_VERIFIED);
    firm.give(submit(ACME)).refuses(ENABLE, NOT_VERIFIED);
    firm.give(decide(true), ENABLE).refuses(ENABLE, WRONG_STATE);
  }

  @Test
  void what_needs_the_center_waits_for_both() {
    for (Command command :
        List.of(createUnit("u", "root", "U"), createAccount("A"), invite("i", "A"))) {
      Firm firm = Firm.opened().refuses(command, NOT_VERIFIED);
      firm.give(submit(ACME), decide(true)).refuses(command, CENTER_NOT_ENABLED);
      firm.give(ENABLE, command);
    }
  }

  @Test
  void who_the_parties_are_is_said_before_the_center_is_asked_for() {
    Firm.opened()
        .refuses(transfer("M", "M", "1.00"), org.bursar.vocabulary.RefusalCode.SAME_ACCOUNT);
  }

  @Test
  void renaming_and_money_of_its_own_do_not_need_the_center() {
    Firm.opened()
        .give(
            renameAccount("M", "Head office"),
            topUp("M", "1.00"),
            Wishes.charge("M", "2026-10", "1.00"),
            Wishes.close("2026-09"),
            Wishes.settle("M"),
            Wishes.refund("M", "1.00"),
            Wishes.register("plan", null, "Plan", "2.50", null, null),
            Wishes.limitDepth(3));
  }

  private static Verification verification(Firm firm) {
    return firm.now().setup().verification();
  }
}
