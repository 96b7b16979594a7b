package org.bursar.console.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values that come in bursts, from any thread, of which only the newest matters: the FX thread sees
 * it once, however many came before it got there.
 *
 * @param <T> the value
 */
public final class Conflated<T> implements Consumer<T> {
  private final Background background;
  private final Consumer<T> shown;
  private final AtomicReference<@Nullable T> newest = new AtomicReference<>();

  Conflated(Background background, Consumer<T> shown) {
    this.background = background;
    this.shown = shown;
  }

  @Override
  public void accept(T value) {
    if (newest.getAndSet(value) == null) {
      background.onFx(this::show);
    }
  }

  /** Combines with a value that nobody has seen yet, so that nothing of a burst is lost. */
  public void merge(T value, java.util.function.BinaryOperator<T> both) {
    UnaryOperator<@Nullable T> merged = seen -> seen == null ? value : both.apply(seen, value);
    if (newest.getAndUpdate(merged) == null) {
      background.onFx(this::show);
    }
  }

  private void show() {
    T value = newest.getAndSet(null);
    if (value != null) {
      shown.accept(value);
    }
  }
}
