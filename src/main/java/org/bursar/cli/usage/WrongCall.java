package org.bursar.cli.usage;

/** A call that does not say what its verb takes; its message says which word, as one sentence. */
public final class WrongCall extends Exception {

  WrongCall(String sentence) {
    super(sentence);
  }
}
