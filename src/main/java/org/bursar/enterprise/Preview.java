package org.bursar.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.equity.Seen;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Event;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;

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
    Enterprise after = now;
    List<Event> all = new ArrayList<>();
    Seen seen = Seen.NOTHING;
    for (Request request : requests) {
      Decision decision = Rulebook.decide(now, after, request);
      switch (decision) {
        case Decision.Refused _ -> {
          return new Preview(decision, now, now);
        }
        case Decision.Accepted(var events) -> {
          after = after.apply(events, new Stamp(after.entry() + 1, request.at(), request.actor()));
          all.addAll(events);
          seen = seen.with(after.equity().seen().assets(), after.equity().seen().moved());
        }
      }
    }
    return new Preview(new Decision.Accepted(all), now, after.seeing(seen));
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
