package org.bursar.enterprise.equity;

import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityEvent.AssetRegistered;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An equity asset.
 *
 * @param facts what was said when it was registered
 * @param name what it is called now
 * @param remaining what is left of its value; null if nobody said
 * @param stored its status as stored; the date's part is judged when read
 * @param scope whom it is shared with by its id
 * @param optedOut whether its rules are hidden
 * @param rules the rules that are attached to it, hidden or not
 * @param mark the last entry that changed it
 */
public record Asset(
    AssetRegistered facts,
    String name,
    @Nullable Amount remaining,
    AssetStatus stored,
    Scope scope,
    boolean optedOut,
    SortedSet<RuleId> rules,
    Mark mark) {

  /** An asset that was just registered: not shared, no rule attached. */
  static Asset registered(AssetRegistered facts, Mark mark) {
    return new Asset(
        facts, facts.name(), null, AssetStatus.ACTIVE, Scope.none(), false, TreeSet.empty(), mark);
  }

  /** Its id. */
  public AssetId id() {
    return facts.asset();
  }

  /** How it stands at an instant: past its end it has expired, with nobody's doing. */
  public AssetStatus status(Instant at) {
    Instant end = facts.end();
    return !stored.isEnded() && end != null && !at.isBefore(end) ? AssetStatus.EXPIRED : stored;
  }

  /** Whether it covers anybody at an instant at all: it has started and not ended. */
  public boolean isRunning(Instant at) {
    return !status(at).isEnded() && !at.isBefore(facts.start());
  }

  /** Whether it is this account's: only the management account's own assets are shared. */
  public boolean isOf(AccountId management) {
    return facts.owner().equals(management);
  }

  /** Whether the management account can share it at an instant: it is its own and has not ended. */
  public boolean isShareable(AccountId management, Instant at) {
    return isOf(management) && !status(at).isEnded();
  }

  Asset updated(
      @Nullable String newName, @Nullable Amount left, @Nullable AssetStatus status, Mark by) {
    return new Asset(
        facts,
        newName == null ? name : newName,
        left == null ? remaining : left,
        status == null ? stored : status,
        scope,
        optedOut,
        rules,
        by);
  }

  Asset shared(Scope with, Mark by) {
    return new Asset(facts, name, remaining, stored, with, optedOut, rules, by);
  }

  Asset optedOut(boolean out, Mark by) {
    return new Asset(facts, name, remaining, stored, scope, out, rules, by);
  }

  Asset attached(SortedSet<RuleId> to) {
    return new Asset(facts, name, remaining, stored, scope, optedOut, to, mark);
  }
}
