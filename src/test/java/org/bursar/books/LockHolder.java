package org.bursar.books;

import java.io.IOException;
import java.nio.file.Path;
import org.bursar.books.LocalBooks.Access;
import org.bursar.books.store.BooksFault;
import org.bursar.support.AcmeBooks;
import org.bursar.vocabulary.Actor;

/** A process that opens books for writing, says how that went, and keeps them until it is told. */
public final class LockHolder {

  private LockHolder() {}

  /** The file, and whose process this is. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    try (Books books =
        LocalBooks.open(file, Access.WRITE, Actor.local(arguments[1]), AcmeBooks.CLOCK)) {
      System.out.println("open " + books.now().entry());
      System.in.read();
    } catch (BooksFault fault) {
      System.out.println(fault.kind() + " " + fault.getMessage());
    }
  }
}
