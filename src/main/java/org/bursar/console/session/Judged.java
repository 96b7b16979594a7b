package org.bursar.console.session;

import org.bursar.enterprise.Preview;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Refusal;

/** What the rules say of a draft. */
public sealed interface Judged {

  /** Something is still missing. */
  record Incomplete() implements Judged {}

  /** It would be refused. */
  record Refused(Refusal refusal) implements Judged {}

  /**
   * It would be done, with this effect.
   *
   * @param isAsked whether a second person has to approve it first
   */
  record Ready(Command command, Preview preview, boolean isAsked) implements Judged {}
}
