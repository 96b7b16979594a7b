package org.bursar.exchange.opening;

import java.nio.file.Path;
import java.util.List;
import org.bursar.enterprise.Enterprise;
import org.bursar.exchange.plan.Plan;
import org.bursar.exchange.table.Columns;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;

/**
 * Reads opening balances: {@code account_id, own_cash}, and if it has them {@code credit_refunds,
 * credit_limit}. Each row is judged by the rules themselves, as if it stood alone.
 */
public final class OpeningReader {

  static final Columns COLUMNS =
      new Columns(List.of("account_id", "own_cash"), List.of("credit_refunds", "credit_limit"));

  private OpeningReader() {}

  /**
   * Reads a CSV file or a spreadsheet beside the books that it is for.
   *
   * @param remark why: the remark of every command
   */
  public static OpeningReading read(Path file, Enterprise enterprise, String remark, Watch watch) {
    OpeningRows rows = new OpeningRows(enterprise, remark);
    return switch (TableFile.read(file, COLUMNS, rows, watch, 0)) {
      case TableReading.Done _ ->
          new OpeningReading.Read(new OpeningPlan(Plan.of(rows.commands(), rows.faults())));
      case TableReading.Stopped _ -> new OpeningReading.Stopped();
      case ReadFault fault -> new OpeningReading.Unreadable(fault);
    };
  }
}
