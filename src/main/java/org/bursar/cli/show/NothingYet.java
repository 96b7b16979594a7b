package org.bursar.cli.show;

import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of things that no command of this version makes: it is always empty. */
final class NothingYet extends Table {

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    return Stream.empty();
  }
}
