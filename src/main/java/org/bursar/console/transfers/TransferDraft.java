package org.bursar.console.transfers;

import java.util.Set;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/** What the rulebook says of a transfer that is not whole yet: who may give, who may receive. */
record TransferDraft(Sight sight) {

  /** What speaks against the pair of accounts, whatever the amount. */
  private static final Set<RefusalCode> OF_THE_PAIR =
      Set.of(
          RefusalCode.SAME_ACCOUNT,
          RefusalCode.UNKNOWN_ACCOUNT,
          RefusalCode.ACCOUNT_REMOVED,
          RefusalCode.ENTITY_MISMATCH,
          RefusalCode.CURRENCY_MISMATCH,
          RefusalCode.ACCOUNT_FROZEN);

  private static final Set<RefusalCode> OF_THE_GIVER =
      Set.of(RefusalCode.SOURCE_OVERDUE, RefusalCode.EXCEEDS_TRANSFERABLE);

  private static final CommandId NOBODYS = new CommandId(new java.util.UUID(0, 0));

  /** Why an account cannot give to another one, or to any if that is not chosen; null if it can. */
  @Nullable Refusal againstGiver(Account giver, @Nullable AccountId to) {
    Refusal refusal = least(giver.id(), to == null ? other(giver) : to);
    boolean counts =
        refusal != null
            && (OF_THE_GIVER.contains(refusal.code())
                || (OF_THE_PAIR.contains(refusal.code()) && (to != null || giver.frozen())));
    return counts ? refusal : null;
  }

  /** Why an account cannot receive from another one; null if it can, or that is not chosen. */
  @Nullable Refusal againstReceiver(Account receiver, @Nullable AccountId from) {
    Refusal refusal = from == null ? null : least(from, receiver.id());
    return refusal != null && OF_THE_PAIR.contains(refusal.code()) ? refusal : null;
  }

  /** The most that an account can give, and which term makes it so; null if there is none. */
  @Nullable Maximum most(@Nullable AccountId from) {
    Account giver = from == null ? null : enterprise().organization().accounts().find(from);
    return giver == null ? null : enterprise().balance(giver).transferable();
  }

  /** What is said of moving the smallest amount between two accounts; null if nothing is. */
  private @Nullable Refusal least(AccountId from, AccountId to) {
    Account giver = enterprise().organization().accounts().find(from);
    if (giver == null) {
      return null;
    }
    Amount one = Amount.of(Money.ofMinor(1, giver.currency()));
    FundsCommand.Transfer transfer = new FundsCommand.Transfer(from, to, one, "-");
    Request request = Request.of(NOBODYS, transfer, sight.actor(), sight.at());
    return Rulebook.decide(enterprise(), enterprise(), request)
            instanceof Decision.Refused(Refusal refusal)
        ? refusal
        : null;
  }

  /** Any other account, to ask the rulebook about the giver alone. */
  private AccountId other(Account giver) {
    for (Account account : enterprise().organization().accounts().byOrdinal()) {
      if (!account.id().equals(giver.id())
          && !account.isRemoved()
          && !account.frozen()
          && account.currency().equals(giver.currency())) {
        return account.id();
      }
    }
    return giver.id();
  }

  private Enterprise enterprise() {
    return sight.enterprise();
  }
}
