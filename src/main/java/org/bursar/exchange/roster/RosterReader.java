package org.bursar.exchange.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bursar.exchange.table.CellFault;
import org.bursar.exchange.table.FormulaGuard;
import org.bursar.exchange.table.IdCell;
import org.bursar.exchange.table.ReadFault;
import org.bursar.exchange.table.Row;
import org.bursar.exchange.table.RowFaults;
import org.bursar.exchange.table.RowSink;
import org.bursar.exchange.table.TableFile;
import org.bursar.exchange.table.TableReading;
import org.bursar.exchange.table.Watch;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of units and accounts: {@code unit_path, account_id, account_name}, and if it has
 * them {@code legal_name, currency, unit}. A row without an account is a unit.
 */
public final class RosterReader {

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
    private boolean isGood;

    @Override
    public void fault(CellFault fault) {
      faults.add(fault);
    }

    @Override
    public void row(Row row) {
      if (row.isBlank()) {
        return;
      }
      isGood = true;
      String written = text(row, RosterColumns.PATH);
      UnitPath path = UnitPath.parse(written == null ? "" : written);
      if (path == null) {
        wrong(row, RosterColumns.PATH, "not names of units joined by slashes");
        return;
      }
      Roster.Line line =
          new Roster.Line(
              row.line(),
              path,
              made(row, RosterColumns.UNIT, "no id of a unit", UnitId::new),
              account(row),
              name(row, RosterColumns.NAME),
              name(row, RosterColumns.LEGAL_NAME),
              made(row, RosterColumns.CURRENCY, "no currency that is known", Currency::of));
      if (isGood && line.account() == null && path.isRoot()) {
        wrong(row, RosterColumns.ACCOUNT, "neither a unit nor an account is named");
      }
      if (isGood) {
        rows.add(line);
      }
    }

    private @Nullable AccountId account(Row row) {
      if (IdCell.isRounded(row, RosterColumns.ACCOUNT)) {
        wrong(
            row,
            RosterColumns.ACCOUNT,
            "a spreadsheet has rounded this id; make the column text and enter it again");
        return null;
      }
      return made(row, RosterColumns.ACCOUNT, "no id of an account", AccountId::new);
    }

    private @Nullable String name(Row row, int place) {
      String text = text(row, place);
      if (text != null && !Texts.isName(text)) {
        wrong(row, place, "no name of 1-100 characters");
        return null;
      }
      return text;
    }

    private <T> @Nullable T made(Row row, int place, String reason, Function<String, T> make) {
      String text = text(row, place);
      if (text == null) {
        return null;
      }
      try {
        return make.apply(text);
      } catch (IllegalArgumentException _) {
        wrong(row, place, reason);
        return null;
      }
    }

    private static @Nullable String text(Row row, int place) {
      String text = row.isSheet() ? row.text(place) : FormulaGuard.bare(row.text(place));
      return text.isEmpty() ? null : text;
    }

    /** Only the first fault of a row is told. */
    private void wrong(Row row, int place, String reason) {
      if (isGood) {
        faults.add(
            CellFault.quoting(
                row.file(), row.line(), RosterColumns.ALL.name(place), reason, row.text(place)));
      }
      isGood = false;
    }
  }
}
