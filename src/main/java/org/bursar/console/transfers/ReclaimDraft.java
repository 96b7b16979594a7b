package org.bursar.console.transfers;

import java.util.Set;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.enterprise.funds.Grants;
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

/** What the rulebook says of a reclaim that is not whole yet: who holds, who may take back. */
record ReclaimDraft(Sight sight) {

  private static final CommandId NOBODYS = new CommandId(new java.util.UUID(0, 0));

  /** What speaks against an account by itself, whoever the other one is. */
  private static final Set<RefusalCode> OF_THE_ACCOUNT =
      Set.of(RefusalCode.ACCOUNT_FROZEN, RefusalCode.ACCOUNT_REMOVED);

  /** Why nothing can be taken back from an account; null if something can. */
  @Nullable Refusal againstHolder(Account holder, @Nullable AccountId to) {
    if (to != null) {
      return least(holder.id(), to);
    }
    Grants grants = enterprise().funds().purse(holder.ordinal()).grants();
    AccountId management = enterprise().organization().management().id();
    AccountId[] giver = {management};
    grants.forEachGiver(
        ordinal -> giver[0] = enterprise().organization().accounts().at(ordinal).id());
    return least(holder.id(), giver[0]);
  }

  /** Why an account can take nothing back; null if it can, or that is not known yet. */
  @Nullable Refusal againstGiver(Account giver, @Nullable AccountId from) {
    if (from != null) {
      return least(from, giver.id());
    }
    boolean hasGiven = enterprise().funds().purse(giver.ordinal()).given() > 0;
    Refusal refusal = hasGiven && !giver.frozen() ? null : least(other(giver), giver.id());
    boolean counts = refusal != null && (!hasGiven || OF_THE_ACCOUNT.contains(refusal.code()));
    return counts ? refusal : null;
  }

  /** The most that a giver can take back from a holder; null while both are not known. */
  @Nullable Maximum most(@Nullable AccountId from, @Nullable AccountId to) {
    Account holder = from == null ? null : enterprise().organization().accounts().find(from);
    Account giver = to == null ? null : enterprise().organization().accounts().find(to);
    return holder == null || giver == null || !holder.currency().equals(giver.currency())
        ? null
        : enterprise().balance(holder).reclaimable(enterprise().funds().granted(holder, giver));
  }

  private @Nullable Refusal least(AccountId from, AccountId to) {
    Account holder = enterprise().organization().accounts().find(from);
    if (holder == null) {
      return null;
    }
    Amount one = Amount.of(Money.ofMinor(1, holder.currency()));
    FundsCommand.Reclaim reclaim = new FundsCommand.Reclaim(from, to, one, "-");
    Request request = Request.of(NOBODYS, reclaim, sight.actor(), sight.at());
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
