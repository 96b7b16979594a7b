package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bursar.enterprise.organization.Organization;
import org.bursar.vocabulary.UnitId;

/** How far account sharing has been set up: five steps in their order (domain, section 2). */
public record Checklist(List<Row> rows) {

  /** A step of the set-up, numbered from 1. */
  public enum Step {
    VERIFICATION(1),
    CENTER(2),
    MEMBERS(3),
    UNITS(4),
    SUBACCOUNTS(5);

    private final int number;

    Step(int number) {
      this.number = number;
    }

    /** Its number, 1 to 5. */
    public int number() {
      return number;
    }

    private Set<Step> needs() {
      return switch (this) {
        case VERIFICATION -> Set.of();
        case CENTER -> Set.of(VERIFICATION);
        case MEMBERS, UNITS -> Set.of(CENTER);
        case SUBACCOUNTS -> Set.of(MEMBERS, UNITS);
      };
    }
  }

  /** How a step stands. */
  public enum State {
    DONE,
    NEXT,
    WAITING
  }

  /** A step, how it stands, and which steps it still waits for, in order. */
  public record Row(Step step, State state, List<Step> waitsFor) {}

  /** The checklist of an enterprise. */
  public static Checklist of(Enterprise enterprise) {
    List<Row> rows = new ArrayList<>();
    for (Step step : Step.values()) {
      if (isDone(enterprise, step)) {
        rows.add(new Row(step, State.DONE, List.of()));
        continue;
      }
      Set<Step> waitsFor = new TreeSet<>(step.needs());
      waitsFor.removeIf(need -> isDone(enterprise, need));
      rows.add(
          new Row(step, waitsFor.isEmpty() ? State.NEXT : State.WAITING, List.copyOf(waitsFor)));
    }
    return new Checklist(rows);
  }

  private static boolean isDone(Enterprise enterprise, Step step) {
    Organization organization = enterprise.organization();
    return switch (step) {
      case VERIFICATION -> enterprise.setup().isVerified();
      case CENTER -> enterprise.setup().center();
      case MEMBERS -> organization.accounts().members() > 0;
      case UNITS -> organization.units().countBelowRoot() > 0;
      case SUBACCOUNTS ->
          organization
              .accounts()
              .inUnit()
              .exists(unit -> !unit._1.equals(UnitId.ROOT) && !unit._2.isEmpty());
    };
  }
}
