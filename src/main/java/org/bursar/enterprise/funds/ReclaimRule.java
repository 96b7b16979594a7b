package org.bursar.enterprise.funds;

import static org.bursar.vocabulary.RefusalCode.AMOUNT_INVALID;
import static org.bursar.vocabulary.RefusalCode.EXCEEDS_RECLAIMABLE;
import static org.bursar.vocabulary.RefusalCode.NO_PRIOR_TRANSFER;

import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.Refusal;

/**
 * The rule of taking back what was transferred: at most what was granted, what is left of the
 * holder's transferred-in, and what is available to it (domain, section 4).
 */
final class ReclaimRule {

  private ReclaimRule() {}

  static Decision decide(
      Setup setup, Organization organization, Funds funds, FundsCommand.Reclaim c) {
    Account holder = organization.accounts().find(c.from());
    Account giver = organization.accounts().find(c.to());
    if (holder == null || giver == null) {
      return CashRule.unknown(holder == null ? c.from() : c.to());
    }
    Money amount = CashRule.positive(c.amount(), holder);
    if (amount == null
        || (holder.currency().equals(giver.currency())
            && CashRule.passesLimit(funds.purse(giver.ordinal()).ownCash(), amount))) {
      return Decision.refuse(AMOUNT_INVALID, "amount", c.amount());
    }
    Refusal parties = TransferRule.partiesRefusal(setup, organization, holder, giver);
    if (parties != null) {
      return new Decision.Refused(parties);
    }
    Money granted = funds.granted(holder, giver);
    if (granted.isZero()) {
      return new Decision.Refused(
          Refusal.of(NO_PRIOR_TRANSFER).with("from", c.from()).with("to", c.to()));
    }
    Maximum most = funds.balance(holder.ordinal(), holder.currency()).reclaimable(granted);
    if (amount.compareTo(most.amount()) > 0) {
      return new Decision.Refused(
          Refusal.of(EXCEEDS_RECLAIMABLE)
              .with("reclaimable", most.amount())
              .with("boundBy", most.boundBy()));
    }
    return Decision.accept(
        new FundsEvent.Reclaimed(funds.transfers() + 1, c.from(), c.to(), amount));
  }
}
