package org.bursar.sync;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.Outbox;
import org.bursar.codec.Decoded.Received;
import org.bursar.vocabulary.Outcome;
import org.jspecify.annotations.Nullable;

/** Commands that were given at once: those that are new, and those that were given before. */
record Wishes(List<Wish> all) {

  /**
   * One of them.
   *
   * @param before what is known of it already; null of one that is new
   * @param letter by which the server is asked about it; null if it is not
   */
  private record Wish(Received given, @Nullable Outcome before, @Nullable Letter letter) {

    boolean isNew() {
      return before == null;
    }

    Outcome outcome(Map<Long, Outcome> answers) {
      Outcome unasked = before == null ? new Outcome.Waiting(given.id()) : before;
      return letter == null ? unasked : answers.getOrDefault(letter.position(), unasked);
    }
  }

  /**
   * Looks at each. Of a batch that is done together the server alone knows what it comes to, unless
   * all of it was given before.
   */
  static Wishes of(List<Received> given, boolean together, Earlier earlier, Outbox outbox) {
    List<Wish> all = new ArrayList<>(given.size());
    for (Received command : given) {
      Outcome before = earlier.outcome(command);
      Letter letter = before instanceof Outcome.Waiting ? outbox.find(command.id()) : null;
      all.add(new Wish(command, before, letter));
    }
    if (together && all.stream().anyMatch(Wish::isNew)) {
      all.replaceAll(wish -> new Wish(wish.given(), null, null));
    }
    return new Wishes(all);
  }

  /** Those that are new. */
  List<Received> fresh() {
    return all.stream().filter(Wish::isNew).map(Wish::given).toList();
  }

  /** The same, once the new ones were written down. */
  Wishes written(List<Letter> letters) {
    Iterator<Letter> next = letters.iterator();
    return new Wishes(
        all.stream()
            .map(wish -> wish.isNew() ? new Wish(wish.given(), null, next.next()) : wish)
            .toList());
  }

  /** The positions of the letters by which the server is asked. */
  Set<Long> asked() {
    return all.stream()
        .map(Wish::letter)
        .filter(Objects::nonNull)
        .map(Letter::position)
        .collect(Collectors.toSet());
  }

  /** What came of each, in their order; what has no answer waits. */
  List<Outcome> outcomes(Map<Long, Outcome> answers) {
    return all.stream().map(wish -> wish.outcome(answers)).toList();
  }
}
