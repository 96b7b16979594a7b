package org.bursar.cli.usage;

import java.util.ArrayList;
import java.util.List;

/** Words of one meaning, one or more, that end a call. */
public final class Several<T> {

  private final Reading<T> reading;
  private final List<T> values = new ArrayList<>();

  Several(Reading<T> reading) {
    this.reading = reading;
  }

  /** Them, in the order of the call. */
  public List<T> get() {
    return List.copyOf(values);
  }

  void take(String word) {
    values.add(reading.read(word));
  }
}
