package org.bursar.support;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.Batch;
import org.bursar.books.Books;
import org.bursar.books.Change;
import org.bursar.books.Records;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.Outcome;

/** Books that hold one value in memory and never change: enough to look at. */
public record StillBooks(Enterprise now) implements Books {

  @Override
  public String name() {
    return "still.books";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Actor actor() {
    return Actor.local("chen");
  }

  @Override
  public Enterprise asOf(Instant instant) {
    return now;
  }

  @Override
  public Enterprise after(long entry) {
    return now;
  }

  @Override
  public List<Outcome> submit(Batch batch) {
    throw new UnsupportedOperationException("these books are only looked at");
  }

  @Override
  public Records records() {
    return (Records)
        Proxy.newProxyInstance(
            Records.class.getClassLoader(),
            new Class<?>[] {Records.class},
            (proxy, method, arguments) -> List.of());
  }

  @Override
  public Runnable onChange(Consumer<Change> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
