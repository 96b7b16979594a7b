package org.bursar.cli;

import org.bursar.cli.usage.Usage;

/** What stands after {@code bursar}, with what the call says to it. */
interface Verb {

  /** What it takes; read before it runs. */
  Usage usage();

  /**
   * Does it.
   *
   * @return what the program ends with
   * @throws Ending if it cannot be done, with a sentence
   */
  int run(Surroundings around) throws Exception;
}
