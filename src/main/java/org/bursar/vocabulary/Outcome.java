package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/** What came of one command. */
public sealed interface Outcome {

  /** The command's id; null if the line was no JSON or had none. */
  @Nullable CommandId id();

  /** Done: the entry that keeps it. In a preview the entry is 0: there is none. */
  record Accepted(CommandId id, long entry) implements Outcome {}

  /** Turned down. */
  record Refused(@Nullable CommandId id, Refusal refusal) implements Outcome {}
}
