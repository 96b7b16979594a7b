package org.bursar.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for files. */
interface Chooser {

  /** A books file that is there. */
  Optional<Path> books();

  /** Where a new books file shall stand. */
  Optional<Path> newBooks(String suggestedName);

  /** Files of a bill. */
  List<Path> bills();
}
