package org.bursar.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Messages of later starts: those that come before the window is there wait for it. */
final class Inbox {

  private final List<String> waiting = new ArrayList<>();
  private @Nullable Consumer<String> reader;

  synchronized void put(String message) {
    if (reader == null) {
      waiting.add(message);
    } else {
      reader.accept(message);
    }
  }

  synchronized void open(Consumer<String> by) {
    reader = by;
    waiting.forEach(by);
    waiting.clear();
  }
}
