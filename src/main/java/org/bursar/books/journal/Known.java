package org.bursar.books.journal;

import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.codec.Hash;
import org.bursar.vocabulary.Outcome;

/** The first outcome of a command id, and what its body said. */
public record Known(Outcome outcome, Hash body) {

  /**
   * Whether a command says what this one said. A refusal that was kept by an older version has a
   * body with the basis in it.
   */
  public boolean isOf(Decoded.Received command) {
    return body.equals(command.body())
        || (command.basis() != null && body.equals(CommandCodec.bodyWithBasis(command)));
  }
}
