package org.bursar.console.transfers;

import org.bursar.console.kit.Texts;
import org.bursar.console.session.Judged;
import org.bursar.console.session.Names;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Waiting;
import org.bursar.enterprise.funds.Alert;
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
    String effect =
        Texts.now(
            "transfer.effect",
            to.name(),
            Texts.formats().amount(receiver.available()),
            from.name(),
            Texts.formats().amount(giver.available()),
            Texts.formats().amount(back));
    return effect + alerts(ready, from) + alerts(ready, to);
  }

  /** What the giver and the holder of a reclaim will have. */
  static String reclaimEffect(Judged.Ready ready) {
    if (!(ready.command() instanceof FundsCommand.Reclaim reclaim)) {
      throw new IllegalArgumentException("no reclaim: " + ready.command());
    }
    Enterprise after = ready.preview().after();
    Account holder = after.organization().accounts().get(reclaim.from());
    Account giver = after.organization().accounts().get(reclaim.to());
    String effect =
        Texts.now(
            "reclaim.effect",
            giver.name(),
            Texts.formats().amount(after.balance(giver).ownCash()),
            holder.name(),
            Texts.formats().amount(after.balance(holder).available()),
            Texts.formats().amount(after.funds().granted(holder, giver)));
    return effect + alerts(ready, holder) + alerts(ready, giver);
  }

  /** That an account falls below its alert by this, or rises above it; nothing if neither. */
  private static String alerts(Judged.Ready ready, Account account) {
    Alert before = ready.preview().before().funds().alerts().find(account.ordinal());
    Alert after = ready.preview().after().funds().alerts().find(account.ordinal());
    if (before == null || after == null || !after.isOn() || before.state() == after.state()) {
      return "";
    }
    String key = after.isRaised() ? "transfer.effect.fires" : "transfer.effect.rearms";
    return Texts.now(key, account.name(), Texts.formats().amount(after.threshold()));
  }

  /** What was moved, once it was. */
  static String done(Enterprise enterprise, FundsCommand.Transfer made) {
    return Texts.now(
        "transfer.done",
        Texts.formats().amount(made.amount().value()),
        Names.of(enterprise, made.from()),
        Names.of(enterprise, made.to()));
  }

  /** What was taken back, once it was. */
  static String done(Enterprise enterprise, FundsCommand.Reclaim made) {
    return Texts.now(
        "reclaim.done",
        Texts.formats().amount(made.amount().value()),
        Names.of(enterprise, made.from()),
        Names.of(enterprise, made.to()));
  }

  /** The most that can be taken back and which term makes it so; that others may take it too. */
  static String mostBack(Enterprise enterprise, Account holder, Maximum maximum) {
    int givers = enterprise.funds().purse(holder.ordinal()).grants().count();
    String key =
        switch (maximum.boundBy()) {
          case TRANSFERRED_IN, OWN_CASH -> "reclaim.most.in";
          case GRANTED -> "reclaim.most.granted";
          case AVAILABLE -> "reclaim.most.available";
        };
    String most = Texts.now(key, Texts.formats().amount(maximum.amount()), holder.name());
    return givers > 1 ? most + Texts.now("reclaim.most.pot", givers) : most;
  }

  /** The same, and that what waits to go out is left out of it. */
  static String lessWaiting(String most, Waiting.Flow flow) {
    return flow.out().isZero()
        ? most
        : Texts.now("transfer.most.waiting", most, Texts.formats().amount(flow.out()));
  }

  /** The most that can be given and which term makes it so; what the other term would allow. */
  static String most(Account giver, Maximum maximum, Balance balance) {
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
