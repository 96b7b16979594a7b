package org.bursar.console.session;

import java.util.List;
import org.bursar.vocabulary.Command;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are done all or not at all.
 *
 * @param undoes the entry that each of them undoes, in their order; empty if they undo none
 * @param basis the entry since which what they are about must not have changed; null for the one at
 *     which their effect is looked at
 */
public record Deed(List<? extends Command> commands, List<Long> undoes, @Nullable Long basis) {

  /** Takes its own copies. */
  public Deed {
    commands = List.copyOf(commands);
    undoes = List.copyOf(undoes);
    if (!undoes.isEmpty() && undoes.size() != commands.size()) {
      throw new IllegalArgumentException("what is undone is said of every command or of none");
    }
  }

  /** Commands that undo nothing, judged at what is seen when they are looked at. */
  public static Deed of(List<? extends Command> commands) {
    return new Deed(commands, List.of(), null);
  }

  /** Whether there is nothing to do yet. */
  public boolean isEmpty() {
    return commands.isEmpty();
  }

  @Nullable Long undoes(int index) {
    return undoes.isEmpty() ? null : undoes.get(index);
  }
}
