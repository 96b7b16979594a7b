package org.bursar.console.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.exchange.bulk.BulkRow;
import org.bursar.exchange.bulk.BulkVerdict;
import org.bursar.exchange.bulk.JudgedRow;
import org.jspecify.annotations.Nullable;

/** The second page: what the rules say of each row, before anything is done. */
final class CheckPage extends VBox {

  private final RowsPage source;
  private final MannerPane manner;
  private final Judging judging;
  private final DataTable<JudgedRow> table;
  private final StackPane tiles = new StackPane();
  private final CheckBox only = new CheckBox();
  private final ReadOnlyObjectWrapper<@Nullable BulkVerdict> verdict =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable JudgedRow> lookedAt = new ReadOnlyObjectWrapper<>();
  private List<BulkRow> rows;
  private List<JudgedRow> shown = List.of();

  CheckPage(Session session, RowsPage source, MannerPane manner) {
    super(12);
    this.source = source;
    this.manner = manner;
    this.rows = source.rows();
    judging = new Judging(session, this::show);
    table =
        new DataTable<>(
            "bulk-rows", session.background(), JudgedRow::row, RowColumns.ofCheck(source.kind()));
    table.setTitle(Texts.text("bulk.step.check"));
    table.setPrefHeight(262);
    table.setMinHeight(140);
    VBox.setVgrow(table, Priority.ALWAYS);
    only.setId("bulk-only");
    only.textProperty().bind(Texts.text("bulk.only"));
    only.setMinWidth(USE_PREF_SIZE);
    only.selectedProperty().subscribe(now -> fill());
    Button remove = Buttons.outlined("bulk-remove", Texts.text("bulk.remove"), this::remove);
    remove.setDisable(true);
    table.selected().addListener((ListChangeListener<JudgedRow>) change -> selected(remove));
    table
        .table()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
              }
            });
    table.actions().addAll(only, remove);
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinHeight(6);
    bar.setPrefHeight(6);
    bar.progressProperty().bind(judging.progress());
    bar.visibleProperty().bind(judging.progress().lessThan(1));
    bar.accessibleTextProperty().bind(Texts.text("bulk.judging", rows.size()));
    tiles.setMinHeight(64);
    getChildren().addAll(tiles, manner, bar, table);
    session.sight().when(Shown.of(this)).subscribe(sight -> judge());
    manner.remark().when(Shown.of(this)).addListener((remark, was, is) -> judge());
  }

  /** What the rules say of all rows; null while they are being asked. */
  ReadOnlyObjectProperty<@Nullable BulkVerdict> verdict() {
    return verdict.getReadOnlyProperty();
  }

  /** The one row that is selected; null if none is, or several are. */
  ReadOnlyObjectProperty<@Nullable JudgedRow> lookedAt() {
    return lookedAt.getReadOnlyProperty();
  }

  /** Nobody looks any more. */
  void stop() {
    judging.stop();
  }

  void focusTable() {
    table.table().requestFocus();
  }

  /** A remark that is still to be written is taken for given: it is asked for in a sentence. */
  private void judge() {
    String remark = manner.remark().get();
    verdict.set(null);
    judging.judge(rows, source.terms(remark.isBlank() ? "-" : remark), source.accounts());
  }

  private void show(BulkVerdict now) {
    shown = now.rows();
    RowColumns.arrange(table.table(), shown, now.refused() > 0);
    tiles.getChildren().setAll(CountTiles.of(now));
    only.setDisable(now.refused() == 0 && !only.isSelected());
    fill();
    verdict.set(now);
  }

  private void fill() {
    table.setRows(only.isSelected() ? shown.stream().filter(row -> !row.passes()).toList() : shown);
  }

  private void selected(Button remove) {
    List<JudgedRow> chosen = table.selected();
    remove.setDisable(chosen.isEmpty());
    lookedAt.set(chosen.size() == 1 ? chosen.getFirst() : null);
  }

  private void remove() {
    Set<BulkRow> gone =
        new HashSet<>(table.selected().stream().map(JudgedRow::row).collect(Collectors.toSet()));
    if (!gone.isEmpty()) {
      rows = rows.stream().filter(row -> !gone.contains(row)).toList();
      judge();
    }
  }
}
