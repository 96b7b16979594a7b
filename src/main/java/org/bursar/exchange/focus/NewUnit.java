package org.bursar.exchange.focus;

import org.bursar.vocabulary.OrganizationCommand.CreateUnit;

/**
 * A unit that stands for a billing account and is yet to be created.
 *
 * @param billsName what the bill calls it: its name, else its id
 */
public record NewUnit(CreateUnit command, String billsName) {

  /** Whether its name had to be cleaned, or was taken, so that both names are worth showing. */
  public boolean isRenamed() {
    return !command.name().equals(billsName);
  }
}
