package org.bursar.console.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.exchange.bulk.BulkField;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.bulk.BulkResult;
import org.bursar.exchange.bulk.JudgedRow;
import org.bursar.vocabulary.Money;

/** The columns of rows that were judged, and of what came of them. */
final class RowColumns {

  private RowColumns() {}

  /** What would be: the rows of the check page. */
  static List<Column<JudgedRow>> ofCheck(BulkKind kind) {
    List<Column<JudgedRow>> columns = about(kind, row -> row);
    if (kind.isOfPairs()) {
      columns.add(
          Column.<JudgedRow>amount(
                  "from-after", Texts.text("transfers.column.from.after"), JudgedRow::fromAfter)
              .hiddenAtFirst());
      columns.add(
          Column.amount("to-after", Texts.text("transfers.column.to.after"), JudgedRow::toAfter));
    } else {
      columns.add(
          Column.amount("after", Texts.text("transfers.column.after"), JudgedRow::fromAfter));
    }
    columns.add(
        Column.<JudgedRow>text("result", Texts.text("bulk.column.result"), RowColumns::said)
            .withWidth(84)
            .withLeast(84)
            .withChip(RowColumns::tone));
    columns.add(
        Column.<JudgedRow>text(
                "why", Texts.text("bulk.column.why"), row -> BulkWords.why(row.objection()))
            .withWidth(230)
            .withLeast(120));
    return columns;
  }

  /** What came of them. */
  static List<Column<BulkResult>> ofResult(BulkKind kind) {
    List<Column<BulkResult>> columns = about(kind, BulkResult::row);
    columns.add(
        Column.<BulkResult>text(
                "result",
                Texts.text("bulk.column.result"),
                row -> Texts.now("bulk.result." + row.state()))
            .withWidth(84)
            .withLeast(84)
            .withChip(
                row -> row.isDone() ? Tone.ACCENT : row.isTaken() ? Tone.WARNING : Tone.DANGER));
    columns.add(
        Column.<BulkResult>of(
                "entry",
                Texts.text("bulk.column.entry"),
                row -> row.isDone() ? Texts.formats().count(row.entry()) : "",
                java.util.Comparator.comparingLong(BulkResult::entry))
            .withWidth(64));
    columns.add(
        Column.<BulkResult>text(
                "why", Texts.text("bulk.column.why"), row -> BulkWords.why(row.objection()))
            .withWidth(240)
            .withLeast(120));
    return columns;
  }

  /**
   * Shows the columns that tell rows apart: what all of them have alike is said above the table.
   *
   * @param isWhy whether some of them say why they are not done
   */
  static void arrange(TableView<?> table, List<JudgedRow> rows, boolean isWhy) {
    boolean isOfPairs = rows.stream().anyMatch(row -> row.to() != null);
    boolean isOfOne = count(rows, row -> party(row, BulkField.FROM)) < 2;
    show(table, "from", !isOfPairs || !isOfOne);
    show(table, "currency", count(rows, RowColumns::currency) > 1);
    show(table, "why", isWhy);
  }

  /** How many different texts rows have, of those that have any. */
  private static long count(List<JudgedRow> rows, Function<JudgedRow, String> text) {
    return rows.stream().map(text).filter(each -> !each.isEmpty()).distinct().count();
  }

  private static void show(TableView<?> table, String id, boolean isShown) {
    for (TableColumn<?, ?> column : table.getColumns()) {
      if (id.equals(column.getId())) {
        column.setVisible(isShown);
      }
    }
  }

  private static <T> List<Column<T>> about(BulkKind kind, Function<T, JudgedRow> of) {
    List<Column<T>> columns = new ArrayList<>();
    columns.add(
        Column.<T>count("line", Texts.text("bulk.column.line"), row -> of.apply(row).row().line())
            .withWidth(44)
            .withLeast(40));
    String first = kind.isOfPairs() ? "transfers.column.from" : "alerts.column.account";
    columns.add(
        Column.<T>text("from", Texts.text(first), row -> party(of.apply(row), BulkField.FROM))
            .withWidth(170)
            .withLeast(90));
    if (kind.isOfPairs()) {
      columns.add(
          Column.<T>text(
                  "to",
                  Texts.text("transfers.column.to"),
                  row -> party(of.apply(row), BulkField.TO))
              .withWidth(190)
              .withLeast(90));
    }
    columns.add(
        Column.<T>amount(
            "amount", Texts.text("bulk.column.amount." + kind), row -> of.apply(row).amount()));
    columns.add(
        Column.<T>text(
                "currency", Texts.text("transfers.column.currency"), row -> currency(of.apply(row)))
            .withWidth(66)
            .withLeast(60));
    return columns;
  }

  private static String party(JudgedRow row, BulkField field) {
    return field == BulkField.FROM
        ? BulkWords.party(row.from(), row.row().from())
        : BulkWords.party(row.to(), row.row().to());
  }

  private static String currency(JudgedRow row) {
    Money amount = row.amount();
    return amount == null ? "" : amount.currency().code();
  }

  private static String said(JudgedRow row) {
    if (!row.passes()) {
      return Texts.now("bulk.state.refused");
    }
    return Texts.now(row.isLowered() ? "bulk.state.lowered" : "bulk.state.passes");
  }

  private static Tone tone(JudgedRow row) {
    if (!row.passes()) {
      return Tone.DANGER;
    }
    return row.isLowered() ? Tone.WARNING : Tone.ACCENT;
  }
}
