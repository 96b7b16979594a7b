package org.bursar.console.restructure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bursar.books.journal.Pace;
import org.bursar.console.kit.Progress;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rulebook;
import org.bursar.exchange.comparison.Comparison;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.roster.Roster;
import org.bursar.exchange.roster.RosterPlanner;
import org.bursar.exchange.roster.RosterReader;
import org.bursar.exchange.roster.RosterReading;
import org.bursar.exchange.table.ReadFault;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.bursar.vocabulary.UnitId;

/** What an edited table of the organization comes to. */
sealed interface Restructuring {

  /** So many that would be refused are listed. */
  int MOST = 200;

  /** It can be done: these commands, which make that of the organization. */
  record Ready(
      String file, List<Command> commands, List<RestructureRow> rows, RestructureCounts counts)
      implements Restructuring {}

  /** It is as the organization is. */
  record Same(String file) implements Restructuring {}

  /** Rows are in error, or it is too large. */
  record Faulty(String file, Plan plan) implements Restructuring {}

  /** The rules turn some of it down. */
  record Refused(String file, List<Problem> problems, int count) implements Restructuring {}

  /** It cannot be read. */
  record Unreadable(ReadFault fault) implements Restructuring {}

  /** Somebody did not want it read to its end. */
  record Stopped() implements Restructuring {}

  /**
   * One thing that the rules turn down.
   *
   * @param before the enterprise that it was judged by, for names
   */
  record Problem(int number, Command command, Refusal refusal, Enterprise before) {}

  /**
   * Reads a table and judges what it comes to.
   *
   * @param isWhole whether what is not in the table leaves
   */
  static Restructuring of(Path file, Sight sight, boolean isWhole, long size, Progress progress) {
    RosterReading reading =
        RosterReader.read(
            file,
            bytes -> {
              progress.at(bytes, size);
              return !progress.isCancelled();
            });
    return switch (reading) {
      case RosterReading.Read(var roster) -> of(roster, sight, isWhole, progress);
      case RosterReading.Unreadable(var fault) -> new Unreadable(fault);
      case RosterReading.Stopped _ -> new Stopped();
    };
  }

  private static Restructuring of(Roster roster, Sight sight, boolean isWhole, Progress progress) {
    Plan plan =
        RosterPlanner.plan(
                sight.enterprise(), roster, isWhole, () -> new UnitId(UUID.randomUUID().toString()))
            .plan();
    if (plan.refusal() != null || plan.faults().count() > 0) {
      return new Faulty(roster.file(), plan);
    } else if (plan.commands().isEmpty()) {
      return new Same(roster.file());
    }
    return judged(roster.file(), plan.commands(), sight, progress);
  }

  /** All that would be refused at once, not the first alone: who mends a file mends it once. */
  private static Restructuring judged(
      String file, List<Command> commands, Sight sight, Progress progress) {
    Enterprise start = sight.enterprise();
    Enterprise now = start;
    List<Problem> problems = new ArrayList<>();
    int count = 0;
    CommandId asked = new CommandId(new UUID(0, 0));
    for (Command command : commands) {
      progress.check();
      Request request = sight.asking(asked, command);
      switch (Rulebook.decide(start, now, request)) {
        case Decision.Refused(var refusal) -> {
          count++;
          if (problems.size() < MOST) {
            problems.add(new Problem(count, command, refusal, now));
          }
        }
        case Decision.Accepted(var events) ->
            now = now.apply(events, new Stamp(now.entry() + 1, sight.at(), sight.actor()));
      }
    }
    if (count > 0) {
      return new Refused(file, problems, count);
    }
    Comparison comparison =
        Comparison.of(
            new Comparison.Side(start, sight.at()),
            new Comparison.Side(now, sight.at()),
            Pace.UNWATCHED);
    return new Ready(
        file, commands, RestructureRow.of(comparison), RestructureCounts.of(comparison));
  }
}
