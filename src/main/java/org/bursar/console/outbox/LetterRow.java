package org.bursar.console.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.books.journal.Letter;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Session;
import org.bursar.enterprise.Waiting;
import org.bursar.sync.SyncState;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What is dealt with at once: a letter, or those that are done all or not at all.
 *
 * @param letters in their order; at least one
 * @param doubtful whether the server would refuse it, as far as is known here
 */
record LetterRow(List<Letter> letters, boolean doubtful) {

  /** How it stands. */
  enum State {
    WAITING,
    DOUBTFUL,
    REFUSED
  }

  LetterRow {
    letters = List.copyOf(letters);
  }

  /** All that is not done with, what was refused first: that waits for a person. */
  static List<LetterRow> of(SyncState state) {
    Map<Long, List<Letter>> together = new TreeMap<>();
    for (Letter letter : state.letters()) {
      long key = letter.together() ? letter.batch() : letter.position();
      together.computeIfAbsent(key, _ -> new ArrayList<>()).add(letter);
    }
    Waiting waiting = state.waiting();
    List<LetterRow> rows = new ArrayList<>();
    List<LetterRow> refused = new ArrayList<>();
    for (List<Letter> letters : together.values()) {
      boolean isDoubtful =
          waiting != null
              && letters.stream()
                  .anyMatch(letter -> waiting.doubtful().contains(letter.command().id()));
      LetterRow row = new LetterRow(letters, isDoubtful);
      (row.state() == State.REFUSED ? refused : rows).add(row);
    }
    refused.addAll(rows);
    return refused;
  }

  Letter first() {
    return letters.getFirst();
  }

  State state() {
    return letters.stream().anyMatch(letter -> !letter.isWaiting())
        ? State.REFUSED
        : doubtful ? State.DOUBTFUL : State.WAITING;
  }

  /** Why the server refused it: of those done together the one that is the cause. */
  @Nullable Refusal refusal() {
    Refusal found = null;
    for (Letter letter : letters) {
      Refusal refusal = letter.refusal();
      if (refusal != null && (found == null || found.code() == RefusalCode.BATCH_REFUSED)) {
        found = refusal;
      }
    }
    return found;
  }

  /** What was wished. */
  String what(Session session) {
    return new DeedWords(session.enterprise()).of(first().command().command(), letters.size());
  }

  String why() {
    Refusal refusal = refusal();
    return refusal == null ? "" : Texts.refusal(refusal);
  }

  private Tone tone() {
    return switch (state()) {
      case WAITING -> Tone.NEUTRAL;
      case DOUBTFUL -> Tone.WARNING;
      case REFUSED -> Tone.DANGER;
    };
  }

  static List<Column<LetterRow>> columns(Session session) {
    return List.of(
        Column.<LetterRow>text(
                "state",
                Texts.text("outbox.column.state"),
                row -> Texts.now("outbox.state." + row.state()))
            .withWidth(170)
            .withLeast(100)
            .withChip(LetterRow::tone),
        Column.<LetterRow>moment(
            "written",
            Texts.text("outbox.column.written"),
            session.sight().get().zone(),
            row -> row.first().at()),
        Column.<LetterRow>text("what", Texts.text("outbox.column.what"), row -> row.what(session))
            .withWidth(380)
            .withLeast(200),
        Column.<LetterRow>text("why", Texts.text("outbox.column.why"), LetterRow::why)
            .withWidth(420)
            .withLeast(160));
  }
}
