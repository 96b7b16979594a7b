package org.bursar.console.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of work under way: what a person sees of it, and the handle to stop it. FX thread. */
public final class Job {
  /** How it stands. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  private final String title;
  private final LongSupplier nanoClock;
  private final long startNanos;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private volatile boolean cancelAsked;

  Job(String title, LongSupplier nanoClock) {
    this.title = title;
    this.nanoClock = nanoClock;
    this.startNanos = nanoClock.getAsLong();
  }

  /** What the work is called. */
  public String title() {
    return title;
  }

  /** Asks the work to stop; it does at its next {@link Progress#check}. From any thread. */
  public void cancel() {
    cancelAsked = true;
  }

  /** Whether it was asked to stop. */
  public boolean isCancelAsked() {
    return cancelAsked;
  }

  /** How it stands. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** How much is done, 0 to 1; below 0 while that is not known. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Which step it is at. */
  public ReadOnlyStringProperty step() {
    return step.getReadOnlyProperty();
  }

  /** How long it will still take at the pace so far; empty until a twentieth is done. */
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  /** What broke it, if it failed. */
  public ReadOnlyObjectProperty<Optional<Fault>> fault() {
    return fault.getReadOnlyProperty();
  }

  void show(Telling telling) {
    step.set(telling.step());
    if (telling.whole() > 0) {
      double part = Math.min(1.0, (double) telling.done() / telling.whole());
      progress.set(part);
      double spent = nanoClock.getAsLong() - startNanos;
      left.set(
          part < 0.05
              ? Optional.empty()
              : Optional.of(Duration.ofNanos(Math.round(spent * (1 - part) / part))));
    }
  }

  void end(State how) {
    if (how == State.DONE) {
      progress.set(1);
    }
    left.set(Optional.empty());
    state.set(how);
  }

  void fail(Fault why) {
    fault.set(Optional.of(why));
    end(State.FAILED);
  }

  /** What the work last said of itself. */
  record Telling(long done, long whole, String step) {}
}
