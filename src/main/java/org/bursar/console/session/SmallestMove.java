package org.bursar.console.session;

import java.util.Set;
import java.util.function.Function;
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
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/** The smallest amount that could be moved: asked of the rulebook to learn who may move any. */
public record SmallestMove(Sight sight) {

  /** What speaks against a pair of accounts, whatever the amount. */
  private static final Set<RefusalCode> OF_THE_PAIR =
      Set.of(
          RefusalCode.SAME_ACCOUNT,
          RefusalCode.UNKNOWN_ACCOUNT,
          RefusalCode.ACCOUNT_REMOVED,
          RefusalCode.ENTITY_MISMATCH,
          RefusalCode.CURRENCY_MISMATCH,
          RefusalCode.ACCOUNT_FROZEN);

  private static final CommandId NOBODYS = new CommandId(new java.util.UUID(0, 0));

  /**
   * What speaks against moving it; null if nothing does, or there is no such account.
   *
   * @param move the command of an amount in the currency of {@code from}
   */
  public @Nullable Refusal refusal(AccountId from, Function<Amount, FundsCommand> move) {
    Account account = enterprise().organization().accounts().find(from);
    if (account == null) {
      return null;
    }
    Amount one = Amount.of(Money.ofMinor(1, account.currency()));
    Request request = sight.asking(NOBODYS, move.apply(one));
    return Rulebook.decide(enterprise(), enterprise(), request)
            instanceof Decision.Refused(Refusal refusal)
        ? refusal
        : null;
  }

  /** What speaks against any transfer from one account to the other; null if nothing does. */
  public @Nullable Refusal againstPair(AccountId from, AccountId to) {
    Refusal refusal = refusal(from, one -> new FundsCommand.Transfer(from, to, one, "-"));
    return refusal != null && isOfPair(refusal) ? refusal : null;
  }

  /** Whether a refusal is about the pair of accounts, rather than about what one of them has. */
  public static boolean isOfPair(Refusal refusal) {
    return OF_THE_PAIR.contains(refusal.code());
  }

  /** Any other account that could be the other side, to ask about this one alone. */
  public AccountId anyOther(Account account) {
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
    return sight.judged();
  }
}
