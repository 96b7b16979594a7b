package org.bursar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.plan.PlanRefusal;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.RowFaults;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Sentences;

/**
 * What all imports have in common: a plan is written as one batch together, or it is said why not.
 */
final class Importing {

  private final Surroundings around;
  private final Ids ids;
  private boolean waits;

  Importing(Surroundings around) {
    this.around = around;
    this.ids = new Ids(around.clock());
  }

  /** Whether what was sent waits, for the server or for a second person: it is not written yet. */
  boolean waits() {
    return waits;
  }

  Ids ids() {
    return ids;
  }

  /** Writes a plan; nothing if nothing would change. */
  void write(Plan plan, Books books) {
    if (!plan.commands().isEmpty()) {
      refuse(books.submit(Batch.together(decoded(plan))));
    }
  }

  /** The commands of a plan, each with an id. */
  List<Decoded> decoded(Plan plan) {
    List<Decoded> decoded = new ArrayList<>(plan.commands().size());
    for (Command command : plan.commands()) {
      decoded.add(CommandCodec.decode(CommandCodec.encode(ids.next(), command, null, null, null)));
    }
    return decoded;
  }

  /** Ends if one of these was refused; the others were then not done either. */
  void refuse(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Refused(_, Refusal refusal)
          && refusal.code() != RefusalCode.BATCH_REFUSED) {
        throw Ending.refused(
            "nothing was imported. "
                + refusal.code()
                + ": "
                + Sentences.of(refusal, around.language()));
      }
    }
    if (outcomes.stream().anyMatch(outcome -> !(outcome instanceof Outcome.Accepted))) {
      waits = true;
      around.err().println("bursar: the import waits and is not done yet; nothing was written.");
    }
  }

  /** Names the rows in error, and ends if the plan cannot be written. */
  void refuse(Plan plan) {
    refuse(plan, "");
  }

  /**
   * The same.
   *
   * @param remedy what else may be done about rows in error, as a sentence
   */
  void refuse(Plan plan, String remedy) {
    tell(plan.faults());
    PlanRefusal refusal = plan.refusal();
    if (refusal != null) {
      String sentence = "nothing was imported: " + refusal.sentence() + ".";
      throw switch (refusal.reason()) {
        case MANAGEMENT_ACCOUNT_NEEDED ->
            Ending.wrongCall(sentence + " --management-account takes its id.");
        case PART_INVALID -> Ending.wrongCall(sentence + " --part takes the name.");
        case ROW_ERRORS -> Ending.refused(sentence + remedy);
        case TOO_MANY_COMMANDS, NOTHING_TO_OPEN -> Ending.refused(sentence);
      };
    }
  }

  private void tell(RowFaults faults) {
    for (CellFault fault : faults.first()) {
      around.err().println(fault.sentence());
    }
    long more = faults.count() - faults.first().size();
    if (more > 0) {
      around.err().println("and " + more + " more rows in error");
    }
  }

  /** A file that cannot be opened is unreachable; one that is no such table is refused. */
  static Ending unreadable(ReadFault fault) {
    String sentence = fault.sentence() + ".";
    return switch (fault.reason()) {
      case MISSING, DIRECTORY, UNREADABLE -> Ending.unreachable(sentence);
      default -> Ending.refused(sentence);
    };
  }

  /** What a plan does, counted by what is done. */
  static String counted(Plan plan) {
    return plan.commands().isEmpty()
        ? "nothing, for it is so already"
        : plan.commands().stream()
            .collect(Collectors.groupingBy(Command::type, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
  }
}
