package org.bursar.enterprise.setup;

import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;

import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.Verification;

/** The rules of opening, limits, verification and center (domain, section 2). */
public final class SetupRule {

  private SetupRule() {}

  /** Decides any command about the enterprise as such. */
  public static Decision decide(Setup setup, SetupCommand command) {
    return switch (command) {
      case SetupCommand.OpenEnterprise c -> open(setup, c);
      case SetupCommand.SetLimits c ->
          Decision.accept(new SetupEvent.LimitsSet(setup.limits().with(c.change())));
      case SetupCommand.SubmitVerification c -> submit(setup, c);
      case SetupCommand.DecideVerification c ->
          setup.verification() == Verification.IN_REVIEW
              ? Decision.accept(new SetupEvent.VerificationDecided(c.approved()))
              : Decision.refuse(WRONG_STATE);
      case SetupCommand.EnableAccountCenter _ -> enableCenter(setup);
    };
  }

  private static Decision open(Setup setup, SetupCommand.OpenEnterprise c) {
    if (!Texts.isName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    } else if (setup.isOpen()) {
      return Decision.refuse(WRONG_STATE);
    }
    Limits limits = c.limits() == null ? Limits.DEFAULT : Limits.DEFAULT.with(c.limits());
    return Decision.accept(
        new SetupEvent.EnterpriseOpened(
            c.enterprise(), c.name(), c.currency(), c.managementAccount(), c.zone(), limits));
  }

  private static Decision submit(Setup setup, SetupCommand.SubmitVerification c) {
    if (!Texts.isName(c.legalName())) {
      return Decision.refuse(NAME_INVALID, "name", c.legalName());
    } else if (!Texts.isName(c.registrationCode())) {
      return Decision.refuse(NAME_INVALID, "name", c.registrationCode());
    }
    return switch (setup.verification()) {
      case UNVERIFIED, REJECTED ->
          Decision.accept(
              new SetupEvent.VerificationSubmitted(c.legalName(), c.registrationCode()));
      case IN_REVIEW, VERIFIED -> Decision.refuse(WRONG_STATE);
    };
  }

  private static Decision enableCenter(Setup setup) {
    if (!setup.isVerified()) {
      return Decision.refuse(NOT_VERIFIED);
    }
    return setup.center()
        ? Decision.refuse(WRONG_STATE)
        : Decision.accept(new SetupEvent.AccountCenterEnabled());
  }
}
