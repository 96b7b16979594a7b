package org.bursar.cli.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Rows;
import org.bursar.enterprise.Totals;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.Currency;
import org.jspecify.annotations.Nullable;

/** All units with the totals of their subtrees, by their paths. */
final class UnitTable extends Table {

  UnitTable() {
    super(
        Column.text("path"),
        Column.text("unit"),
        Column.figure("accounts"),
        new Column("Available", false, row -> Cell.of(row.get("totals"))));
  }

  @Override
  Stream<SequencedMap<String, @Nullable Object>> rows(Sight sight) {
    Enterprise enterprise = sight.enterprise();
    List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
    for (Unit unit : enterprise.organization().units().byId().values()) {
      rows.add(row(enterprise, unit));
    }
    return rows.stream()
        .sorted(Comparator.comparing((SequencedMap<String, @Nullable Object> row) -> path(row)));
  }

  private static String path(SequencedMap<String, @Nullable Object> row) {
    return String.valueOf(row.get("path"));
  }

  private static SequencedMap<String, @Nullable Object> row(Enterprise enterprise, Unit unit) {
    Totals totals = enterprise.rollups().of(unit.id());
    SequencedMap<String, @Nullable Object> row = Rows.unit(enterprise, unit);
    row.put("accounts", totals.accounts());
    List<SequencedMap<String, @Nullable Object>> list = new ArrayList<>();
    totals.byCurrency().forEach((currency, total) -> list.add(total(currency, total)));
    row.put("totals", list);
    return row;
  }

  private static SequencedMap<String, @Nullable Object> total(
      Currency currency, Totals.Total total) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("currency", currency);
    row.put("available", total.available());
    row.put("overdue", total.overdue());
    row.put("ownCash", total.ownCash());
    row.put("accounts", total.accounts());
    row.put("overdueAccounts", total.overdueAccounts());
    return row;
  }
}
