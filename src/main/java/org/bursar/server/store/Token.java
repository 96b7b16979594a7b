package org.bursar.server.store;

import java.time.Instant;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token; not the token itself.
 *
 * @param id by which it is named when it is listed or revoked
 * @param user whose it is
 * @param enterprise of which; null if it publishes one that is not there yet
 * @param device where it is used, as its owner calls it
 * @param made when
 * @param expires from when on it opens nothing
 * @param revoked when somebody took it back; null if nobody did
 * @param used when it was used last, to the hour; null if it never was
 */
public record Token(
    String id,
    UserName user,
    @Nullable EnterpriseId enterprise,
    String device,
    Instant made,
    Instant expires,
    @Nullable Instant revoked,
    @Nullable Instant used) {

  /** Whether it opens something at an instant. */
  public boolean isGood(Instant at) {
    return revoked == null && at.isBefore(expires);
  }

  /** Whether it publishes one enterprise, and does nothing else. */
  public boolean publishes() {
    return enterprise == null;
  }
}
