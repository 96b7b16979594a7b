package org.bursar.console.session;

import org.jspecify.annotations.Nullable;

/**
 * Something that was just done, with what may be done about it in place.
 *
 * @param sentence what was done
 * @param act what the answer to it is called; null if there is none
 * @param answer what is asked for then; null likewise
 */
public record Done(String sentence, @Nullable String act, @Nullable Ask answer) {

  /** Whether it says that something waits to be sent. */
  boolean isAboutWaiting() {
    return answer instanceof Ask.Go(Place.Outbox _);
  }

  /** Something done that needs no answer. */
  public static Done of(String sentence) {
    return new Done(sentence, null, null);
  }
}
