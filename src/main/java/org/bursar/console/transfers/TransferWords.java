package org.bursar.console.transfers;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Judged;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Bound;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;

/** A transfer that will be, in sentences. */
final class TransferWords {

  private TransferWords() {}

  /** What both will have, and what the giver could take back. */
  static String effect(Judged.Ready ready) {
    if (!(ready.command() instanceof FundsCommand.Transfer transfer)) {
      throw new IllegalArgumentException("no transfer: " + ready.command());
    }
    Enterprise after = ready.preview().after();
    Account from = after.organization().accounts().get(transfer.from());
    Account to = after.organization().accounts().get(transfer.to());
    Balance giver = after.balance(from);
    Balance receiver = after.balance(to);
    long granted = after.funds().purse(to.ordinal()).grants().minor(from.ordinal());
    Money back = receiver.reclaimable(Money.ofMinor(granted, to.currency())).amount();
    return Texts.now(
        "transfer.effect",
        to.name(),
        Texts.formats().amount(receiver.available()),
        from.name(),
        Texts.formats().amount(giver.available()),
        Texts.formats().amount(back));
  }

  /** The most that can be given and which term makes it so; what the other term would allow. */
  static String most(Account giver, Balance balance, Maximum maximum) {
    return maximum.boundBy() == Bound.OWN_CASH
        ? Texts.now(
            "transfer.most.cash",
            Texts.formats().amount(maximum.amount()),
            giver.name(),
            Texts.formats().amount(balance.available()))
        : Texts.now(
            "transfer.most.available",
            Texts.formats().amount(maximum.amount()),
            giver.name(),
            Texts.formats().amount(balance.ownCash()));
  }
}
