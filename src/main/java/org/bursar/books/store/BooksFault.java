package org.bursar.books.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why books cannot be opened, read or written. Its message is a sentence for a person. */
public final class BooksFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who say it in their own words. */
  public enum Kind {
    /** There is no such file. */
    NOT_FOUND,
    /** A new file would overwrite one. */
    EXISTS,
    /** It is no books file. */
    NOT_BOOKS,
    /** It is sealed with a password: whatever is in it has to be opened first. */
    SEALED,
    /** It is a books file that cannot be read any more. */
    DAMAGED,
    /** A newer version wrote it. */
    NEWER,
    /** An older version wrote it, and it is opened read-only. */
    OLDER,
    /** Somebody else has it open for writing. */
    LOCKED,
    /** The place takes no writing. */
    READ_ONLY,
    /** The disk, or what may be used of it, is full. */
    FULL,
    /** Others wrote at the same time, so that it was not saved: it may be tried again. */
    CONTENDED,
    /** The database cannot be reached now: what became of a write is known once it can be again. */
    UNREACHABLE,
    /**
     * The database follows another one, so that it takes no writing: it may be about to lead, or
     * another one to be found.
     */
    FOLLOWING,
    /** The database refuses who asks. */
    DENIED,
    /** What was asked for is not here yet: it is on its way from the server. */
    ARRIVING,
    /** It was not saved, for another reason. */
    NOT_SAVED,
    /** It cannot be read, for another reason. */
    UNREADABLE
  }

  private final Kind kind;

  /** A fault of this kind, said in a sentence. */
  public BooksFault(Kind kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  /** A fault of this kind, said in a sentence. */
  public BooksFault(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  /** The same fault, said of the file that a draft would have become. */
  public BooksFault saidOf(Path draft, Path file) {
    String sentence = String.valueOf(getMessage()).replace(draft.toString(), file.toString());
    return new BooksFault(kind, sentence, this);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Whether the database, or the one of several that leads, cannot be reached now. */
  public boolean isAway() {
    return kind == Kind.UNREACHABLE || kind == Kind.FOLLOWING;
  }

  /** Whether the same may succeed when it is tried again. */
  public boolean isPassing() {
    return kind == Kind.CONTENDED || isAway();
  }
}
