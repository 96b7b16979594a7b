package org.bursar.support.naive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes a sequence that fails shorter and smaller for as long as it still fails. */
final class Shrinking {

  private Shrinking() {}

  /** The shortest that dropping runs of steps leads to, its amounts halved and its waits gone. */
  static List<Step> of(List<Step> failing, Predicate<List<Step>> fails) {
    List<Step> shortest = failing;
    List<Step> before;
    do {
      before = shortest;
      shortest = dropped(shortest, fails);
      shortest = changed(shortest, Step::withoutPause, fails);
      shortest = changed(shortest, Step::halved, fails);
    } while (!shortest.equals(before));
    return shortest;
  }

  private static List<Step> dropped(List<Step> failing, Predicate<List<Step>> fails) {
    List<Step> kept = failing;
    for (int run = Math.max(1, failing.size() / 2); run >= 1; run /= 2) {
      for (int from = kept.size() - run; from >= 0; from -= run) {
        from = Math.min(from, kept.size() - run);
        if (from < 0) {
          break;
        }
        List<Step> without = without(kept, from, run, Duration.ZERO);
        Duration pauses =
            kept.subList(from, from + run).stream()
                .map(Step::pause)
                .reduce(Duration.ZERO, Duration::plus);
        if (fails.test(without)) {
          kept = without;
        } else if (!pauses.isZero() && from + run < kept.size()) {
          without = without(kept, from, run, pauses);
          kept = fails.test(without) ? without : kept;
        }
      }
    }
    return kept;
  }

  /** Without a run of steps; the next one comes later by these pauses. */
  private static List<Step> without(List<Step> steps, int from, int run, Duration pauses) {
    List<Step> without = new ArrayList<>(steps.subList(0, from));
    without.addAll(steps.subList(from + run, steps.size()));
    if (!pauses.isZero()) {
      without.set(from, without.get(from).later(pauses));
    }
    return without;
  }

  private static List<Step> changed(
      List<Step> failing, UnaryOperator<Step> smaller, Predicate<List<Step>> fails) {
    List<Step> kept = failing;
    for (int i = 0; i < kept.size(); i++) {
      List<Step> other = new ArrayList<>(kept);
      other.set(i, smaller.apply(kept.get(i)));
      while (!other.equals(kept) && fails.test(other)) {
        kept = other;
        other = new ArrayList<>(kept);
        other.set(i, smaller.apply(kept.get(i)));
      }
    }
    return kept;
  }
}
