package org.bursar.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A wish to change the books. Its JSON has the names of its components, its {@code type} is its
 * simple name, and a component that is {@code @Nullable} may be left out.
 */
public sealed interface Command
    permits SetupCommand, OrganizationCommand, FundsCommand, EquityCommand, AccessCommand {

  /** What this command is called in JSON. */
  default String type() {
    return getClass().getSimpleName();
  }

  /** A field that is set though this command, being of its kind, has none; null if all fit. */
  default @Nullable String misplacedField() {
    return null;
  }

  /** A command that says why: its remark is required, 1-200 characters, not only blanks. */
  interface Remarked {

    /** Why it is given. */
    String remark();
  }
}
