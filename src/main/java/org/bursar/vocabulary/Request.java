package org.bursar.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with all that the rules need to judge it.
 *
 * @param id the command's id
 * @param command what is wished
 * @param note the remark of a command that requires none, 0-200 characters
 * @param actor who wishes it
 * @param at the instant at which it is judged
 * @param basis the entry that its sender had seen, if it says so
 * @param undoes the entry that it undoes, if it says so
 * @param named the entry that {@code ReverseEntry} or {@code undoes} names, looked up for it; null
 *     if there is none
 * @param approval what is known of a second person
 */
public record Request(
    CommandId id,
    Command command,
    @Nullable String note,
    Actor actor,
    Instant at,
    @Nullable Long basis,
    @Nullable Long undoes,
    @Nullable NamedEntry named,
    Approval approval) {

  /** A request of which no second person knows. */
  public Request(
      CommandId id,
      Command command,
      @Nullable String note,
      Actor actor,
      Instant at,
      @Nullable Long basis,
      @Nullable Long undoes,
      @Nullable NamedEntry named) {
    this(id, command, note, actor, at, basis, undoes, named, Approval.NONE);
  }

  /** A request of a command alone. */
  public static Request of(CommandId id, Command command, Actor actor, Instant at) {
    return new Request(id, command, null, actor, at, null, null, null);
  }

  /** The entry it names, which somebody must look up before it is judged; null if it names none. */
  public @Nullable Long namesEntry() {
    return command instanceof FundsCommand.ReverseEntry reverse
        ? Long.valueOf(reverse.entry())
        : undoes;
  }

  /** The same with the entry that it names. */
  public Request with(@Nullable NamedEntry found) {
    return new Request(id, command, note, actor, at, basis, undoes, found, approval);
  }

  /** The same, with what is known of a second person. */
  public Request with(Approval known) {
    return new Request(id, command, note, actor, at, basis, undoes, named, known);
  }

  /** The same at another instant. */
  public Request at(Instant instant) {
    return new Request(id, command, note, actor, instant, basis, undoes, named, approval);
  }

  /** Why it is wished, whether the command requires a remark or not; null if nothing was said. */
  public @Nullable String remark() {
    return command instanceof Command.Remarked remarked ? remarked.remark() : note;
  }
}
