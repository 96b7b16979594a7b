package org.bursar.books;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.Actor;

/** Books in a local SQLite file. */
public final class LocalBooks {

  private LocalBooks() {}

  /** Whether a file is opened for writing, which one holder may at a time, or for reading. */
  public enum Access {
    WRITE,
    READ
  }

  /**
   * Opens a file that is there.
   *
   * @throws org.bursar.books.store.BooksFault if it cannot be
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static Books open(Path file, Access access, Actor actor, InstantSource clock) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Makes a new file with these first commands, of which the first opens the enterprise; all or
   * nothing: if one is refused, no file is left.
   *
   * @throws org.bursar.books.store.BooksFault if the file is there, or cannot be made
   * @throws RefusedOpening if a command was refused
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static Books create(Path file, List<Decoded> commands, Actor actor, InstantSource clock) {
    throw new UnsupportedOperationException("not yet");
  }
}
