package org.bursar.exchange.roster;

import java.util.List;
import org.bursar.exchange.plan.Plan;
import org.bursar.vocabulary.Command;

/**
 * What importing an organization would do; the commands are the preview, too.
 *
 * @param plan units first, from the top down, then accounts, then what leaves
 */
public record RosterPlan(Plan plan) {

  /** The commands of one kind, in order: {@code of(CreateUnit.class)}. */
  public <C extends Command> List<C> of(Class<C> kind) {
    return plan.commands().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
