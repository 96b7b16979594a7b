package org.bursar.console.transfers;

import java.util.Optional;
import org.bursar.console.session.Sight;
import org.bursar.console.session.SmallestMove;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.funds.Grants;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What the rulebook says of a reclaim that is not whole yet: who holds, who may take back. */
record ReclaimDraft(Sight sight) implements MovementRules {

  @Override
  public @Nullable Refusal againstFrom(Account holder, @Nullable AccountId to) {
    if (to != null) {
      return least(holder.id(), to);
    }
    // Any giver will do; whoever none gave to has nothing to give back to the management account.
    AccountId[] giver = {enterprise().organization().management().id()};
    Grants grants = enterprise().funds().purse(holder.ordinal()).grants();
    grants.forEachGiver(ordinal -> giver[0] = accounts().at(ordinal).id());
    return least(holder.id(), giver[0]);
  }

  @Override
  public @Nullable Refusal againstTo(Account giver, @Nullable AccountId from) {
    if (from != null) {
      return least(from, giver.id());
    }
    boolean hasGiven = enterprise().funds().purse(giver.ordinal()).given() > 0;
    Refusal refusal = least(new SmallestMove(sight).anyOther(giver), giver.id());
    boolean counts =
        refusal != null
            && (!hasGiven
                || refusal.code() == RefusalCode.ACCOUNT_FROZEN
                || refusal.code() == RefusalCode.ACCOUNT_REMOVED);
    return counts ? refusal : null;
  }

  @Override
  public Optional<Maximum> most(@Nullable AccountId from, @Nullable AccountId to) {
    Account holder = from == null ? null : accounts().find(from);
    Account giver = to == null ? null : accounts().find(to);
    return holder == null || giver == null || !holder.currency().equals(giver.currency())
        ? Optional.empty()
        : Optional.of(sight.reclaimable(holder, giver));
  }

  @Override
  public String mostInWords(@Nullable AccountId from, @Nullable AccountId to) {
    Account holder = from == null ? null : accounts().find(from);
    return holder == null
        ? ""
        : most(from, to)
            .map(
                maximum ->
                    TransferWords.lessWaiting(
                        TransferWords.mostBack(enterprise(), holder, maximum), sight.flow(holder)))
            .orElse("");
  }

  private @Nullable Refusal least(AccountId from, AccountId to) {
    return new SmallestMove(sight)
        .refusal(from, one -> new FundsCommand.Reclaim(from, to, one, "-"));
  }

  private Accounts accounts() {
    return enterprise().organization().accounts();
  }

  private Enterprise enterprise() {
    return sight.judged();
  }
}
