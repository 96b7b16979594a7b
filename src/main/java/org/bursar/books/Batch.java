package org.bursar.books;

import java.time.Instant;
import java.util.List;
import org.bursar.codec.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are sent at once.
 *
 * @param mode whether each stands alone
 * @param commands in the order in which they are judged
 * @param at the instant at which they are judged; null is the later of the clock and the last entry
 */
public record Batch(Mode mode, List<Decoded> commands, @Nullable Instant at) {

  /** How the commands of a batch hang together. */
  public enum Mode {
    /** Every command stands alone. */
    EACH,
    /** All or nothing, in one transaction. */
    TOGETHER
  }

  /** Takes its own copy of the commands. */
  public Batch {
    commands = List.copyOf(commands);
  }

  /** Commands that stand alone, now. */
  public static Batch each(List<? extends Decoded> commands) {
    return new Batch(Mode.EACH, List.copyOf(commands), null);
  }

  /** Commands that are done all or not at all, now. */
  public static Batch together(List<? extends Decoded> commands) {
    return new Batch(Mode.TOGETHER, List.copyOf(commands), null);
  }
}
