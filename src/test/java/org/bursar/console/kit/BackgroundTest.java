package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final AtomicLong nanos = new AtomicLong();
  private final Background background = Background.threads(InstantSource.fixed(NOON), nanos::get);

  @BeforeEach
  void start() {
    Fx.start();
  }

  @AfterEach
  void close() {
    Fx.run(background::close);
  }

  @Test
  void work_runs_elsewhere_and_ends_on_the_fx_thread() throws Exception {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    CompletableFuture<Boolean> worked = new CompletableFuture<>();
    Fx.run(
        () ->
            background.run(
                "work",
                progress -> worked.complete(Platform.isFxApplicationThread()),
                done -> ended.complete(Platform.isFxApplicationThread())));
    assertThat(worked.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_breaks_is_kept_in_one_list() throws Exception {
    CompletableFuture<Job.State> ended = new CompletableFuture<>();
    Fx.run(
        () ->
            background
                .run(
                    "Import",
                    progress -> {
                      throw new IllegalStateException("the disk is full");
                    },
                    done -> {})
                .state()
                .addListener((state, was, is) -> ended.complete(is)));
    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(Job.State.FAILED);
    Fault fault = Fx.get(() -> background.faults().getFirst());
    assertThat(fault.title()).isEqualTo("Import");
    assertThat(fault.sentence()).isEqualTo("the disk is full");
    assertThat(fault.at()).isEqualTo(NOON);
  }

  @Test
  void work_that_is_asked_to_stop_stops_and_is_no_fault() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Job.State> ended = new CompletableFuture<>();
    Job job =
        Fx.get(
            () -> {
              Job started =
                  background.run(
                      "Verify",
                      progress -> {
                        begun.countDown();
                        while (true) {
                          progress.check();
                          Thread.onSpinWait();
                        }
                      },
                      done -> {});
              started.state().addListener((state, was, is) -> ended.complete(is));
              return started;
            });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    job.cancel();
    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(Job.State.CANCELLED);
    assertThat(Fx.get(() -> background.faults().size() + background.jobs().size())).isZero();
  }

  @Test
  void bursts_draw_once() throws Exception {
    AtomicInteger draws = new AtomicInteger();
    CompletableFuture<Integer> last = new CompletableFuture<>();
    Conflated<Integer> shown =
        background.conflated(
            value -> {
              draws.incrementAndGet();
              if (value == 10_000) {
                last.complete(value);
              }
            });
    CountDownLatch sent = new CountDownLatch(1);
    Fx.run(
        () -> {
          Thread sender =
              Thread.ofPlatform()
                  .start(
                      () -> {
                        for (int entry = 1; entry <= 10_000; entry++) {
                          shown.accept(entry);
                        }
                        sent.countDown();
                      });
          assertThat(sender).isNotNull();
          awaited(sent);
        });
    assertThat(last.get(10, TimeUnit.SECONDS)).isEqualTo(10_000);
    assertThat(draws).hasValue(1);
  }

  @Test
  void nothing_of_a_merged_burst_is_lost() {
    List<Integer> seen = new ArrayList<>();
    Fx.run(
        () -> {
          List<Runnable> waiting = new ArrayList<>();
          Background later =
              new Background(Runnable::run, waiting::add, InstantSource.fixed(NOON), nanos::get);
          Conflated<Integer> sums = later.conflated(seen::add);
          sums.merge(1, Integer::sum);
          sums.merge(2, Integer::sum);
          waiting.forEach(Runnable::run);
        });
    assertThat(seen).containsExactly(3);
  }

  @Test
  void only_the_newest_of_a_slot_is_shown() {
    List<Runnable> waiting = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    Background later =
        new Background(waiting::add, Runnable::run, InstantSource.fixed(NOON), nanos::get);
    Latest filter = later.latest("filter");
    filter.run(progress -> "pa", shown::add);
    filter.run(progress -> "pay", shown::add);
    waiting.forEach(Runnable::run);
    assertThat(shown).containsExactly("pay");
  }

  @Test
  void time_left_is_told_at_the_pace_so_far() {
    Job job = new Job("Import", nanos::get);
    nanos.set(TimeUnit.SECONDS.toNanos(10));
    job.show(new Job.Telling(25, 100, "rows"));
    assertThat(job.progress().get()).isEqualTo(0.25);
    assertThat(job.left().get().orElseThrow().toSeconds()).isEqualTo(30);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
