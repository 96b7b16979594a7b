package org.bursar.console.bulk;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkResult;
import org.bursar.exchange.bulk.BulkRow;

/** The third page: what came of each row. */
final class ResultPage extends VBox {

  private final DataTable<BulkResult> table;
  private final List<BulkResult> results;

  ResultPage(Session session, BulkKind kind, List<BulkResult> results) {
    super(12);
    this.results = results;
    table =
        new DataTable<>(
            "bulk-results",
            session.background(),
            result -> result.row().row(),
            RowColumns.ofResult(kind));
    table.setTitle(Texts.text("bulk.step.result"));
    table.setPrefHeight(330);
    table.setMinHeight(140);
    VBox.setVgrow(table, Priority.ALWAYS);
    RowColumns.arrange(
        table.table(), results.stream().map(BulkResult::row).toList(), !refused().isEmpty());
    table.setRows(results);
    getChildren().addAll(CountTiles.of(results), table);
  }

  /** The rows that were not done. */
  List<BulkRow> refused() {
    return results.stream()
        .filter(result -> !result.isTaken())
        .map(result -> result.row().row())
        .toList();
  }

  void focusTable() {
    table.table().requestFocus();
  }

  /** What came of all of them. */
  String sentence() {
    int refused = refused().size();
    int later =
        (int) results.stream().filter(result -> result.isTaken() && !result.isDone()).count();
    int done = results.size() - refused - later;
    if (later > 0) {
      return Texts.now("bulk.result.later", later, done, refused);
    } else if (done == 0) {
      return Texts.now("bulk.result.none");
    }
    return refused == 0
        ? Texts.now("bulk.result.all", done)
        : Texts.now("bulk.result.some", done, refused);
  }
}
