package org.bursar.keyring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A keyring that is waited for only so long: it may ask for a password that nobody types, or hang.
 * It is asked by one thread at a time, which does not keep the program alive. While an answer is
 * overdue nobody else waits; once it comes, it is asked again.
 */
final class PatientKeyring implements Keyring {

  private final Keyring keyring;
  private final Supplier<Duration> limit;
  private final Semaphore turn = new Semaphore(1);
  private volatile boolean isOverdue;

  /**
   * Another one, waited for.
   *
   * @param limit for how long an answer is waited, and before for one's turn
   */
  PatientKeyring(Keyring keyring, Supplier<Duration> limit) {
    this.keyring = keyring;
    this.limit = limit;
  }

  @Override
  public String name() {
    return keyring.name();
  }

  @Override
  public void keep(String key, String secret) {
    boolean unused =
        ask(
            () -> {
              keyring.keep(key, secret);
              return true;
            });
  }

  @Override
  public Optional<String> find(String key) {
    return ask(() -> keyring.find(key));
  }

  @Override
  public void forget(String key) {
    boolean unused =
        ask(
            () -> {
              keyring.forget(key);
              return true;
            });
  }

  private <T> T ask(Callable<T> act) {
    try {
      if (!turn.tryAcquire(isOverdue ? 0 : limit.get().toNanos(), TimeUnit.NANOSECONDS)) {
        throw overdue(null);
      }
      FutureTask<T> answer = new FutureTask<>(act);
      Thread unused =
          Thread.ofPlatform().daemon().name("keyring").start(() -> answerInTurn(answer));
      return answered(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw overdue(e);
    }
  }

  private void answerInTurn(FutureTask<?> answer) {
    try {
      answer.run();
    } finally {
      isOverdue = false;
      turn.release();
    }
  }

  private <T> T answered(FutureTask<T> answer) throws InterruptedException {
    try {
      return answer.get(limit.get().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      isOverdue = !answer.isDone();
      throw overdue(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KeyringFault fault) {
        throw fault;
      }
      throw new KeyringFault(name() + " cannot be asked.", e.getCause());
    }
  }

  private KeyringFault overdue(@Nullable Exception cause) {
    return new KeyringFault(name() + " did not answer in time.", cause);
  }
}
