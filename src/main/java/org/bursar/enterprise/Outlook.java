package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.bursar.enterprise.Waiting.Flow;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.FundsEvent;
import org.bursar.vocabulary.Money;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What waits, folded over what is confirmed one batch after the other, and what may be wished on
 * top of it while nobody can ask the server. Grows; used by one thread at a time.
 */
public final class Outlook {

  private final Enterprise confirmed;
  private final LongFunction<@Nullable NamedEntry> named;
  private final Map<AccountId, Flow> flows = new HashMap<>();
  private final Set<CommandId> doubtful = new HashSet<>();
  private final Map<Long, Long> reversals = new HashMap<>();
  private Enterprise now;

  /**
   * Begins with what is confirmed.
   *
   * @param named looks up an entry that a command names
   */
  public Outlook(Enterprise confirmed, LongFunction<@Nullable NamedEntry> named) {
    this.confirmed = confirmed;
    this.named = named;
    this.now = confirmed;
  }

  /** What it began with. */
  public Enterprise confirmed() {
    return confirmed;
  }

  /** What waits, as far as it was folded. */
  public Waiting waiting() {
    return new Waiting(now, flows, doubtful);
  }

  /** Folds a batch that waits: what the rules would refuse moves nothing. */
  public void add(Waiting.Batch batch) {
    Start start = new Start(now, new HashMap<>(batch.together() ? flows : Map.of()));
    List<CommandId> refused = new ArrayList<>();
    for (Request request : batch.requests()) {
      if (decide(start.now, request, false) != null) {
        refused.add(request.id());
      }
    }
    if (batch.together() && !refused.isEmpty()) {
      takeBack(start);
      batch.requests().forEach(request -> doubtful.add(request.id()));
    } else {
      doubtful.addAll(refused);
    }
  }

  /**
   * Judges what is wished without the server: it is accepted if the rules accept it after all that
   * waits, and what is confirmed covers it after all outflows that wait; money that waits to come
   * in cannot be spent. What is accepted is folded.
   *
   * @return why it is not accepted; null if it is
   */
  public @Nullable Refusal wish(Request request) {
    return decide(now, request, true);
  }

  /**
   * The same of several that are done all or not at all.
   *
   * @return for each up to the first that is not accepted why not, null for those that are
   */
  public List<@Nullable Refusal> wishTogether(List<Request> requests) {
    Start start = new Start(now, new HashMap<>(flows));
    List<@Nullable Refusal> refusals = new ArrayList<>(requests.size());
    for (Request request : requests) {
      Refusal refusal = decide(start.now, request, true);
      refusals.add(refusal);
      if (refusal != null) {
        takeBack(start);
        return refusals;
      }
    }
    return refusals;
  }

  /** Where a batch began. */
  private record Start(Enterprise now, Map<AccountId, Flow> flows) {}

  private void takeBack(Start start) {
    now = start.now;
    reversals.values().removeIf(by -> by > start.now.entry());
    flows.clear();
    flows.putAll(start.flows);
  }

  private @Nullable Refusal decide(Enterprise start, Request given, boolean covered) {
    Request later = given.at().isBefore(now.at()) ? given.at(now.at()) : given;
    Long names = later.namesEntry();
    Request request = names == null ? later : later.with(named(names));
    return switch (Rulebook.decide(start, now, request)) {
      case Decision.Refused(Refusal refusal) -> refusal;
      case Decision.Accepted(List<Event> events) -> {
        Enterprise after =
            now.apply(events, new Stamp(now.entry() + 1, request.at(), request.actor()));
        Map<AccountId, Money> changes = Cover.changes(now, after, events);
        Refusal lacking =
            covered ? new Cover(confirmed, now, flows).lacking(request, changes) : null;
        if (lacking == null) {
          now = after;
          events.forEach(this::noteReversal);
          changes.forEach((id, change) -> flows.merge(id, Flow.of(change), Flow::plus));
        }
        yield lacking;
      }
    };
  }

  private @Nullable NamedEntry named(long number) {
    NamedEntry found = named.apply(number);
    Long reversedBy = reversals.get(number);
    return found == null || reversedBy == null
        ? found
        : new NamedEntry(number, found.events(), reversedBy);
  }

  private void noteReversal(Event event) {
    if (event instanceof FundsEvent.EntryReversed reversed) {
      reversals.put(reversed.entry(), now.entry());
    }
  }
}
