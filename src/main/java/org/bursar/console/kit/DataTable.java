package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A table of the enterprise: quick filter, columns to choose, typed sort, totals of what is shown
 * or selected, copying as TSV. Filtering and sorting run off the FX thread and swap in one list.
 *
 * @param <T> what the rows are
 */
public final class DataTable<T> extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Map<TableColumn<T, ?>, Column<T>> columns = new LinkedHashMap<>();
  private final TableView<T> table = new TableView<>();
  private final ColumnWidths<T> widths = new ColumnWidths<>(table, columns);
  private final SearchField filter;
  private final HBox toolbar = new HBox();
  private final Node gap = Space.grow();
  private final HBox actions = new HBox(8);
  private final TotalsLine totalsLine;
  private final Latest latest;
  private final Function<T, Object> key;
  // Bound, so that a table which nobody shows any more is not kept by the texts.
  private final ObjectProperty<Texts.Manner> manner = new SimpleObjectProperty<>();
  private Match match = Match.words();
  private Function<List<T>, List<Total>> totals = rows -> List.of();
  private Consumer<T> onOpen = row -> {};
  private List<T> rows = List.of();
  private List<Total> shownTotals = List.of();
  private Node empty = new EmptyState(Feather.INBOX, Texts.fixed(""));
  private Set<Object> wanted = Set.of();
  private boolean swapping;
  private int moved;
  private @Nullable Supplier<String> wholeCount;
  private Supplier<List<Total>> wholeTotals = List::of;

  /** Rows that are still being read are not an empty table. */
  private boolean isFilled;

  /**
   * A table with these columns.
   *
   * @param key what stays the same when a row changes: the selection is kept by it
   */
  public DataTable(
      String id, Background background, Function<T, Object> key, List<Column<T>> columns) {
    this.key = key;
    latest = background.latest(id);
    getStyleClass().add("data-table");
    table.setId(id);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    columns.forEach(this::add);
    table.widthProperty().subscribe(width -> widths.fit());
    filter = new SearchField(id + "-filter", Texts.text("kit.filter"));
    filter.setPrefWidth(220);
    toolbar.getStyleClass().add("toolbar");
    actions.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    toolbar
        .getChildren()
        .addAll(filter, gap, actions, new ColumnChooser(id + "-columns", table.getColumns()));
    totalsLine = new TotalsLine(id + "-totals");
    setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(toolbar, table, totalsLine);
    wire();
  }

  /** Shows these rows, in this order unless a column is sorted. The list is not copied. */
  public void setRows(List<T> now) {
    rows = now;
    isFilled = true;
    recompute();
  }

  /** What stands in the table while it has no rows at all: a sentence and a button. */
  public void setEmpty(EmptyState now) {
    empty = now;
    showPlaceholder();
  }

  /** What the table is, for a screen reader. */
  public void setTitle(javafx.beans.value.ObservableValue<String> title) {
    table.accessibleTextProperty().bind(title);
  }

  /** The totals below the table, of the rows shown or, if there are several, of those selected. */
  public void setTotals(Function<List<T>, List<Total>> sums) {
    totals = sums;
    recompute();
  }

  /**
   * What stands below the table while not several rows are selected, for rows that are only a part
   * of what there is; in the language of the moment.
   */
  public void setWhole(Supplier<String> counted, Supplier<List<Total>> sums) {
    wholeCount = counted;
    wholeTotals = sums;
    showTotals();
  }

  /** Another way to choose rows stands where the quick filter would. */
  public void setBar(Node bar) {
    HBox.setHgrow(bar, Priority.ALWAYS);
    toolbar.getChildren().removeAll(filter, gap);
    toolbar.getChildren().addFirst(bar);
  }

  /** What happens when somebody scrolls to where the rows begin, and to where they end. */
  public void setOnEdge(Runnable begun, Runnable ended) {
    Scrolling.toEnds(table, begun, ended);
  }

  /** Rows came or went before those that are seen: these stay where they are. */
  public void moveBy(int count) {
    moved += count;
  }

  /** How the filter finds a text. */
  public void setMatch(Match how) {
    match = how;
    recompute();
  }

  /** What Enter or a double click on a row does. */
  public void setOnOpen(Consumer<T> act) {
    onOpen = act;
  }

  /** Where a screen puts the buttons for what is selected. */
  public ObservableList<Node> actions() {
    return actions.getChildren();
  }

  /** What is selected, in the order of the table. */
  public ObservableList<T> selected() {
    return table.getSelectionModel().getSelectedItems();
  }

  /** What is shown, filtered and sorted. */
  public List<T> shown() {
    return table.getItems();
  }

  /** The filter's field. */
  public SearchField filter() {
    return filter;
  }

  /** The table beneath: for a context menu and shortcuts of a screen. */
  public TableView<T> table() {
    return table;
  }

  /** The selected rows as text for a spreadsheet. */
  public String selectionAsText() {
    return TableText.of(shownColumns(), List.copyOf(selected()));
  }

  /** The rows shown and the columns shown as text for a spreadsheet. */
  public String shownAsText() {
    return TableText.of(shownColumns(), List.copyOf(shown()));
  }

  /** How the columns are arranged. */
  public TableState state() {
    return TableArrangement.of(table);
  }

  /** Arranges the columns as they were. */
  public void restore(TableState state) {
    TableArrangement.restore(table, state);
  }

  private void add(Column<T> column) {
    TableColumn<T, T> shown = new TableColumn<>();
    shown.setId(column.id());
    shown.textProperty().bind(column.title());
    shown.setPrefWidth(column.width());
    shown.textProperty().subscribe(title -> shown.setMinWidth(ColumnWidths.least(column, "")));
    shown.setVisible(column.isShownFirst());
    if (column.isFigures()) {
      shown.getStyleClass().add("align-right");
    }
    shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    shown.setCellFactory(ignored -> new DataCell<>(column));
    columns.put(shown, column);
    table.getColumns().add(shown);
  }

  private void wire() {
    table.setSortPolicy(sorted -> recompute());
    filter.textProperty().subscribe(text -> recompute());
    manner.bind(Texts.manner());
    manner.subscribe(now -> recompute());
    table.getVisibleLeafColumns().subscribe(this::columnsChanged);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<T>) change -> selectionChanged());
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          T row = table.getSelectionModel().getSelectedItem();
          if (COPY.match(event)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selectionAsText());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && row != null && !event.isShortcutDown()) {
            onOpen.accept(row);
            event.consume();
          }
        });
    table.setOnMouseClicked(
        event -> {
          T row = table.getSelectionModel().getSelectedItem();
          if (event.getClickCount() == 2 && row != null) {
            onOpen.accept(row);
          }
        });
  }

  /** Another column is filtered by, and needs room for its figures. */
  private void columnsChanged() {
    widths.fit();
    recompute();
  }

  private boolean recompute() {
    String query = filter.getText().strip();
    TableRows.Ask<T> ask =
        new TableRows.Ask<>(
            rows,
            shownColumns(),
            query.isEmpty() ? null : match.of(query),
            TableArrangement.order(table, columns),
            totals);
    latest.run(progress -> TableRows.of(ask, progress), this::swap);
    return true;
  }

  private void swap(TableRows<T> now) {
    Set<Object> keys = wanted;
    swapping = true;
    int first = moved == 0 ? 0 : Scrolling.first(table) + moved;
    // Other content, not another list: a table that is given one forgets how it is sorted.
    table.getItems().setAll(now.shown());
    table.getSelectionModel().clearSelection();
    int left = keys.size();
    for (int index = 0; index < now.shown().size() && left > 0; index++) {
      if (keys.contains(key.apply(now.shown().get(index)))) {
        table.getSelectionModel().select(index);
        left--;
      }
    }
    swapping = false;
    if (moved != 0) {
      moved = 0;
      table.scrollTo(Math.max(0, first));
    }
    widths.makeRoom(now.longest());
    shownTotals = now.totals();
    showPlaceholder();
    showTotals();
  }

  private void selectionChanged() {
    if (!swapping) {
      Set<Object> keys = new HashSet<>();
      selected().stream()
          .filter(java.util.Objects::nonNull)
          .forEach(row -> keys.add(key.apply(row)));
      wanted = keys;
      showTotals();
    }
  }

  private void showTotals() {
    if (!isFilled) {
      totalsLine.show("", List.of());
      return;
    }
    List<T> chosen = new ArrayList<>(selected());
    int shown = shown().size();
    if (chosen.size() > 1) {
      totalsLine.show(Texts.now("kit.table.selected", chosen.size(), shown), totals.apply(chosen));
    } else if (wholeCount != null) {
      totalsLine.show(wholeCount.get(), wholeTotals.get());
    } else {
      String count =
          shown == rows.size()
              ? Texts.now("kit.table.shown", shown)
              : Texts.now("kit.table.shown.of", shown, rows.size());
      totalsLine.show(count, shownTotals);
    }
  }

  private void showPlaceholder() {
    if (!isFilled) {
      table.setPlaceholder(new Region());
      return;
    }
    table.setPlaceholder(
        rows.isEmpty()
            ? empty
            : new EmptyState(
                Feather.SEARCH,
                Texts.text("kit.table.nothing.matches", filter.getText()),
                Buttons.outlined(
                    table.getId() + "-show-all",
                    Texts.text("kit.table.show.all"),
                    () -> filter.setText(""))));
  }

  private List<Column<T>> shownColumns() {
    List<Column<T>> shown = new ArrayList<>();
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      Column<T> known = columns.get(column);
      if (known != null) {
        shown.add(known);
      }
    }
    return shown;
  }
}
