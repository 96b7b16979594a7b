package org.bursar.exchange.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * The commands of an import, in the order in which they must be judged, all or nothing.
 *
 * @param commands empty if it is refused, or if nothing would change
 * @param faults the rows in error, left out or not
 * @param refusal why it cannot begin; null if it can
 */
public record Plan(List<Command> commands, RowFaults faults, @Nullable PlanRefusal refusal) {

  /** The most commands of one import. */
  public static final int MOST = 250_000;

  /** Takes its own copy of the commands. */
  public Plan {
    commands = List.copyOf(commands);
  }

  /** A plan of these commands, unless rows are in error or there are too many commands. */
  public static Plan of(List<Command> commands, RowFaults faults) {
    return faults.isEmpty()
        ? despite(faults, commands)
        : refused(faults, PlanRefusal.of(PlanRefusal.Reason.ROW_ERRORS, "" + faults.count()));
  }

  /** A plan of these commands without the rows in error, unless there are too many commands. */
  public static Plan despite(RowFaults faults, List<Command> commands) {
    return commands.size() <= MOST
        ? new Plan(commands, faults, null)
        : refused(
            faults, PlanRefusal.of(PlanRefusal.Reason.TOO_MANY_COMMANDS, "" + commands.size()));
  }

  /** No plan: it is refused before it begins. */
  public static Plan refused(RowFaults faults, PlanRefusal refusal) {
    return new Plan(List.of(), faults, refusal);
  }

  /**
   * The commands as requests, to be decided together.
   *
   * @param ids gives a new id each time
   */
  public List<Request> requests(Supplier<CommandId> ids, Actor actor, Instant at) {
    List<Request> requests = new ArrayList<>(commands.size());
    for (Command command : commands) {
      requests.add(Request.of(ids.get(), command, actor, at));
    }
    return requests;
  }
}
