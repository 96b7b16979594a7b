package org.bursar.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.bursar.cli.show.JsonRow;
import org.bursar.exchange.focus.BillPlan;
import org.bursar.exchange.focus.BillTotal;
import org.bursar.exchange.focus.ChargeChange;
import org.bursar.exchange.table.CellFault;
import org.jspecify.annotations.Nullable;

/** What the import of a bill did, or would do. */
final class BillReport {

  private BillReport() {}

  static void printText(BillPlan plan, boolean written, PrintStream out) {
    int changed = plan.changed().size();
    out.printf(
        "%s from %,d rows: %d units, %d members and %d assets created, %d charges recorded%n",
        written ? "imported" : "would be imported",
        plan.rows(),
        plan.units().size(),
        plan.accounts().size(),
        plan.assets().size(),
        changed);
    plan.units().stream()
        .filter(unit -> unit.isRenamed())
        .forEach(unit -> out.println("called " + unit.command().name() + ": " + unit.billsName()));
    for (BillTotal total : plan.totals()) {
      out.printf(
          "%s: books %s, files %s (exact %s), difference %s%n",
          total.period(),
          total.before(),
          total.after(),
          total.exact().toPlainString(),
          total.difference().plain());
    }
    plan.missing().forEach(change -> out.println("not in the files any more: " + change.account()));
  }

  static void printJson(BillPlan plan, boolean written, PrintStream out) {
    SequencedMap<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("units", plan.units().size());
    report.put("accounts", plan.accounts().size());
    report.put("assets", plan.assets().size());
    report.put("charges", plan.charges().stream().map(BillReport::charge).toList());
    report.put("rows", plan.rows());
    report.put("rowErrors", plan.plan().faults().first().stream().map(BillReport::error).toList());
    report.put("written", written);
    out.println(JsonRow.of(report));
  }

  private static SequencedMap<String, @Nullable Object> charge(ChargeChange change) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("account", change.account());
    row.put("period", change.period());
    row.put("source", change.source());
    row.put("before", change.before());
    row.put("after", change.after());
    row.put("exact", change.exact().toPlainString());
    return row;
  }

  private static SequencedMap<String, @Nullable Object> error(CellFault fault) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("line", fault.line());
    row.put("column", fault.column());
    row.put("reason", fault.reason());
    return row;
  }
}
