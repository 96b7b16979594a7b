package org.bursar.enterprise.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise as such.
 *
 * @param id made by who opened it
 * @param name what it calls itself
 * @param currency the one in which it thinks; accounts may have others
 * @param zone whose days and months are those of the product; fixed
 * @param limits how large it may grow
 * @param verification how far its real-name verification has come
 * @param legalName the name last submitted, null before
 * @param registrationCode the code submitted with it, null before
 * @param center whether the Enterprise Account Center is enabled
 */
public record Setup(
    EnterpriseId id,
    String name,
    Currency currency,
    ZoneId zone,
    Limits limits,
    Verification verification,
    @Nullable String legalName,
    @Nullable String registrationCode,
    boolean center) {

  /** What empty books have: no enterprise yet. */
  public static final Setup NOTHING =
      new Setup(
          new EnterpriseId("none"),
          "",
          Currency.of("USD"),
          ZoneOffset.UTC,
          Limits.DEFAULT,
          Verification.UNVERIFIED,
          null,
          null,
          false);

  /** Whether there is an enterprise. */
  public boolean isOpen() {
    return !name.isEmpty();
  }

  /** Whether its real name is verified. */
  public boolean isVerified() {
    return verification == Verification.VERIFIED;
  }

  /** The legal name that its own accounts carry: the submitted one, before that its name. */
  public String ownLegalName() {
    return legalName == null ? name : legalName;
  }

  /** Whether an account that carries this legal name is of the enterprise's own entity. */
  public boolean isOwnEntity(String accountsLegalName) {
    return Texts.folded(ownLegalName()).equals(Texts.folded(accountsLegalName));
  }

  /** The day of the enterprise's zone on which an instant falls. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** What it is after an event. */
  public Setup apply(SetupEvent event) {
    return switch (event) {
      case SetupEvent.EnterpriseOpened e ->
          new Setup(
              e.enterprise(),
              e.name(),
              e.currency(),
              e.zone(),
              e.limits(),
              Verification.UNVERIFIED,
              null,
              null,
              false);
      case SetupEvent.LimitsSet e -> with(e.limits());
      case SetupEvent.VerificationSubmitted e ->
          verified(Verification.IN_REVIEW, e.legalName(), e.registrationCode());
      case SetupEvent.VerificationDecided e ->
          verified(
              e.approved() ? Verification.VERIFIED : Verification.REJECTED,
              legalName,
              registrationCode);
      case SetupEvent.AccountCenterEnabled _ ->
          new Setup(
              id, name, currency, zone, limits, verification, legalName, registrationCode, true);
    };
  }

  private Setup with(Limits changed) {
    return new Setup(
        id, name, currency, zone, changed, verification, legalName, registrationCode, center);
  }

  private Setup verified(Verification state, @Nullable String legal, @Nullable String code) {
    return new Setup(id, name, currency, zone, limits, state, legal, code, center);
  }
}
