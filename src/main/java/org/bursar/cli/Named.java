package org.bursar.cli;

/** What a word of the call names: a verb, or verbs below it. */
sealed interface Named permits Verbs, Verbs.One {

  /** What it does, in a sentence. */
  String description();
}
