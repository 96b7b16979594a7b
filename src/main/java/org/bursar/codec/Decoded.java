package org.bursar.codec;

import java.time.Instant;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/** What a line turned out to be: a command, or nothing that is one. */
public sealed interface Decoded {

  /**
   * A command as it was received.
   *
   * @param id its id; written with large or small letters, it is the same
   * @param command what it wishes
   * @param note the remark of a command that requires none; the rules judge its length
   * @param basis the entry that its sender had seen
   * @param undoes the entry that it undoes
   * @param json the line as it came in, which the journal keeps
   * @param body the hash of what it wishes, its id and what its sender had seen aside: the order of
   *     fields and blanks do not matter
   */
  record Received(
      CommandId id,
      Command command,
      @Nullable String note,
      @Nullable Long basis,
      @Nullable Long undoes,
      String json,
      Hash body)
      implements Decoded {

    /** The request of this actor at this instant; what entry it names is yet to be looked up. */
    public Request request(Actor actor, Instant at) {
      return new Request(id, command, note, actor, at, basis, undoes, null);
    }
  }

  /**
   * No command.
   *
   * @param id its id, if that could be read
   * @param refusal {@code MALFORMED} with the path of the first fault
   */
  record Malformed(@Nullable CommandId id, Refusal refusal) implements Decoded {

    /** What its sender is told. */
    public Outcome outcome() {
      return new Outcome.Refused(id, refusal);
    }
  }
}
