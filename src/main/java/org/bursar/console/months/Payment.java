package org.bursar.console.months;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.funds.Balance;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * What one account would pay of its closed months, as the rules decide it.
 *
 * @param owed unsettled of closed months
 * @param left what its cash does not cover
 */
record Payment(
    CommandId id,
    Account account,
    Money owed,
    Money fromTransferredIn,
    Money fromOwnCash,
    Money left) {

  Money paid() {
    return fromTransferredIn.plus(fromOwnCash);
  }

  /** The command that pays exactly this: if anything changed meanwhile, the rules refuse it. */
  Decoded command() {
    return CommandCodec.decode(
        CommandCodec.encode(
            id,
            new FundsCommand.SettleBills(account.id(), new Amount(paid().decimal())),
            null,
            null,
            null));
  }

  /** All that can be paid now, in the order of the accounts. */
  static List<Payment> all(Sight sight, Progress progress) {
    Enterprise now = sight.enterprise();
    List<Payment> payments = new ArrayList<>();
    for (Account account : now.organization().accounts().byOrdinal()) {
      progress.check();
      Balance balance = now.balance(account);
      if (balance.unsettledPrevious().isPositive() && balance.cash().isPositive()) {
        Payment payment = of(sight, account, balance);
        if (payment != null) {
          payments.add(payment);
        }
      }
    }
    return payments;
  }

  private static @Nullable Payment of(Sight sight, Account account, Balance balance) {
    CommandId id = new CommandId(UUID.randomUUID());
    Request request = sight.asking(id, new FundsCommand.SettleBills(account.id(), null));
    if (Rulebook.decide(sight.enterprise(), sight.enterprise(), request)
        instanceof Decision.Accepted(var events)) {
      for (Event event : events) {
        if (event instanceof FundsEvent.BillsSettled settled) {
          Money paid = settled.fromTransferredIn().plus(settled.fromOwnCash());
          return new Payment(
              id,
              account,
              balance.unsettledPrevious(),
              settled.fromTransferredIn(),
              settled.fromOwnCash(),
              balance.unsettledPrevious().minus(paid));
        }
      }
    }
    return null;
  }
}
