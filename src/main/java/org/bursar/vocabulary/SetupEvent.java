package org.bursar.vocabulary;

import java.time.ZoneId;

/** Facts about the enterprise as such. */
public sealed interface SetupEvent extends Event {

  /** Entry 1 of all books. */
  record EnterpriseOpened(
      EnterpriseId enterprise,
      String name,
      Currency currency,
      AccountId managementAccount,
      ZoneId zone,
      Limits limits)
      implements SetupEvent {}

  /** All limits as they stand now. */
  record LimitsSet(Limits limits) implements SetupEvent {}

  /** The real name is in review. */
  record VerificationSubmitted(String legalName, String registrationCode) implements SetupEvent {}

  /** The real name is verified or rejected. */
  record VerificationDecided(boolean approved) implements SetupEvent {}

  /** Account sharing is on. */
  record AccountCenterEnabled() implements SetupEvent {}
}
