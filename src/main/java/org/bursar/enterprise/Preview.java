package org.bursar.enterprise;

import java.util.List;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Request;
import org.bursar.vocabulary.Stamp;

/**
 * What a request would do, by the same code that does it: decided, applied, compared. Nothing is
 * changed.
 *
 * @param decision what the rules say
 * @param before the enterprise that it was judged by
 * @param after the enterprise that it would make; {@code before} if it would be refused
 * @param differences what would be different, thing by thing; none if it would be refused
 */
public record Preview(
    Decision decision, Enterprise before, Enterprise after, List<Difference> differences) {

  /** Takes its own copy of the differences. */
  public Preview {
    differences = List.copyOf(differences);
  }

  /** The preview of one request, which stands alone. */
  public static Preview of(Enterprise now, Request request) {
    Decision decision = Rulebook.decide(now, now, request);
    return switch (decision) {
      case Decision.Refused _ -> new Preview(decision, now, now, List.of());
      case Decision.Accepted(var events) -> {
        Stamp stamp = new Stamp(now.entry() + 1, request.at(), request.actor());
        Enterprise after = now.apply(events, stamp);
        Touched touched = Touched.by(events, now, after);
        yield new Preview(decision, now, after, Differences.between(now, after, touched));
      }
    };
  }

  /** Whether the rules would turn it down. */
  public boolean isRefused() {
    return decision instanceof Decision.Refused;
  }
}
