package org.bursar.console.transfers;

import java.util.Optional;
import org.bursar.enterprise.organization.Account;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Maximum;
import org.bursar.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rulebook says of a movement of money of which not all is chosen yet. */
interface MovementRules {

  /** Why an account cannot be the first one; null if it can. */
  @Nullable Refusal againstFrom(Account account, @Nullable AccountId to);

  /** Why an account cannot be the second one; null if it can, or that is not known yet. */
  @Nullable Refusal againstTo(Account account, @Nullable AccountId from);

  /** The most that may be moved, and which term makes it so; empty while that is not known. */
  Optional<Maximum> most(@Nullable AccountId from, @Nullable AccountId to);

  /** The same in words; nothing while it is not known. */
  String mostInWords(@Nullable AccountId from, @Nullable AccountId to);
}
