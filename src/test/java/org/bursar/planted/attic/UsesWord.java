package org.bursar.planted.attic;

import org.bursar.planted.vocabulary.Word;

/** A room that stands in no table. */
public final class UsesWord {
  Word word;
}
