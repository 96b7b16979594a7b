package org.bursar.exchange.focus;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.FittingName;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Limits;
import org.bursar.vocabulary.SetupCommand;
import org.bursar.vocabulary.SetupEvent;
import org.bursar.vocabulary.Stamp;

/**
 * Opens an enterprise out of a bill: its management account is the billing account, its zone UTC,
 * its verification and its center are taken as declared.
 *
 * @param commands that open it
 * @param enterprise what it is after them, for the rest of the bill to be planned upon
 */
record BillOpening(List<Command> commands, Enterprise enterprise) {

  /** Bills know no registration code; verification asks for one. */
  private static final String REGISTRATION_CODE = "declared";

  static BillOpening of(NewEnterprise wish, FocusBill bill, AccountId management) {
    FocusBill.BillingAccount account =
        bill.billingAccounts().stream()
            .filter(each -> each.id().equals(management) && !each.charges().isEmpty())
            .findFirst()
            .orElse(bill.billingAccounts().getFirst());
    Currency currency = account.charges().getFirst().currency();
    String name = wish.name() == null ? named(account, management) : wish.name();
    Enterprise enterprise =
        Enterprise.NOTHING.apply(
            List.of(
                new SetupEvent.EnterpriseOpened(
                    wish.id(), name, currency, management, ZoneOffset.UTC, Limits.DEFAULT),
                new SetupEvent.VerificationSubmitted(name, REGISTRATION_CODE),
                new SetupEvent.VerificationDecided(true),
                new SetupEvent.AccountCenterEnabled()),
            new Stamp(1, Instant.EPOCH, Actor.local("")));
    return new BillOpening(
        List.of(
            new SetupCommand.OpenEnterprise(
                wish.id(), name, currency, management, ZoneOffset.UTC, null),
            new SetupCommand.SubmitVerification(name, REGISTRATION_CODE),
            new SetupCommand.DecideVerification(true),
            new SetupCommand.EnableAccountCenter()),
        enterprise);
  }

  private static String named(FocusBill.BillingAccount account, AccountId management) {
    String name = account.id().equals(management) ? account.name() : null;
    return FittingName.other(name == null ? management.value() : name, management.value());
  }
}
