package org.bursar.console.kit;

import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The console's only place with threads, and the only caller of {@code Platform.runLater}. Work
 * runs off the FX thread and ends on it; what breaks is kept in one list, so no fault is lost.
 */
public final class Background implements AutoCloseable {
  private final Executor workers;
  private final Executor fx;
  private final InstantSource clock;
  private final LongSupplier nanoClock;
  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private final ObservableList<Fault> faults = FXCollections.observableArrayList();

  /**
   * Work on these workers, with these clocks.
   *
   * @param workers where work runs
   * @param fx what brings a step to the FX thread
   * @param clock when a fault happened
   * @param nanoClock how long work has taken, in nanoseconds
   */
  Background(Executor workers, Executor fx, InstantSource clock, LongSupplier nanoClock) {
    this.workers = workers;
    this.fx = fx;
    this.clock = clock;
    this.nanoClock = nanoClock;
  }

  /** Threads of their own, which do not keep the program alive. */
  public static Background threads(InstantSource clock, LongSupplier nanoClock) {
    ExecutorService pool =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("background-", 1).factory());
    return new Background(pool, Background::toFx, clock, nanoClock);
  }

  /** No thread at all: work is done, and its end told, before the call returns. For tests. */
  public static Background inline() {
    return new Background(Runnable::run, Runnable::run, InstantSource.system(), System::nanoTime);
  }

  /** What runs now, in the order in which it began. Changes on the FX thread. */
  public ObservableList<Job> jobs() {
    return jobs;
  }

  /** All that broke, oldest first, until a person removes it. Changes on the FX thread. */
  public ObservableList<Fault> faults() {
    return faults;
  }

  /** Does work and hands what it yields to {@code done} on the FX thread. Called on that thread. */
  public <T> Job run(String title, Work<T> work, Consumer<T> done) {
    Job job = new Job(title, nanoClock);
    jobs.add(job);
    JobProgress progress = new JobProgress(job, new Conflated<>(this, job::show));
    workers.execute(() -> work(job, work, progress, done));
    return job;
  }

  /** A slot for work of which only the newest is wanted. */
  public Latest latest(String title) {
    return new Latest(this, title);
  }

  /** A funnel: bursts from any thread in, the newest value out on the FX thread. */
  public <T> Conflated<T> conflated(Consumer<T> shown) {
    return new Conflated<>(this, shown);
  }

  /** Takes a step on the FX thread, later if this is another. */
  public void onFx(Runnable step) {
    fx.execute(step);
  }

  /** Takes a step on the FX thread after what that thread is doing now. */
  public void afterwards(Runnable step) {
    Platform.runLater(step);
  }

  /** Keeps a fault that happened outside of work: every thread's last resort. */
  public void fault(String title, Throwable cause) {
    Fault fault = new Fault(title, cause, clock.instant());
    onFx(() -> faults.add(fault));
  }

  /** Asks all work to stop and takes no more. */
  @Override
  public void close() {
    jobs.forEach(Job::cancel);
    if (workers instanceof ExecutorService pool) {
      pool.shutdown();
    }
  }

  private <T> void work(Job job, Work<T> work, Progress progress, Consumer<T> done) {
    try {
      progress.check();
      T result = work.run(progress);
      onFx(() -> finish(job, () -> done.accept(result)));
    } catch (CancellationException stopped) {
      onFx(() -> end(job, () -> job.end(Job.State.CANCELLED)));
    } catch (Throwable broken) {
      onFx(() -> end(job, () -> fail(job, broken)));
    }
  }

  private void finish(Job job, Runnable done) {
    try {
      done.run();
      end(job, () -> job.end(Job.State.DONE));
    } catch (RuntimeException broken) {
      end(job, () -> fail(job, broken));
    }
  }

  private void end(Job job, Runnable how) {
    jobs.remove(job);
    how.run();
  }

  private void fail(Job job, Throwable cause) {
    Fault fault = new Fault(job.title(), cause, clock.instant());
    faults.add(fault);
    job.fail(fault);
  }

  static void toFx(Runnable step) {
    if (Platform.isFxApplicationThread()) {
      step.run();
    } else {
      Platform.runLater(step);
    }
  }
}
