package org.bursar.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.bursar.support.MemoryKeyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keyring is waited for so long and no longer. */
@Timeout(60)
final class PatientKeyringTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicReference<Duration> limit = new AtomicReference<>(LONG);
  private final MemoryKeyring memory = new MemoryKeyring();

  @Test
  void what_answers_is_passed_on() {
    Keyring patient = new PatientKeyring(memory, limit::get);
    patient.keep("one", "secret");
    assertThat(patient.find("one")).hasValue("secret");
    assertThat(patient.find("two")).isEmpty();
    patient.forget("one");
    assertThat(memory.held).isEmpty();
    assertThat(patient.name()).isEqualTo(memory.name());
  }

  @Test
  void what_is_refused_is_told_as_it_is_and_what_breaks_as_a_fault() {
    memory.refuse(true);
    assertThatThrownBy(() -> new PatientKeyring(memory, limit::get).find("one"))
        .isInstanceOf(KeyringFault.class)
        .hasMessageContaining("refuses");
    Keyring broken = new Hanging(new CountDownLatch(0));
    assertThatThrownBy(() -> new PatientKeyring(broken, limit::get).keep("one", "secret"))
        .isInstanceOf(KeyringFault.class)
        .hasMessageContaining("cannot be asked")
        .hasMessageNotContaining("secret");
  }

  @Test
  void one_that_hangs_holds_nobody_up_and_is_asked_again_once_it_answers() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    Hanging hanging = new Hanging(answers);
    Keyring patient = new PatientKeyring(hanging, limit::get);
    limit.set(Duration.ofMillis(1));
    assertThatThrownBy(() -> patient.find("one"))
        .isInstanceOf(KeyringFault.class)
        .hasMessageContaining("in time");
    // The second is not even asked: it would wait behind the first, for minutes.
    limit.set(LONG);
    assertThatThrownBy(() -> patient.find("two")).isInstanceOf(KeyringFault.class);
    hanging.entered.await();
    assertThat(hanging.asked.get()).isEqualTo("one");
    answers.countDown();
    hanging.thread.get().join();
    assertThat(patient.find("three")).hasValue("three");
  }

  @Test
  void it_is_asked_on_a_thread_that_does_not_keep_the_program_alive() {
    Hanging direct = new Hanging(new CountDownLatch(0));
    assertThat(new PatientKeyring(direct, limit::get).find("one")).hasValue("one");
    assertThat(direct.thread.get().isDaemon()).isTrue();
    assertThat(direct.thread.get()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void who_is_interrupted_waits_no_longer() {
    Keyring patient = new PatientKeyring(new Hanging(new CountDownLatch(1)), limit::get);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> patient.find("one")).isInstanceOf(KeyringFault.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Answers with the key once it is let; breaks when it shall keep something. */
  private static final class Hanging implements Keyring {

    private final CountDownLatch answers;
    private final CountDownLatch entered = new CountDownLatch(1);
    private final AtomicReference<String> asked = new AtomicReference<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    Hanging(CountDownLatch answers) {
      this.answers = answers;
    }

    @Override
    public String name() {
      return "a keyring that hangs";
    }

    @Override
    public void keep(String key, String secret) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Optional<String> find(String key) {
      asked.compareAndSet(null, key);
      thread.compareAndSet(null, Thread.currentThread());
      entered.countDown();
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return Optional.of(key);
    }

    @Override
    public void forget(String key) {
      throw new IllegalStateException("broken");
    }
  }
}
