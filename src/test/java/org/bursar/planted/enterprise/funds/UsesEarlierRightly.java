package org.bursar.planted.enterprise.funds;

import org.bursar.planted.enterprise.organization.Units;
import org.bursar.planted.vocabulary.Word;

/** A part uses an earlier part and an earlier room. */
public final class UsesEarlierRightly {
  Units units;
  Word word;
}
