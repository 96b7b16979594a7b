package org.bursar.enterprise.organization;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import java.time.LocalDate;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.InvitationState;
import org.jspecify.annotations.Nullable;

/**
 * All invitations that were ever sent.
 *
 * @param byId all of them
 * @param latest by target: the only one that can be pending
 * @param notAccepted by day: how many count for its quota
 */
public record Invitations(
    Map<InvitationId, Invitation> byId,
    Map<AccountId, InvitationId> latest,
    Map<LocalDate, Integer> notAccepted) {

  /** None. */
  static final Invitations NONE =
      new Invitations(HashMap.empty(), HashMap.empty(), HashMap.empty());

  /** These invitations, in the order in which they were sent. */
  public static Invitations of(Iterable<Invitation> invitations) {
    Invitations all = NONE;
    for (Invitation invitation : invitations) {
      all = all.with(invitation);
    }
    return all;
  }

  /** The invitation of this id; null if there is none. */
  public @Nullable Invitation find(InvitationId id) {
    return byId.getOrElse(id, null);
  }

  /** The invitation of this target that is pending at an instant; null if there is none. */
  public @Nullable Invitation pending(AccountId target, Instant at) {
    InvitationId id = latest.getOrElse(target, null);
    Invitation invitation = id == null ? null : find(id);
    return invitation != null && invitation.state(at) == InvitationState.PENDING
        ? invitation
        : null;
  }

  /** How many of a day count for its quota. */
  public int notAccepted(LocalDate day) {
    return notAccepted.getOrElse(day, 0);
  }

  /** All of them with one that is new or answered. */
  Invitations with(Invitation invitation) {
    Invitation before = find(invitation.id());
    int counted =
        notAccepted(invitation.day()) + weight(invitation) - (before == null ? 0 : weight(before));
    return new Invitations(
        byId.put(invitation.id(), invitation),
        before == null ? latest.put(invitation.account(), invitation.id()) : latest,
        notAccepted.put(invitation.day(), counted));
  }

  private static int weight(Invitation invitation) {
    return invitation.answered() == InvitationState.ACCEPTED ? 0 : 1;
  }
}
