package org.bursar.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bursar.books.journal.Letter;
import org.bursar.enterprise.Thing;

/**
 * Batches of letters that are sent in one call. It ends where a batch builds on one in it: whether
 * that one goes has to be known first.
 */
final class Call {

  /** How many commands are sent at once, if it is not one batch that has more. */
  private static final int COMMANDS = 2_000;

  /** How many characters of them. */
  private static final long CHARACTERS = 4L << 20;

  private final List<List<Letter>> batches = new ArrayList<>();
  private final Set<Thing> spokenFor = new HashSet<>();
  private int commands;
  private long characters;

  /** Whether a batch is to wait for the next call. */
  boolean endsBefore(List<Letter> batch) {
    return !batches.isEmpty()
        && (commands + batch.size() > COMMANDS
            || characters + characters(batch) > CHARACTERS
            || batch.stream().anyMatch(this::buildsOnThis));
  }

  private boolean buildsOnThis(Letter letter) {
    return letter.command().basis() == null
        && Thing.namedBy(letter.command().command()).stream().anyMatch(spokenFor::contains);
  }

  /**
   * Takes a batch along.
   *
   * @param heard whether who wrote it waits for what is said to it: then nothing builds on it
   */
  void add(List<Letter> batch, boolean heard) {
    batches.add(batch);
    commands += batch.size();
    characters += characters(batch);
    if (!heard) {
      batch.stream()
          .filter(letter -> letter.command().basis() != null)
          .forEach(letter -> spokenFor.addAll(Thing.namedBy(letter.command().command())));
    }
  }

  /** What is sent. */
  List<List<Letter>> batches() {
    return batches;
  }

  /** How long the commands of a batch are. */
  static long characters(List<Letter> batch) {
    return batch.stream().mapToLong(letter -> letter.command().json().length() + 1L).sum();
  }
}
