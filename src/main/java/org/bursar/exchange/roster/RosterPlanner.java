package org.bursar.exchange.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.UnitId;

/**
 * Plans what makes the organization as a table says: missing units and accounts are created, those
 * that are elsewhere are moved, those called otherwise renamed. What the table does not mention
 * stays, unless it is the whole.
 */
public final class RosterPlanner {

  private RosterPlanner() {}

  /**
   * Plans the import of a table.
   *
   * @param isWhole whether accounts and units leave that the table does not mention
   * @param unitIds gives an id that no unit has, for new units that the table gives none
   */
  public static RosterPlan plan(
      Enterprise enterprise, Roster roster, boolean isWhole, Supplier<UnitId> unitIds) {
    Faults faults = new Faults(roster);
    RosterUnits units = new RosterUnits(enterprise.organization().units(), roster, faults, unitIds);
    RosterAccounts accounts = new RosterAccounts(enterprise, roster, faults, units);
    List<Command> commands =
        new ArrayList<>(units.placed(enterprise.setup().limits().depth(), isWhole));
    commands.addAll(accounts.placed());
    if (isWhole) {
      commands.addAll(accounts.leaving());
      commands.addAll(units.leaving());
    }
    return new RosterPlan(Plan.of(commands, roster.faults().and(faults.counter.faults())));
  }

  /** Faults that show only beside other rows, or beside the books. */
  static final class Faults {

    private final Roster roster;
    private final RowFaults.Counter counter = new RowFaults.Counter();

    Faults(Roster roster) {
      this.roster = roster;
    }

    void add(Roster.Line line, int place, String reason) {
      counter.add(new CellFault(roster.file(), line.line(), RosterColumns.ALL.name(place), reason));
    }
  }
}
