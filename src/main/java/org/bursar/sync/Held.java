package org.bursar.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bursar.books.journal.Letter;
import org.bursar.enterprise.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are kept back: those that build on one that was refused and that nobody has dealt
 * with, for they were written in the belief that the other would be done. Who builds on another
 * says so by carrying no basis about a thing that the other is about.
 */
final class Held {

  private final Map<Thing, List<Ground>> grounds = new HashMap<>();

  /**
   * A letter that holds what was written after it and, if it was refused, before that was known.
   */
  private record Ground(long position, @Nullable Instant until) {

    boolean holds(Letter letter) {
      return position < letter.position() && (until == null || letter.at().isBefore(until));
    }
  }

  /** Takes note of a letter that was refused and that nobody has dealt with. */
  void refused(Letter letter) {
    if (letter.command().basis() != null) {
      note(letter, letter.refusedAt());
    }
  }

  private void note(Letter letter, @Nullable Instant until) {
    for (Thing thing : Thing.namedBy(letter.command().command())) {
      grounds
          .computeIfAbsent(thing, _ -> new ArrayList<>(1))
          .add(new Ground(letter.position(), until));
    }
  }

  /**
   * Whether a batch is kept back: because of one of its letters, all of it is, and what builds on
   * any of them is too.
   */
  boolean keepsBack(List<Letter> batch) {
    Optional<Ground> found =
        grounds.isEmpty()
            ? Optional.empty()
            : batch.stream().flatMap(letter -> ground(letter).stream()).findFirst();
    found.ifPresent(ground -> batch.forEach(letter -> note(letter, ground.until)));
    return found.isPresent();
  }

  private Optional<Ground> ground(Letter letter) {
    return letter.command().basis() != null
        ? Optional.empty()
        : Thing.namedBy(letter.command().command()).stream()
            .flatMap(thing -> grounds.getOrDefault(thing, List.of()).stream())
            .filter(ground -> ground.holds(letter))
            .findFirst();
  }
}
