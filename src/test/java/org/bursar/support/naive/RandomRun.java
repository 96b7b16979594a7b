package org.bursar.support.naive;

import java.util.ArrayList;
import java.util.List;
import org.bursar.support.naive.Comparison.Sides;

/** A random sequence, made and compared step by step. */
final class RandomRun {

  private RandomRun() {}

  /**
   * The steps of a seed up to the first difference, which the last one makes; null if none does.
   */
  static List<Step> failing(Sides sides, long seed, int count) {
    RandomSteps random = new RandomSteps(seed);
    Comparison comparison = new Comparison(sides);
    List<Step> steps = new ArrayList<>();
    for (Step step : random.opening()) {
      steps.add(step);
      if (comparison.step(step) != null) {
        return steps;
      }
    }
    for (int i = 0; i < count; i++) {
      Step step = random.next(comparison.model().ledger, comparison.at());
      steps.add(step);
      if (comparison.step(step) != null) {
        return steps;
      }
    }
    return null;
  }

  /** The shortest sequence that a failing one leads to. */
  static List<Step> shortest(Sides sides, List<Step> failing) {
    return Shrinking.of(failing, steps -> Comparison.difference(sides, steps) != null);
  }

  /** What differs, and the shortest sequence of commands that shows it, to be replayed. */
  static String report(Sides sides, long seed, List<Step> failing) {
    List<Step> shortest = shortest(sides, failing);
    return "seed %d: %s%nthe shortest sequence that differs, each command after its instant:%n%s"
        .formatted(
            seed,
            Comparison.difference(sides, shortest),
            String.join("\n", Comparison.told(sides, shortest)));
  }
}
