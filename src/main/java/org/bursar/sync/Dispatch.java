package org.bursar.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bursar.books.journal.Letter;
import org.bursar.books.store.Outbox;
import org.bursar.sync.Server.Answer;
import org.bursar.sync.Server.Envelope;
import org.bursar.sync.ServerFault.Kind;
import org.bursar.vocabulary.Outcome;

/**
 * Sends what waits in an outbox, in its order, many batches in a call. What is refused leaves the
 * outbox or is kept there as refused before the next call. What was done stays until its entries
 * are here: till then it is no part of what is confirmed, and sent again it is answered the same.
 */
final class Dispatch {

  /** How many commands a server takes at once, and how many bytes of them. */
  private static final int MOST_COMMANDS = 250_000;

  /** A character is at most three bytes. */
  private static final long MOST_CHARACTERS = (64L << 20) / 3;

  private final Outbox outbox;
  private final Attempts attempts;
  private final InstantSource clock;
  private final Server.Known known;
  private final Consumer<Standing> look;
  private final Set<Long> heard;
  private final Map<Long, Outcome> answers = new LinkedHashMap<>();
  private final List<Letter> done = new ArrayList<>();
  private final Held held = new Held();

  /**
   * Sends from an outbox.
   *
   * @param known what is here of the server's books
   * @param look looks at where the server's books stand, before any answer counts
   * @param heard positions of letters whose sender hears of a refusal at once: it is not kept for
   *     him
   */
  Dispatch(
      Outbox outbox,
      Attempts attempts,
      InstantSource clock,
      Server.Known known,
      Consumer<Standing> look,
      Set<Long> heard) {
    this.outbox = outbox;
    this.attempts = attempts;
    this.clock = clock;
    this.known = known;
    this.look = look;
    this.heard = heard;
  }

  /** What came of each letter, by its position, as far as it got. */
  Map<Long, Outcome> answers() {
    return answers;
  }

  /** The letters that were done: they leave the outbox once their entries are here. */
  List<Letter> done() {
    return done;
  }

  /**
   * Sends all that waits and is not kept back.
   *
   * @throws ServerFault if the server gives no answer that is of use: what has none waits on
   */
  void send() {
    List<Letter> letters = outbox.letters();
    letters.stream().filter(letter -> !letter.isWaiting()).forEach(held::refused);
    Call call = new Call();
    for (List<Letter> batch : Letter.batchesWaiting(letters)) {
      if (call.endsBefore(batch)) {
        send(call.batches());
        call = new Call();
      }
      if (!held.keepsBack(batch)) {
        call.add(batch, isHeard(batch.getFirst()));
      }
    }
    if (!call.batches().isEmpty()) {
      send(call.batches());
    }
  }

  private boolean isHeard(Letter letter) {
    return heard.contains(letter.position());
  }

  /**
   * Sends batches of which none builds on another. If the server does not take them, those that it
   * does take are found by halving: one that is ill-formed for it must not be in the way of others.
   */
  private void send(List<List<Letter>> batches) {
    Answer<List<List<Outcome>>> answer;
    try {
      requireFit(batches);
      answer =
          attempts.send(
              batches.stream()
                  .map(
                      batch ->
                          new Envelope(
                              batch.stream().map(Letter::command).toList(),
                              batch.getFirst().together()))
                  .toList(),
              known);
    } catch (ServerFault fault) {
      if (fault.kind() != Kind.NOT_TAKEN) {
        throw fault;
      }
      parted(batches, fault);
      return;
    }
    look.accept(answer.standing());
    List<Letter> letters = batches.stream().flatMap(List::stream).toList();
    settle(letters, answer.value().stream().flatMap(List::stream).toList());
  }

  /** What no server takes is not sent: it would answer before it has read it, or not at all. */
  private static void requireFit(List<List<Letter>> batches) {
    int commands = batches.stream().mapToInt(List::size).sum();
    long characters = batches.stream().mapToLong(Call::characters).sum();
    if (commands > MOST_COMMANDS || characters > MOST_CHARACTERS) {
      throw new ServerFault(
          Kind.NOT_TAKEN,
          "a server takes at most 250,000 commands, and 21 million characters of them, at once."
              + " Give them in smaller batches.");
    }
  }

  /** Sends the halves of what was not taken; what cannot be halved is turned down as a whole. */
  private void parted(List<List<Letter>> batches, ServerFault fault) {
    List<Letter> first = batches.getFirst();
    if (batches.size() > 1) {
      send(batches.subList(0, batches.size() / 2));
      send(batches.subList(batches.size() / 2, batches.size()));
    } else if (first.size() > 1 && !first.getFirst().together()) {
      send(List.of(first.subList(0, first.size() / 2)));
      send(List.of(first.subList(first.size() / 2, first.size())));
    } else {
      settle(
          first,
          first.stream()
              .<Outcome>map(letter -> new Outcome.Refused(letter.command().id(), fault.asRefusal()))
              .toList());
    }
  }

  private void settle(List<Letter> letters, List<Outcome> outcomes) {
    Instant now = clock.instant();
    Map<Long, Outcome> said = new LinkedHashMap<>();
    List<Letter> over = new ArrayList<>();
    List<Letter> kept = new ArrayList<>();
    List<Letter> carriedOut = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      said.put(letter.position(), outcomes.get(i));
      if (!(outcomes.get(i) instanceof Outcome.Refused refused)) {
        carriedOut.add(letter);
      } else if (isHeard(letter)) {
        over.add(letter);
      } else {
        kept.add(letter.refused(refused.refusal(), now));
        held.refused(letter);
      }
    }
    outbox.settle(over, kept);
    done.addAll(carriedOut);
    // Not before: what still waits will be sent again, and a batch together be decided anew.
    answers.putAll(said);
  }
}
