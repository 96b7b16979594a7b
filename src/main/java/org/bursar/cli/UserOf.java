package org.bursar.cli;

import java.util.function.Function;
import org.bursar.books.store.BooksFault;
import org.bursar.books.store.ServerDatabase;
import org.bursar.vocabulary.EnterpriseId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say of which enterprise a user is, in which database. */
final class UserOf {

  @Option(
      names = "--enterprise",
      required = true,
      paramLabel = "ID",
      description = "The enterprise, as bursar publish printed it.")
  EnterpriseId enterprise;

  @Mixin DatabaseOption database = new DatabaseOption();

  /** Does something there. */
  int with(Function<ServerDatabase, Integer> use) {
    try (ServerDatabase open = database.open()) {
      return use.apply(open);
    } catch (BooksFault fault) {
      throw absent(fault, enterprise);
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

  static EnterpriseId enterprise(String text) {
    try {
      return new EnterpriseId(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + text + "' is no id of an enterprise: 1-64 letters, digits and -_./:");
    }
  }
}
