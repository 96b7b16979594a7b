package org.bursar.enterprise.funds;

import org.bursar.vocabulary.CreditContract;

/**
 * One account's money, in minor units of its currency.
 *
 * @param ownCash topped up into the account itself
 * @param transferredIn received from other accounts: spend-only
 * @param creditRefunds refunds of purchases that were paid on credit
 * @param creditLimit allocated to it, whether it has effect or not
 * @param contract whether the limit has effect
 * @param opened whether an opening balance stands
 * @param cashMovements how many top-ups and transfers-in stand: with one, it is too late to open
 * @param charges what it owes and what of that was settled
 * @param grants what it holds from each giver
 * @param given to how many accounts it has granted something that it did not take back
 */
public record Purse(
    long ownCash,
    long transferredIn,
    long creditRefunds,
    long creditLimit,
    CreditContract contract,
    boolean opened,
    long cashMovements,
    Charges charges,
    Grants grants,
    int given) {

  /** What an account has that just joined. */
  public static final Purse EMPTY =
      new Purse(0, 0, 0, 0, CreditContract.NONE, false, 0, Charges.NONE, Grants.NONE, 0);

  /** Whether any cash or credit was ever recorded: before, a screen calls nothing overdue. */
  public boolean isRecorded() {
    return opened || cashMovements > 0 || creditRefunds != 0 || creditLimit != 0;
  }

  Purse cash(long own, long transferred) {
    return new Purse(
        Math.addExact(ownCash, own),
        Math.addExact(transferredIn, transferred),
        creditRefunds,
        creditLimit,
        contract,
        opened,
        cashMovements,
        charges,
        grants,
        given);
  }

  Purse refunds(long more) {
    return new Purse(
        ownCash,
        transferredIn,
        Math.addExact(creditRefunds, more),
        creditLimit,
        contract,
        opened,
        cashMovements,
        charges,
        grants,
        given);
  }

  Purse limit(long changed, CreditContract itsContract) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        changed,
        itsContract,
        opened,
        cashMovements,
        charges,
        grants,
        given);
  }

  Purse opened(boolean changed) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        creditLimit,
        contract,
        changed,
        cashMovements,
        charges,
        grants,
        given);
  }

  Purse moved(int more) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        creditLimit,
        contract,
        opened,
        cashMovements + more,
        charges,
        grants,
        given);
  }

  Purse charges(Charges changed) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        creditLimit,
        contract,
        opened,
        cashMovements,
        changed,
        grants,
        given);
  }

  Purse grants(Grants changed) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        creditLimit,
        contract,
        opened,
        cashMovements,
        charges,
        changed,
        given);
  }

  Purse given(int changed) {
    return new Purse(
        ownCash,
        transferredIn,
        creditRefunds,
        creditLimit,
        contract,
        opened,
        cashMovements,
        charges,
        grants,
        changed);
  }
}
