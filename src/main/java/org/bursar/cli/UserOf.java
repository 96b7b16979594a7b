package org.bursar.cli;

import java.util.function.Function;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.cli.usage.Needed;
import org.bursar.cli.usage.Usage;
import org.bursar.vocabulary.EnterpriseId;

/** The options that say of which enterprise a user is, in which database. */
final class UserOf {

  private final Needed<EnterpriseId> enterprise;
  private final DatabaseOption database;

  UserOf(Usage usage) {
    enterprise =
        usage.needed(
            "--enterprise",
            "ID",
            "The enterprise, as bursar publish printed it.",
            Words::enterprise);
    database = new DatabaseOption(usage);
  }

  /** Of which enterprise. */
  EnterpriseId enterprise() {
    return enterprise.get();
  }

  /** Does something there. */
  int with(Function<ServerDatabase, Integer> use) {
    try (ServerDatabase open = database.open()) {
      return use.apply(open);
    } catch (BooksFault fault) {
      throw absent(fault, enterprise.get());
    }
  }

  /** What is asked for is not there, or the fault as it is. */
  static RuntimeException absent(BooksFault fault, EnterpriseId enterprise) {
    return fault.kind() == BooksFault.Kind.NOT_FOUND
        ? Ending.refused(
            "there is no enterprise "
                + enterprise
                + " in this database. See what bursar publish printed.")
        : fault;
  }
}
