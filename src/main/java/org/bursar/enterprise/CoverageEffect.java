package org.bursar.enterprise;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.equity.Seen;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AssetId;
import org.jspecify.annotations.Nullable;

/**
 * What a command does to coverage, told by the difference of the values before and after it: the
 * same code then does it.
 *
 * @param gains who would be covered that is not, with the reasons
 * @param loses who would not be covered any more, with the reasons it had
 * @param stays how many pairs of the assets that it changes, or lets somebody wait for, stay
 * @param limitReached who would be eligible without a place that does not wait already
 */
public record CoverageEffect(
    List<Coverage> gains, List<Coverage> loses, int stays, List<Coverage> limitReached) {

  /** Nothing changes. */
  public static final CoverageEffect NONE = new CoverageEffect(List.of(), List.of(), 0, List.of());

  /** Takes its own copies. */
  public CoverageEffect {
    gains = List.copyOf(gains);
    loses = List.copyOf(loses);
    limitReached = List.copyOf(limitReached);
  }

  /** The effect of the entry that made one value of the other; time alone does nothing here. */
  public static CoverageEffect of(Enterprise before, Enterprise after) {
    Seen seen = after.equity().seen();
    if (seen.assets().isEmpty()) {
      return NONE;
    }
    Effect effect = new Effect(before, after);
    seen.assets().toJavaStream().sorted().forEach(id -> effect.add(id, seen.moved()));
    return new CoverageEffect(effect.gains, effect.loses, effect.stays, effect.limitReached);
  }

  /** The effect in the making, asset by asset. */
  private static final class Effect {

    private final Enterprise before;
    private final Enterprise after;
    private final Coverages was;
    private final Coverages is;
    private final List<Coverage> gains = new ArrayList<>();
    private final List<Coverage> loses = new ArrayList<>();
    private final List<Coverage> limitReached = new ArrayList<>();
    private int stays;

    Effect(Enterprise before, Enterprise after) {
      this.before = before;
      this.after = after;
      was = new Coverages(before.organization(), before.equity(), after.at());
      is = new Coverages(after.organization(), after.equity(), after.at());
    }

    @SuppressWarnings("ReferenceEquality") // values share what did not change: looking is quick
    void add(AssetId id, Set<Integer> moved) {
      Asset then = before.equity().find(id);
      Asset now = after.equity().find(id);
      Map<Integer, Instant> had = then == null ? HashMap.empty() : was.covered(then);
      Map<Integer, Instant> has = now == null ? HashMap.empty() : is.covered(now);
      int waiting = limitReached.size();
      if (now != null) {
        (then == null ? is.eligible(now) : sorted(moved, after))
            .forEach(ordinal -> wait(then, now, ordinal));
      }
      boolean isSame = before.equity().covered(id) == after.equity().covered(id);
      if (then == now && isSame && limitReached.size() == waiting) {
        return;
      }
      int kept = had.size();
      boolean isAlike = isSame && had.size() == has.size();
      if (!isAlike && then != null) {
        for (int ordinal : sorted(without(had, has), before)) {
          loses.add(was.of(then, before.organization().accounts().at(ordinal)));
          kept--;
        }
      }
      if (!isAlike && now != null) {
        for (int ordinal : sorted(without(has, had), after)) {
          gains.add(is.of(now, after.organization().accounts().at(ordinal)));
        }
      }
      stays += kept;
    }

    /** An edit lets nobody wait who did not: only who moved may, and any of a new asset. */
    private void wait(@Nullable Asset then, Asset now, int ordinal) {
      Account account = after.organization().accounts().at(ordinal);
      if (is.isWaiting(now, account)) {
        Account earlier = before.organization().accounts().find(account.id());
        if (then == null || earlier == null || !was.isWaiting(then, earlier)) {
          limitReached.add(is.of(now, account));
        }
      }
    }

    private static List<Integer> without(Map<Integer, Instant> these, Map<Integer, Instant> those) {
      List<Integer> left = new ArrayList<>();
      these.forEach(
          (ordinal, _) -> {
            if (!those.containsKey(ordinal)) {
              left.add(ordinal);
            }
          });
      return left;
    }

    private static List<Integer> sorted(Iterable<Integer> ordinals, Enterprise in) {
      List<Integer> sorted = new ArrayList<>();
      ordinals.forEach(sorted::add);
      sorted.sort(Comparator.comparing(each -> in.organization().accounts().at(each).id()));
      return sorted;
    }
  }
}
