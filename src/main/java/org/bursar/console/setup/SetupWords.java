package org.bursar.console.setup;

import java.time.Instant;
import java.util.stream.Collectors;
import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Checklist;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.UnitId;

/** How a step of the set-up stands, in a sentence. */
final class SetupWords {

  private SetupWords() {}

  static String state(Checklist.Row row, Enterprise enterprise, Instant at) {
    if (row.state() == Checklist.State.WAITING) {
      return Texts.now(
          "setup.waits",
          row.waitsFor().stream()
              .map(step -> Integer.toString(step.number()))
              .collect(Collectors.joining(", ")));
    }
    return switch (row.step()) {
      case VERIFICATION -> verification(enterprise.setup());
      case CENTER ->
          Texts.now(enterprise.setup().center() ? "setup.center.on" : "setup.center.off");
      case MEMBERS -> members(enterprise, at);
      case UNITS -> Texts.now("setup.units", enterprise.organization().units().countBelowRoot());
      case SUBACCOUNTS -> subaccounts(enterprise);
    };
  }

  private static String verification(Setup setup) {
    return switch (setup.verification()) {
      case UNVERIFIED -> Texts.now("setup.verification.UNVERIFIED");
      case IN_REVIEW -> Texts.now("setup.verification.IN_REVIEW", setup.ownLegalName());
      case VERIFIED -> Texts.now("setup.verification.VERIFIED", setup.ownLegalName());
      case REJECTED -> Texts.now("setup.verification.REJECTED", setup.ownLegalName());
    };
  }

  private static String members(Enterprise enterprise, Instant at) {
    long pending =
        enterprise
            .organization()
            .invitations()
            .byId()
            .values()
            .count(invitation -> invitation.state(at) == InvitationState.PENDING);
    return Texts.now("setup.members", enterprise.organization().accounts().members(), pending);
  }

  private static String subaccounts(Enterprise enterprise) {
    int all = enterprise.organization().accounts().members();
    int inRoot =
        enterprise.organization().accounts().in(UnitId.ROOT).size()
            - (enterprise.organization().accounts().in(UnitId.ROOT).contains(0) ? 1 : 0);
    return Texts.now("setup.subaccounts", all - inRoot, all);
  }
}
