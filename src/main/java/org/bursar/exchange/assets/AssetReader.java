package org.bursar.exchange.assets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;

/**
 * Reads equity assets: {@code asset_id}, and of a new one {@code kind, name}; all else may be left
 * out. An asset that is there already is compared: its name, what remains and how it stands may
 * change, and anything else that differs is another asset. An empty cell says nothing. Days begin
 * in the enterprise's zone. Each row is judged by the rules themselves, as if it stood alone.
 */
public final class AssetReader {

  private AssetReader() {}

  /**
   * Reads a CSV file or a spreadsheet beside the books that it is for.
   *
   * @param at now: assets whose end has passed have ended
   * @param language of what the rules say against a row
   */
  public static AssetReading read(
      Path file, Enterprise enterprise, Instant at, Locale language, Watch watch) {
    AssetRows rows = new AssetRows(enterprise, enterprise.now(at), language);
    return switch (TableFile.read(file, AssetColumns.ALL, rows, watch, 0)) {
      case TableReading.Done done ->
          new AssetReading.Read(
              new AssetPlan(
                  done.name(),
                  Plan.of(rows.commands(), rows.faults()),
                  rows.changes(),
                  rows.same()));
      case TableReading.Stopped _ -> new AssetReading.Stopped();
      case ReadFault fault -> new AssetReading.Unreadable(fault);
    };
  }
}
