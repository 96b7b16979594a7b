package org.bursar.books.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A command in the outbox.
 *
 * @param position in the order in which they are sent
 * @param batch the position of the first of its batch
 * @param together whether its batch is done all or not at all
 * @param command the command as it was written, and as it is sent
 * @param at when it was written
 * @param refusal what the server said to it; null while it waits
 * @param refusedAt when it said so
 */
public record Letter(
    long position,
    long batch,
    boolean together,
    Decoded.Received command,
    Instant at,
    @Nullable Refusal refusal,
    @Nullable Instant refusedAt) {

  /** Those of letters that wait, each batch by itself, in their order. */
  public static Collection<List<Letter>> batchesWaiting(List<Letter> letters) {
    Map<Long, List<Letter>> batches = new LinkedHashMap<>();
    for (Letter letter : letters) {
      if (letter.isWaiting()) {
        batches.computeIfAbsent(letter.batch(), _ -> new ArrayList<>(1)).add(letter);
      }
    }
    return batches.values();
  }

  /** Whether it waits to be sent: else it was refused, and waits for somebody to deal with it. */
  public boolean isWaiting() {
    return refusal == null;
  }

  /** A letter in the same place that waits, with another command in it. */
  public Letter again(Decoded.Received other, Instant when) {
    return new Letter(position, batch, together, other, when, null, null);
  }

  /** The same letter, with what the server said to it. */
  public Letter refused(Refusal said, Instant when) {
    return new Letter(position, batch, together, command, at, said, when);
  }
}
