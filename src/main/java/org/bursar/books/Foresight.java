package org.bursar.books;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bursar.books.journal.Known;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.CoverageEffect;
import org.bursar.enterprise.Difference;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Preview;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;

/**
 * What books would answer to a command, and what would be different afterwards. Nothing is changed,
 * and nothing is remembered.
 *
 * @param outcome as {@link Books#submit} would give it; accepted without an entry, unless the
 *     command was done before
 * @param differences what it would change
 * @param effect what it would do to coverage
 */
public record Foresight(Outcome outcome, List<Difference> differences, CoverageEffect effect) {

  /** Takes its own copy of the differences. */
  public Foresight {
    differences = List.copyOf(differences);
  }

  /**
   * Judges a command that stands alone.
   *
   * @param clock the real clock: it is judged at the later of it and the last entry
   */
  public static Foresight of(Books books, Decoded decoded, Instant clock) {
    return switch (decoded) {
      case Decoded.Malformed malformed ->
          new Foresight(malformed.outcome(), List.of(), CoverageEffect.NONE);
      case Decoded.Received received -> of(books, received, clock);
    };
  }

  private static Foresight of(Books books, Decoded.Received received, Instant clock) {
    Optional<Known> known = books.records().known(received.id());
    if (known.isPresent()) {
      boolean same = known.get().isOf(received);
      return new Foresight(
          same
              ? known.get().outcome()
              : new Outcome.Refused(received.id(), Refusal.of(RefusalCode.COMMAND_ID_REUSED)),
          List.of(),
          CoverageEffect.NONE);
    }
    Enterprise now = books.now();
    Request request = received.request(books.actor(), Deciding.instant(null, clock, now));
    Long names = request.namesEntry();
    if (names != null) {
      request = request.with(books.records().named(names).orElse(null));
    }
    Preview preview =
        Preview.together(
            now, List.of(request), number -> books.records().named(number).orElse(null));
    return switch (preview.decision()) {
      case Decision.Refused(Refusal refusal) ->
          new Foresight(
              new Outcome.Refused(received.id(), refusal), List.of(), CoverageEffect.NONE);
      case Decision.Accepted(var events) ->
          new Foresight(
              Outcome.of(received.id(), 0, events),
              preview.differences(),
              CoverageEffect.of(preview.before(), preview.after()));
    };
  }
}
