package org.bursar.console.session;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Something that a person may choose for the console as a whole: it works at once, is kept from one
 * start to the next, and can be put back to what is usual. FX thread only.
 */
public final class Chosen<T> {

  private final Keep keep;
  private final String name;
  private final T usual;
  private final Function<T, String> written;
  private final ObjectProperty<T> value;

  /**
   * What was kept under a name; what is usual if nothing was, or nothing that can be read.
   *
   * @param written as it is kept
   * @param read from what was kept; empty if it is nothing that can be chosen
   */
  Chosen(
      Keep keep,
      String name,
      T usual,
      Function<T, String> written,
      Function<String, Optional<T>> read) {
    this.keep = keep;
    this.name = name;
    this.usual = usual;
    this.written = written;
    value =
        new SimpleObjectProperty<>(
            Optional.ofNullable(keep.find(name)).flatMap(read).orElse(usual));
  }

  /** What is chosen now. */
  public T get() {
    return value.get();
  }

  /** What is chosen, for whoever follows it. */
  public ReadOnlyObjectProperty<T> value() {
    return value;
  }

  /** Chooses; what is usual is not kept, so that it may differ from one version to the next. */
  public void set(T chosen) {
    value.set(chosen);
    keep.put(name, chosen.equals(usual) ? null : written.apply(chosen));
  }

  /** Puts it back to what is usual. */
  public void toUsual() {
    set(usual);
  }

  /** Whether it is what is usual. */
  public ObservableValue<Boolean> isUsual() {
    return value.map(usual::equals);
  }

  /** Is the same as something that others may set as well; theirs counts at first. */
  public void follow(Property<T> other) {
    value.bindBidirectional(other);
  }
}
