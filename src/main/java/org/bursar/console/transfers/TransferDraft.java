package org.bursar.console.transfers;

import java.util.Optional;
import java.util.Set;
import org.bursar.console.session.Sight;
import org.bursar.console.session.SmallestMove;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What the rulebook says of a transfer that is not whole yet: who may give, who may receive. */
record TransferDraft(Sight sight) implements MovementRules {

  private static final Set<RefusalCode> OF_THE_GIVER =
      Set.of(RefusalCode.SOURCE_OVERDUE, RefusalCode.EXCEEDS_TRANSFERABLE);

  @Override
  public @Nullable Refusal againstFrom(Account giver, @Nullable AccountId to) {
    AccountId receiver = to == null ? new SmallestMove(sight).anyOther(giver) : to;
    Refusal refusal = least(giver.id(), receiver);
    boolean counts =
        refusal != null
            && (OF_THE_GIVER.contains(refusal.code())
                || (SmallestMove.isOfPair(refusal) && (to != null || giver.frozen())));
    return counts ? refusal : null;
  }

  @Override
  public @Nullable Refusal againstTo(Account receiver, @Nullable AccountId from) {
    return from == null ? null : new SmallestMove(sight).againstPair(from, receiver.id());
  }

  @Override
  public Optional<Maximum> most(@Nullable AccountId from, @Nullable AccountId to) {
    return giver(from).map(sight::transferable);
  }

  @Override
  public String mostInWords(@Nullable AccountId from, @Nullable AccountId to) {
    return giver(from)
        .map(
            giver ->
                TransferWords.lessWaiting(
                    TransferWords.most(
                        giver, sight.transferable(giver), enterprise().balance(giver)),
                    sight.flow(giver)))
        .orElse("");
  }

  private @Nullable Refusal least(AccountId from, AccountId to) {
    return new SmallestMove(sight)
        .refusal(from, one -> new FundsCommand.Transfer(from, to, one, "-"));
  }

  private Optional<Account> giver(@Nullable AccountId from) {
    return from == null
        ? Optional.empty()
        : Optional.ofNullable(enterprise().organization().accounts().find(from));
  }

  private Enterprise enterprise() {
    return sight.judged();
  }
}
