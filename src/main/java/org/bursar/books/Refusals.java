package org.bursar.books;

import java.util.ArrayList;
import java.util.List;
import org.bursar.codec.Decoded;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Outcome;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What is answered to a batch that is refused as a whole. */
public final class Refusals {

  private Refusals() {}

  /**
   * The command at fault has its own outcome, the others say because of which they are not done.
   */
  public static List<Outcome> together(
      List<? extends Decoded> commands, int at, Outcome.Refused fault) {
    CommandId id = fault.id();
    Refusal plain = Refusal.of(RefusalCode.BATCH_REFUSED);
    Refusal because = id == null ? plain : plain.with("because", id);
    List<Outcome> outcomes = new ArrayList<>(commands.size());
    for (int i = 0; i < commands.size(); i++) {
      outcomes.add(i == at ? fault : new Outcome.Refused(id(commands.get(i)), because));
    }
    return outcomes;
  }

  private static @Nullable CommandId id(Decoded command) {
    return switch (command) {
      case Decoded.Received received -> received.id();
      case Decoded.Malformed malformed -> malformed.id();
    };
  }
}
