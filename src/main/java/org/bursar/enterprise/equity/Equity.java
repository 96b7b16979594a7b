package org.bursar.enterprise.equity;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetStatus;
import org.bursar.vocabulary.EquityEvent;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Stamp;
import org.jspecify.annotations.Nullable;

/** The equity assets that were ever registered, by their id. */
public record Equity(Map<AssetId, Asset> assets) {

  /** None. */
  public static final Equity NOTHING = new Equity(HashMap.empty());

  /** The asset of this id; null if there is none. */
  public @Nullable Asset find(AssetId id) {
    return assets.getOrElse(id, null);
  }

  /** What it is after an event. */
  public Equity apply(EquityEvent event, Stamp stamp) {
    return switch (event) {
      case EquityEvent.AssetRegistered e ->
          new Equity(
              assets.put(
                  e.asset(), new Asset(e, e.name(), null, AssetStatus.ACTIVE, Mark.of(stamp))));
    };
  }
}
