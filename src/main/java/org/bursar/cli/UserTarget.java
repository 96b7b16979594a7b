package org.bursar.cli;

import java.util.function.Function;
import org.bursar.books.store.BooksFault;
import org.bursar.vocabulary.EnterpriseId;

/** The enterprise that a verb about users names, which has to be there. */
final class UserTarget {

  private UserTarget() {}

  /** Does something with the enterprise of this id. */
  static <T> T of(String text, Function<EnterpriseId, T> use) {
    EnterpriseId id;
    try {
      id = new EnterpriseId(text);
    } catch (IllegalArgumentException e) {
      throw Ending.wrongCall("an enterprise's id has 1-64 letters, digits and -_./: , not " + text);
    }
    try {
      return use.apply(id);
    } catch (BooksFault fault) {
      if (fault.kind() == BooksFault.Kind.NOT_FOUND) {
        throw Ending.refused(
            "there is no enterprise " + id + " in this database. See what bursar publish printed.");
      }
      throw fault;
    }
  }
}
