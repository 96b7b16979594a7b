package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What commands that wait to be sent would do to what the server confirmed. It is a forecast: the
 * confirmed figures stand beside it, and the server decides.
 *
 * @param after the confirmed value with all of them done that the rules would accept now
 * @param flows of each account that they move cash of, how much comes and how much goes
 * @param doubtful those that would probably be refused
 */
public record Waiting(Enterprise after, Map<AccountId, Flow> flows, Set<CommandId> doubtful) {

  /** Takes its own copies. */
  public Waiting {
    flows = Map.copyOf(flows);
    doubtful = Set.copyOf(doubtful);
  }

  /**
   * What waits for one account, in its currency; both at least 0, and not set off against each
   * other.
   *
   * @param in cash that would come
   * @param out cash that would go
   */
  public record Flow(Money in, Money out) {

    private Flow plus(Money change) {
      return change.isNegative() ? new Flow(in, out.minus(change)) : new Flow(in.plus(change), out);
    }
  }

  /**
   * Commands of one batch.
   *
   * @param together whether they are done all or not at all
   */
  public record Batch(List<Request> requests, boolean together) {

    /** Takes its own copy. */
    public Batch {
      requests = List.copyOf(requests);
    }
  }

  /**
   * Folds what waits over what is confirmed.
   *
   * @param batches in the order in which they will be sent
   * @param named looks up an entry that a command names
   */
  public static Waiting of(
      Enterprise confirmed, List<Batch> batches, LongFunction<@Nullable NamedEntry> named) {
    Fold fold = new Fold(confirmed, named);
    batches.forEach(fold::add);
    return new Waiting(fold.now, fold.flows, fold.doubtful);
  }

  /** What waits for an account: nothing, unless a command moves its cash. */
  public Flow of(Account account) {
    Money nothing = Money.zero(account.currency());
    return flows.getOrDefault(account.id(), new Flow(nothing, nothing));
  }

  private static final class Fold {
    private final LongFunction<@Nullable NamedEntry> named;
    private final Map<AccountId, Flow> flows = new HashMap<>();
    private final Set<CommandId> doubtful = new HashSet<>();
    private Enterprise now;

    Fold(Enterprise confirmed, LongFunction<@Nullable NamedEntry> named) {
      this.now = confirmed;
      this.named = named;
    }

    void add(Batch batch) {
      Enterprise start = now;
      Map<AccountId, Flow> before = new HashMap<>(flows);
      List<CommandId> refused = new ArrayList<>();
      for (Request request : batch.requests()) {
        if (!isDone(start, request)) {
          refused.add(request.id());
        }
      }
      if (batch.together() && !refused.isEmpty()) {
        now = start;
        flows.clear();
        flows.putAll(before);
        batch.requests().forEach(request -> doubtful.add(request.id()));
      } else {
        doubtful.addAll(refused);
      }
    }

    private boolean isDone(Enterprise start, Request given) {
      Request later = given.at().isBefore(now.at()) ? given.at(now.at()) : given;
      Long names = later.namesEntry();
      Request request = names == null ? later : later.with(named.apply(names));
      if (!(Rulebook.decide(start, now, request) instanceof Decision.Accepted(var events))) {
        return false;
      }
      Enterprise before = now;
      now = before.apply(events, new Stamp(before.entry() + 1, request.at(), request.actor()));
      events.forEach(event -> follow(before, event));
      return true;
    }

    private void follow(Enterprise before, Event event) {
      if (event instanceof FundsEvent moved) {
        for (AccountId id : moved.movedAccounts()) {
          Account account = now.organization().accounts().get(id);
          Money change = now.balance(account).cash().minus(before.balance(account).cash());
          Money nothing = Money.zero(account.currency());
          flows.put(id, flows.getOrDefault(id, new Flow(nothing, nothing)).plus(change));
        }
      }
    }
  }
}
