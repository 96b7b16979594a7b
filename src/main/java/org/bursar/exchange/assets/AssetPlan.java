package org.bursar.exchange.assets;

import java.util.List;
import org.bursar.exchange.plan.Plan;
import org.bursar.vocabulary.AssetId;

/**
 * What importing equity assets would do.
 *
 * @param file the table's name, without folders
 * @param changes what becomes of the assets for which something is done, in the order of the rows
 * @param same how many rows say what is so already
 */
public record AssetPlan(String file, Plan plan, List<Change> changes, long same) {

  /** Takes its own copy of the changes. */
  public AssetPlan {
    changes = List.copyOf(changes);
  }

  /** What becomes of an asset. The names are stable: translations go by them. */
  public enum What {
    REGISTERED,
    UPDATED,
    ENDED
  }

  /**
   * What becomes of one asset.
   *
   * @param line of the file
   * @param name what it will be called
   */
  public record Change(long line, AssetId asset, String name, What what) {}
}
