package org.bursar.console.session;

import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.jspecify.annotations.Nullable;

/** Something a person wants to do that takes a dialog. One place knows which. */
public sealed interface Ask {

  /** Moving money to another account; what is known already is filled in. */
  record Transfer(@Nullable AccountId from, @Nullable AccountId to, @Nullable Amount amount)
      implements Ask {}

  /** Importing a bill into these books. */
  record Bill() implements Ask {}
}
