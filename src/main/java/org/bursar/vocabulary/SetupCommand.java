package org.bursar.vocabulary;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Commands about the enterprise as such: opening, limits, verification, the account center. */
public sealed interface SetupCommand extends Command {

  /** Opens the books' one enterprise; the only command that empty books take. */
  record OpenEnterprise(
      EnterpriseId enterprise,
      String name,
      Currency currency,
      AccountId managementAccount,
      ZoneId zone,
      Limits.@Nullable Change limits)
      implements SetupCommand {}

  /** Changes the limits that are named. */
  record SetLimits(
      @Nullable Integer depth,
      @Nullable Integer units,
      @Nullable Integer accounts,
      @Nullable Integer accountsPerAsset,
      @Nullable Integer invitationsPerDay,
      @Nullable Integer invitationDays)
      implements SetupCommand {

    /** The limits as a change. */
    public Limits.Change change() {
      return new Limits.Change(
          depth, units, accounts, accountsPerAsset, invitationsPerDay, invitationDays);
    }
  }

  /** Submits the enterprise's real name for verification. */
  record SubmitVerification(String legalName, String registrationCode) implements SetupCommand {}

  /** Records what the verification came to. */
  record DecideVerification(boolean approved) implements SetupCommand {}

  /** Enables the Enterprise Account Center, with which account sharing is on. */
  record EnableAccountCenter() implements SetupCommand {}
}
