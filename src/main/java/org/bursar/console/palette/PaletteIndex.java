package org.bursar.console.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.Progress;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Unit;

/**
 * All units, accounts and assets of an enterprise as they are looked for.
 *
 * @param of whose these are
 */
public record PaletteIndex(Enterprise of, List<Thing> things) {

  /** Nothing to be found. */
  static final PaletteIndex NOTHING = new PaletteIndex(Enterprise.NOTHING, List.of());

  private static final int STRIDE = 4_096;

  /** How well something is found: less is better. */
  private record Ranked(Thing thing, int rank) {}

  private static final Comparator<Ranked> BEST =
      Comparator.comparingInt(Ranked::rank)
          .thenComparing(ranked -> ranked.thing().kind())
          .thenComparing(ranked -> ranked.thing().name().length())
          .thenComparing(ranked -> ranked.thing().name())
          .thenComparing(ranked -> ranked.thing().sought());

  /** The index of an enterprise; the one before, if nothing that is found was changed since. */
  @SuppressWarnings("ReferenceEquality") // values share what did not change
  public static PaletteIndex of(Enterprise enterprise, PaletteIndex before) {
    boolean isSame =
        enterprise.organization() == before.of().organization()
            && enterprise.equity().assets() == before.of().equity().assets();
    if (isSame) {
      return before;
    }
    Match.prepare();
    List<Thing> things = new ArrayList<>();
    for (Unit unit : enterprise.organization().units().byId().values()) {
      things.add(Thing.of(unit));
    }
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      things.add(Thing.of(account));
    }
    for (Asset asset : enterprise.equity().assets().values()) {
      things.add(Thing.of(asset));
    }
    return new PaletteIndex(enterprise, things);
  }

  /** The best that a query finds, the best first. */
  public List<Thing> find(String query, int most, Progress progress) {
    String typed = Match.folded(query.strip());
    Predicate<String> match = Match.ofFolded(typed);
    PriorityQueue<Ranked> best = new PriorityQueue<>(BEST.reversed());
    int looked = 0;
    for (Thing thing : things) {
      if (looked++ % STRIDE == 0) {
        progress.check();
      }
      if (match.test(thing.sought())) {
        int rank = rank(thing, typed);
        Ranked worst = best.size() < most ? null : best.peek();
        if (worst == null || rank <= worst.rank()) {
          best.add(new Ranked(thing, rank));
        }
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(BEST).map(Ranked::thing).toList();
  }

  private static int rank(Thing thing, String typed) {
    int at = thing.sought().indexOf(typed);
    int end = at + typed.length();
    boolean isBeginning =
        at == 0 || (at > 0 && !Character.isLetterOrDigit(thing.sought().charAt(at - 1)));
    boolean isWhole =
        at >= 0 && (end == thing.sought().length() || thing.sought().charAt(end) == '\n');
    int rank = at < 0 ? 4 : isBeginning && isWhole ? 0 : at == 0 ? 1 : isBeginning ? 2 : 3;
    return thing.isPast() ? rank + 5 : rank;
  }
}
