package org.bursar.console.invitations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.UnitId;

/** An invitation as it stands at the instant that is seen. */
record InvitationRow(Enterprise enterprise, Invitation invitation, InvitationState state) {

  /** All that were ever sent, the newest first. */
  static List<InvitationRow> of(Sight sight) {
    return sight
        .enterprise()
        .organization()
        .invitations()
        .byId()
        .values()
        .toJavaStream()
        .sorted(
            Comparator.comparing(Invitation::createdAt)
                .reversed()
                .thenComparing(Invitation::account))
        .map(each -> new InvitationRow(sight.enterprise(), each, each.state(sight.at())))
        .toList();
  }

  /** Whether it can still be answered. */
  boolean isPending() {
    return state == InvitationState.PENDING;
  }

  /** Whether whom it invited may be invited once more. */
  boolean isOver() {
    return state == InvitationState.DECLINED
        || state == InvitationState.CANCELLED
        || state == InvitationState.EXPIRED;
  }

  /** Where it would sit: what was left out, or deleted meanwhile, is Root. */
  private UnitId unit() {
    UnitId unit = invitation.unit();
    return unit == null || enterprise.organization().units().find(unit) == null
        ? UnitId.ROOT
        : unit;
  }

  private Tone tone() {
    return switch (state) {
      case PENDING -> Tone.ACCENT;
      case EXPIRED -> Tone.WARNING;
      case ACCEPTED, DECLINED, CANCELLED -> Tone.NEUTRAL;
    };
  }

  /** How long it can be answered still; nothing once it is finished. */
  private String left(Instant at) {
    return isPending()
        ? Texts.now("invitations.left", Duration.between(at, invitation.expiresAt()).toDays())
        : "";
  }

  static List<Column<InvitationRow>> columns(Session session) {
    return List.of(
        Column.<InvitationRow>text(
                "name", Texts.text("invitations.column.name"), row -> row.invitation().name())
            .withWidth(200),
        Column.<InvitationRow>text(
                "account",
                Texts.text("invitations.column.account"),
                row -> row.invitation().account().value())
            .withWidth(160),
        Column.<InvitationRow>text(
                "legal",
                Texts.text("invitations.column.legal"),
                row -> row.invitation().legalName())
            .withWidth(180),
        Column.<InvitationRow>text(
                "unit",
                Texts.text("invitations.column.unit"),
                row -> ReasonWords.path(row.enterprise(), row.unit()))
            .withWidth(150),
        Column.<InvitationRow>text(
                "state",
                Texts.text("invitations.column.state"),
                row -> Texts.now("invitations.state." + row.state()))
            .withWidth(100)
            .withLeast(96)
            .withChip(InvitationRow::tone),
        Column.<InvitationRow>moment(
            "sent",
            Texts.text("invitations.column.sent"),
            session.sight().get().zone(),
            row -> row.invitation().createdAt()),
        Column.<InvitationRow>moment(
            "expires",
            Texts.text("invitations.column.expires"),
            session.sight().get().zone(),
            row -> row.invitation().expiresAt()),
        Column.<InvitationRow>of(
                "left",
                Texts.text("invitations.column.left"),
                row -> row.left(session.sight().get().at()),
                Comparator.comparing(row -> row.invitation().expiresAt()))
            .withWidth(110),
        Column.<InvitationRow>text(
                "note",
                Texts.text("invitations.column.note"),
                row -> row.invitation().note() == null ? "" : row.invitation().note())
            .withWidth(160)
            .hiddenAtFirst());
  }
}
