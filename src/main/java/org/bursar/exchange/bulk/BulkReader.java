package org.bursar.exchange.bulk;

import static org.bursar.exchange.bulk.BulkFault.Reason.AMOUNT_PARTED;
import static org.bursar.exchange.bulk.BulkFault.Reason.CELLS_TOO_MANY;
import static org.bursar.exchange.bulk.BulkFault.Reason.CELL_BROKEN;
import static org.bursar.exchange.bulk.BulkFault.Reason.ID_ROUNDED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bursar.exchange.table.Columns;
import org.bursar.exchange.table.RawRow;
import org.bursar.exchange.table.RawRows;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows that a person pasted or that stand in a file: copied from a spreadsheet, as CSV, or a
 * spreadsheet itself; with a line that names the columns or without.
 */
public final class BulkReader {

  /** Columns beyond these are not looked at. */
  private static final Columns COLUMNS = Columns.numbered(40);

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern REST = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private BulkReader() {}

  /** Reads what was pasted. */
  public static BulkReading read(BulkKind kind, String text, String name, BulkAccounts accounts) {
    RawRows sink = new RawRows(COLUMNS.count());
    return told(kind, TableFile.read(text, name, COLUMNS, sink), sink, name, accounts);
  }

  /** Reads a CSV file or a spreadsheet. */
  public static BulkReading read(BulkKind kind, Path file, BulkAccounts accounts, Watch watch) {
    RawRows sink = new RawRows(COLUMNS.count());
    TableReading reading = TableFile.read(file, COLUMNS, sink, watch, 0);
    return told(kind, reading, sink, String.valueOf(file.getFileName()), accounts);
  }

  private static BulkReading told(
      BulkKind kind, TableReading reading, RawRows sink, String name, BulkAccounts accounts) {
    return switch (reading) {
      case TableReading.Done _ -> read(kind, sink.rows(), name, accounts);
      case TableReading.Stopped _ -> new BulkReading.Stopped();
      case ReadFault fault -> new BulkReading.Unreadable(fault);
    };
  }

  private static BulkReading read(
      BulkKind kind, List<RawRow> rows, String name, BulkAccounts accounts) {
    if (rows.isEmpty()) {
      return new BulkReading.Unreadable(ReadFault.because(ReadFault.Reason.EMPTY, name, ""));
    }
    RawRow first = rows.getFirst();
    BulkColumns columns =
        BulkColumns.named(kind, first, accounts)
            .orElseGet(() -> BulkColumns.guessed(kind, rows, accounts));
    ReadFault fault = columns.isNamed() ? columns.fault(kind, first, name) : null;
    if (fault != null) {
      return new BulkReading.Unreadable(fault);
    }
    List<BulkRow> read = new ArrayList<>();
    int done = 0;
    for (RawRow row : columns.isNamed() ? rows.subList(1, rows.size()) : rows) {
      if (BulkTitles.isTaken(row.cell(columns.place(BulkField.RESULT)))) {
        done++;
      } else {
        read.add(row(row, columns));
      }
    }
    return new BulkReading.Read(read, columns.known(), done);
  }

  private static BulkRow row(RawRow row, BulkColumns columns) {
    return new BulkRow(
        row.line(),
        row.cell(columns.place(BulkField.FROM)),
        row.cell(columns.place(BulkField.TO)),
        row.cell(columns.place(BulkField.AMOUNT)),
        row.cell(columns.place(BulkField.CURRENCY)),
        row.cell(columns.place(BulkField.REFUNDS)),
        row.cell(columns.place(BulkField.REMARK)),
        fault(row, columns));
  }

  private static @Nullable BulkFault fault(RawRow row, BulkColumns columns) {
    if (row.isBroken()) {
      return new BulkFault(CELL_BROKEN, BulkField.AMOUNT, "");
    }
    for (BulkField field : List.of(BulkField.FROM, BulkField.TO)) {
      if (row.isRounded(columns.place(field))) {
        return new BulkFault(ID_ROUNDED, field, row.cell(columns.place(field)));
      }
    }
    int amount = columns.place(BulkField.AMOUNT);
    if (isParted(row, amount, columns)) {
      String whole = row.cell(amount) + "," + row.cell(amount + 1);
      return new BulkFault(AMOUNT_PARTED, BulkField.AMOUNT, whole);
    }
    int count = columns.fields().size();
    return row.cells().size() > count
        ? new BulkFault(CELLS_TOO_MANY, BulkField.REMARK, row.cell(count))
        : null;
  }

  /**
   * Whether {@code 1,000.00} may have been typed between commas, without quotes: the rest of it
   * stands where no amount does, or where no title says that one does.
   */
  private static boolean isParted(RawRow row, int amount, BulkColumns columns) {
    int next = amount + 1;
    boolean isAmountNext =
        columns.isNamed()
            && next < columns.fields().size()
            && columns.fields().get(next) == BulkField.REFUNDS;
    return row.isByCommas()
        && amount >= 0
        && !isAmountNext
        && WHOLE.matcher(row.cell(amount)).matches()
        && REST.matcher(row.cell(next)).matches();
  }
}
