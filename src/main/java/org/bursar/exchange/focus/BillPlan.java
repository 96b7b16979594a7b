package org.bursar.exchange.focus;

import java.util.List;
import org.bursar.exchange.plan.Plan;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.bursar.vocabulary.OrganizationCommand.CreateAccount;

/**
 * What importing a bill would do: to be looked at before it is done.
 *
 * @param rows how many rows of data the files have
 * @param units that would be created
 * @param accounts that would become members
 * @param assets that would be registered
 * @param withoutOwner commitments that are not registered, for their billing account was removed
 * @param charges what the books have and what they would have, unchanged figures too
 * @param totals the same per month and currency
 * @param plan the commands, the rows in error, or why it cannot begin
 */
public record BillPlan(
    long rows,
    List<NewUnit> units,
    List<CreateAccount> accounts,
    List<RegisterAsset> assets,
    List<FocusBill.Commitment> withoutOwner,
    List<ChargeChange> charges,
    List<BillTotal> totals,
    Plan plan) {

  /** Takes its own copies. */
  public BillPlan {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
    assets = List.copyOf(assets);
    withoutOwner = List.copyOf(withoutOwner);
    charges = List.copyOf(charges);
    totals = List.copyOf(totals);
  }

  /** The charges that would be recorded. */
  public List<ChargeChange> changed() {
    return charges.stream().filter(ChargeChange::isChanged).toList();
  }

  /** The charges that fall to nothing, for the files do not mention them any more. */
  public List<ChargeChange> missing() {
    return charges.stream().filter(change -> change.isMissing() && change.isChanged()).toList();
  }

  /** The changes of months that are closed: corrections after closing. */
  public List<ChargeChange> corrections() {
    return charges.stream().filter(ChargeChange::isCorrection).toList();
  }
}
