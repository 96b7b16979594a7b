package org.bursar.exchange.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowCells;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.RowSink;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.UnitId;

/**
 * Reads a table of units and accounts: {@code unit_path, account_id, account_name}, and if it has
 * them {@code legal_name, currency, unit}. A row without an account is a unit.
 */
public final class RosterReader {

  private static final String NO_NAME = "no name of 1-100 characters";

  private RosterReader() {}

  /** Reads a CSV file or a spreadsheet. */
  public static RosterReading read(Path file, Watch watch) {
    Sink sink = new Sink();
    return switch (TableFile.read(file, RosterColumns.ALL, sink, watch, 0)) {
      case TableReading.Done done ->
          new RosterReading.Read(new Roster(done.name(), sink.rows, sink.faults.faults()));
      case TableReading.Stopped _ -> new RosterReading.Stopped();
      case ReadFault fault -> new RosterReading.Unreadable(fault);
    };
  }

  private static final class Sink implements RowSink {

    private final List<Roster.Line> rows = new ArrayList<>();
    private final RowFaults.Counter faults = new RowFaults.Counter();

    @Override
    public void fault(CellFault fault) {
      faults.add(fault);
    }

    @Override
    public void row(Row row) {
      if (row.isBlank()) {
        return;
      }
      RowCells cells = new RowCells(row, RosterColumns.ALL, faults);
      String written = cells.text(RosterColumns.PATH);
      UnitPath path = UnitPath.parse(written == null ? "" : written);
      if (path == null) {
        cells.wrong(RosterColumns.PATH, "not names of units joined by slashes");
        return;
      }
      Roster.Line line =
          new Roster.Line(
              row.line(),
              path,
              cells.made(RosterColumns.UNIT, "no id of a unit", UnitId::new),
              cells.id(RosterColumns.ACCOUNT, "no id of an account", AccountId::new),
              cells.name(RosterColumns.NAME, NO_NAME),
              cells.name(RosterColumns.LEGAL_NAME, NO_NAME),
              cells.made(RosterColumns.CURRENCY, "no currency that is known", Currency::of));
      if (cells.isGood() && line.account() == null && path.isRoot()) {
        cells.wrong(RosterColumns.ACCOUNT, "neither a unit nor an account is named");
      }
      if (cells.isGood()) {
        rows.add(line);
      }
    }
  }
}
