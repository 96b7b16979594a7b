package org.bursar.planted;

import org.bursar.planted.vocabulary.Word;

/** The root uses console and cli, nothing below. */
public final class LooksIntoVocabulary {
  Word word;
}
