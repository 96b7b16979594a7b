package org.bursar.enterprise.funds;

import org.bursar.vocabulary.Money;

/**
 * The enterprise's credit in one currency (domain, section 5).
 *
 * @param total what there is
 * @param allocated the sum of the accounts' limits, unconfirmed ones too; never above the total
 */
public record CreditPool(Money total, Money allocated) {

  /** What can still be allocated. */
  public Money allocatable() {
    return total.minus(allocated);
  }
}
