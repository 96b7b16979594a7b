package org.bursar.books.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.UnitId;

/** An enterprise as the rows of its tables and its roll-ups: two that say the same are the same. */
public final class Rows {

  private Rows() {}

  /** Every row of every table, and the totals of every unit. */
  public static Map<String, Object> of(Enterprise enterprise) {
    Map<String, Object> rows = new TreeMap<>();
    StateTables.ALL.forEach(table -> add(rows, table, enterprise));
    for (UnitId unit : enterprise.organization().units().byId().keySet()) {
      rows.put("totals " + unit, enterprise.rollups().of(unit).byCurrency().toJavaMap());
    }
    rows.put("transfers", enterprise.funds().transfers());
    rows.put("entry", enterprise.entry());
    rows.put("at", enterprise.at());
    return rows;
  }

  private static <K> void add(
      Map<String, Object> rows, StateTable<K> table, Enterprise enterprise) {
    table
        .all()
        .apply(enterprise)
        .forEach(
            key -> {
              List<?> row = table.row().apply(enterprise, key);
              if (row != null) {
                rows.put(table.name() + " " + table.key().apply(key), row);
              }
            });
  }
}
