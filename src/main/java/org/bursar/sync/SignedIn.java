package org.bursar.sync;

import java.time.Instant;
import org.bursar.vocabulary.UserName;

/**
 * What came of a sign-in.
 *
 * @param user as whom
 * @param token says so from now on; it is kept and never told
 * @param expires from when on it does not
 */
public record SignedIn(UserName user, String token, Instant expires) {

  /** Without the token: it must not get into a message. */
  @Override
  public String toString() {
    return user + " until " + expires;
  }
}
