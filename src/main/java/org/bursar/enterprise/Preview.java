package org.bursar.enterprise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import org.bursar.enterprise.equity.Seen;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.NamedEntry;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a request would do, by the same code that does it: decided, applied, compared. Nothing is
 * changed.
 *
 * @param decision what the rules say
 * @param before the enterprise that it was judged by
 * @param after the enterprise that it would make; {@code before} if it would be refused
 */
public record Preview(Decision decision, Enterprise before, Enterprise after) {

  /** The preview of one request, which stands alone. */
  public static Preview of(Enterprise now, Request request) {
    return together(now, List.of(request));
  }

  /**
   * The preview of requests that are done all or not at all: the first refusal is the refusal of
   * all.
   */
  public static Preview together(Enterprise now, List<Request> requests) {
    return together(now, requests, _ -> null);
  }

  /**
   * The same, with what an approval would do.
   *
   * @param named looks up an entry that a command names, if one that was requested names one
   */
  public static Preview together(
      Enterprise now, List<Request> requests, LongFunction<@Nullable NamedEntry> named) {
    Enterprise after = now;
    List<Event> all = new ArrayList<>();
    Seen seen = Seen.NOTHING;
    Deque<Request> open = new ArrayDeque<>(requests);
    while (!open.isEmpty()) {
      Request request = open.removeFirst();
      Decision decision = Rulebook.decide(now, after, request);
      switch (decision) {
        case Decision.Refused _ -> {
          return new Preview(decision, now, now);
        }
        case Decision.Accepted(var events) -> {
          after = after.apply(events, new Stamp(after.entry() + 1, request.at(), request.actor()));
          all.addAll(events);
          following(after, request, named).reversed().forEach(open::addFirst);
          seen = seen.with(after.equity().seen().assets(), after.equity().seen().moved());
        }
      }
    }
    return new Preview(new Decision.Accepted(all), now, after.seeing(seen));
  }

  /** What an approval does after itself. */
  private static List<Request> following(
      Enterprise after, Request request, LongFunction<@Nullable NamedEntry> named) {
    return Rulebook.following(after, request).stream()
        .map(
            next -> {
              Long names = next.namesEntry();
              return names == null ? next : next.with(named.apply(names));
            })
        .toList();
  }

  /**
   * What would be different, thing by thing; none if it would be refused. Looked for at each call:
   * closing a month looks at every account, which a form that judges at each key must not.
   */
  public List<Difference> differences() {
    return switch (decision) {
      case Decision.Refused _ -> List.of();
      case Decision.Accepted(var events) ->
          Differences.between(before, after, Touched.by(events, before, after));
    };
  }

  /** Whether the rules would turn it down. */
  public boolean isRefused() {
    return decision instanceof Decision.Refused;
  }
}
