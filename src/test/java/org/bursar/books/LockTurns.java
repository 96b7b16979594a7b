package org.bursar.books;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bursar.books.store.BooksFault;
import org.bursar.support.AcmeBooks;

/** A process that takes the lock of books so many times and looks whether it is alone then. */
public final class LockTurns {

  private LockTurns() {}

  /** The books, a file that is there while somebody has the lock, how often, and as whom. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path inside = Path.of(arguments[1]);
    int turns = 0;
    while (turns < Integer.parseInt(arguments[2])) {
      try (BooksLock _ = BooksLock.take(file, arguments[3], AcmeBooks.NOON)) {
        // A fault if it is there: then two are in at once.
        Files.createFile(inside);
        Files.delete(inside);
        turns++;
      } catch (BooksFault fault) {
        if (fault.kind() != BooksFault.Kind.LOCKED) {
          throw fault;
        }
      }
    }
    System.out.println("turns " + turns);
  }
}
