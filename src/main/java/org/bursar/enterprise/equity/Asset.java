package org.bursar.enterprise.equity;

import java.time.Instant;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityEvent.AssetRegistered;
import org.bursar.vocabulary.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An equity asset.
 *
 * @param facts what was said when it was registered
 * @param name what it is called now
 * @param remaining what is left of its value; null if nobody said
 * @param stored its status as stored; the date's part is judged when read
 * @param mark the last entry that changed it
 */
public record Asset(
    AssetRegistered facts, String name, @Nullable Amount remaining, AssetStatus stored, Mark mark) {

  /** Its id. */
  public AssetId id() {
    return facts.asset();
  }

  /** How it stands at an instant: past its end it has expired, with nobody's doing. */
  public AssetStatus status(Instant at) {
    Instant end = facts.end();
    return !stored.isEnded() && end != null && !at.isBefore(end) ? AssetStatus.EXPIRED : stored;
  }
}
