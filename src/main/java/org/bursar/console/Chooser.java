package org.bursar.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bursar.console.session.Desk;

/** Asks a person for files. */
interface Chooser {

  /** A books file that is there. */
  Optional<Path> books();

  /** Where a new books file shall stand. */
  Optional<Path> newBooks(String suggestedName);

  /** Files of a bill. */
  List<Path> bills();

  /** A file with a table. */
  Optional<Path> table();

  /** Where a file for other programs shall stand. */
  Optional<Path> export(Desk.Export kind, String suggestedName);

  /** Shows a file in whatever program the system has for it. */
  void view(Path file);

  /** Opens an address in the system's browser. */
  void browse(URI address);
}
