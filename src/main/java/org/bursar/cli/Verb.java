package org.bursar.cli;

/** What stands after {@code bursar}: a verb with its options, as picocli fills them in. */
interface Verb {

  /**
   * Does it.
   *
   * @return what the program ends with
   * @throws Ending if it cannot be done, with a sentence
   */
  int run(Surroundings around) throws Exception;
}
