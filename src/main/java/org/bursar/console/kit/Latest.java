package org.bursar.console.kit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of which only the newest is wanted: a filter while it is typed. Starting it asks the one
 * before to stop, and what that one yields is dropped. FX thread only.
 */
public final class Latest {
  private final Background background;
  private final String title;
  private @Nullable Job job;
  private int turn;

  Latest(Background background, String title) {
    this.background = background;
    this.title = title;
  }

  /** Does the work and hands what it yields to {@code done}, unless newer work came meanwhile. */
  public <T> void run(Work<T> work, Consumer<T> done) {
    if (job != null) {
      job.cancel();
    }
    turn++;
    int mine = turn;
    job =
        background.run(
            title,
            work,
            result -> {
              if (mine == turn) {
                done.accept(result);
              }
            });
  }
}
