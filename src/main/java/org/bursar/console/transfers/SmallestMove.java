package org.bursar.console.transfers;

import java.util.function.Function;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/** The smallest amount that could be moved: asked of the rulebook to learn who may move any. */
record SmallestMove(Sight sight) {

  private static final CommandId NOBODYS = new CommandId(new java.util.UUID(0, 0));

  /**
   * What speaks against moving it; null if nothing does, or there is no such account.
   *
   * @param move the command of an amount in the currency of {@code from}
   */
  @Nullable Refusal refusal(AccountId from, Function<Amount, FundsCommand> move) {
    Account account = enterprise().organization().accounts().find(from);
    if (account == null) {
      return null;
    }
    Amount one = Amount.of(Money.ofMinor(1, account.currency()));
    Request request = Request.of(NOBODYS, move.apply(one), sight.actor(), sight.at());
    return Rulebook.decide(enterprise(), enterprise(), request)
            instanceof Decision.Refused(Refusal refusal)
        ? refusal
        : null;
  }

  /** Any other account that could be the other side, to ask about this one alone. */
  AccountId anyOther(Account account) {
    for (Account other : enterprise().organization().accounts().byOrdinal()) {
      if (!other.id().equals(account.id())
          && !other.isRemoved()
          && !other.frozen()
          && other.currency().equals(account.currency())) {
        return other.id();
      }
    }
    return account.id();
  }

  private Enterprise enterprise() {
    return sight.enterprise();
  }
}
