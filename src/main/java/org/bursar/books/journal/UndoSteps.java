package org.bursar.books.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.codec.Entry;
import org.bursar.enterprise.Undo;
import org.bursar.vocabulary.Command;
import org.jspecify.annotations.Nullable;

/**
 * What of the end of a journal can be undone, and what of that done again: the journal alone says
 * it, so it outlasts a restart. Money stands apart: it is neither undone nor in the way.
 *
 * @param done what was done and is in effect, the last one last
 * @param undone what was undone and not done again, the last one last
 */
public record UndoSteps(List<Step> done, List<Step> undone) {

  /** Nothing was done. */
  public static final UndoSteps NONE = new UndoSteps(List.of(), List.of());

  /** Takes its own copies. */
  public UndoSteps {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /**
   * Entries that were done together.
   *
   * @param first the number of the first one
   * @param last the number of the last one
   * @param basis the last entry that is known not to stand in the way of undoing it: what lies
   *     between came to nothing
   * @param command what was wished first, before all undoing and doing again
   * @param count how many commands it was
   */
  public record Step(long first, long last, long basis, Command command, int count) {

    private Step with(long newBasis) {
      return new Step(first, last, newBasis, command, count);
    }
  }

  /** What the last entries of a journal leave, in ascending order and without gaps. */
  public static UndoSteps of(List<Entry> entries) {
    Folding folding = new Folding();
    int index = 0;
    while (index < entries.size()) {
      long batch = entries.get(index).batch();
      int end = index;
      while (end < entries.size() && entries.get(end).batch() == batch) {
        end++;
      }
      // Of a batch that began before them, not all is known.
      if (batch == entries.get(index).number()) {
        folding.add(entries.subList(index, end));
      }
      index = end;
    }
    return new UndoSteps(List.copyOf(folding.done), List.copyOf(folding.undone));
  }

  /** The last that can be undone; null if there is nothing. */
  public @Nullable Step lastDone() {
    return done.isEmpty() ? null : done.getLast();
  }

  /** The last that was undone; null if there is nothing. */
  public @Nullable Step lastUndone() {
    return undone.isEmpty() ? null : undone.getLast();
  }

  private static final class Folding {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    void add(List<Entry> together) {
      List<Decoded.Received> commands = new ArrayList<>();
      for (Entry entry : together) {
        if (entry.command() instanceof Decoded.Received received
            && !Undo.isMoney(received.command())) {
          commands.add(received);
        }
      }
      if (commands.isEmpty()) {
        return;
      }
      long first = together.getFirst().number();
      long last = together.getLast().number();
      Long undoes = commands.getFirst().undoes();
      if (undoes != null && holds(done.peekLast(), undoes)) {
        undone.addLast(again(done.removeLast(), first, last));
        spare(done, last);
      } else if (undoes != null && holds(undone.peekLast(), undoes)) {
        done.addLast(again(undone.removeLast(), first, last));
        spare(undone, last);
      } else {
        undone.clear();
        done.addLast(new Step(first, last, last, commands.getFirst().command(), commands.size()));
      }
    }

    private static boolean holds(@Nullable Step step, long entry) {
      return step != null && entry >= step.first() && entry <= step.last();
    }

    private static Step again(Step step, long first, long last) {
      return new Step(first, last, last, step.command(), step.count());
    }

    /** All since the step that is now the last one came to nothing. */
    private static void spare(Deque<Step> steps, long last) {
      Step top = steps.pollLast();
      if (top != null) {
        steps.addLast(top.with(last));
      }
    }
  }
}
