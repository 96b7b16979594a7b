package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How large an enterprise may grow; a setting of the enterprise. All are whole numbers from 1.
 *
 * @param depth levels of units below Root
 * @param units units besides Root
 * @param accounts members
 * @param accountsPerAsset members that one asset may cover
 * @param invitationsPerDay new invitations a day that are not accepted
 * @param invitationDays days for which an invitation is valid
 */
public record Limits(
    int depth,
    int units,
    int accounts,
    int accountsPerAsset,
    int invitationsPerDay,
    int invitationDays) {

  /** What an enterprise has that names none. */
  public static final Limits DEFAULT = new Limits(5, 2_000, 100_000, 100, 20, 14);

  /** The limits of which those named are changed. */
  public Limits with(Change change) {
    return new Limits(
        or(change.depth, depth),
        or(change.units, units),
        or(change.accounts, accounts),
        or(change.accountsPerAsset, accountsPerAsset),
        or(change.invitationsPerDay, invitationsPerDay),
        or(change.invitationDays, invitationDays));
  }

  private static int or(@Nullable Integer changed, int current) {
    return changed == null ? current : changed;
  }

  /** Some of the limits: those that are null stay as they are. */
  public record Change(
      @Nullable Integer depth,
      @Nullable Integer units,
      @Nullable Integer accounts,
      @Nullable Integer accountsPerAsset,
      @Nullable Integer invitationsPerDay,
      @Nullable Integer invitationDays) {}
}
