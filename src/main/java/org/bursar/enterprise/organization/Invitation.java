package org.bursar.enterprise.organization;

import java.time.Instant;
import java.time.LocalDate;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an account to become a member.
 *
 * @param unit where it would sit; null, or deleted meanwhile, is Root
 * @param expiresAt from this instant on it can no longer be answered
 * @param day for whose quota it counts while it is not accepted
 * @param answered what was stored: never {@code EXPIRED}
 */
public record Invitation(
    InvitationId id,
    AccountId account,
    String name,
    String legalName,
    Currency currency,
    @Nullable UnitId unit,
    @Nullable String note,
    Instant createdAt,
    Instant expiresAt,
    LocalDate day,
    InvitationState answered,
    Mark mark) {

  /** How it stands at an instant: expiry is judged when read. */
  public InvitationState state(Instant at) {
    return answered == InvitationState.PENDING && !at.isBefore(expiresAt)
        ? InvitationState.EXPIRED
        : answered;
  }

  Invitation answered(InvitationState answer, Mark by) {
    return new Invitation(
        id, account, name, legalName, currency, unit, note, createdAt, expiresAt, day, answer, by);
  }
}
