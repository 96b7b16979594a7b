package org.bursar.console.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A tree of any size, as a list of its visible rows: they are worked out off the FX thread from the
 * tree, what is expanded and a filter, and swapped in as one list. Selection and expansion are kept
 * by key, so a new value of the tree disturbs nothing. FX thread only.
 *
 * @param <T> what stands in the tree
 */
public final class Outline<T> extends VBox {
  private final ListView<OutlineRow<T>> list = new OutlineList<>();
  private final Latest latest;
  private final Latest expanding;
  private final OutlineDragging<T> dragging;
  private final OutlineMenu<T> menu;
  private final ObservableList<T> selected = FXCollections.observableArrayList();
  private final ObservableList<T> selectedRead = FXCollections.unmodifiableObservableList(selected);
  private OutlineTree<T> tree = OutlineTree.empty();
  private Set<Object> expanded = Set.of();
  private Set<Object> wanted = Set.of();
  private @Nullable Predicate<T> filter;
  private Consumer<T> onOpen = item -> {};
  private Consumer<Set<Object>> onExpanded = keys -> {};
  private boolean swapping;

  /**
   * An outline whose rows look as {@code views} makes them.
   *
   * @param views makes the look of one cell; called once for each row on the screen
   * @param nanoClock when a letter was typed, in nanoseconds
   */
  public Outline(
      String id, Background background, Supplier<RowView<T>> views, LongSupplier nanoClock) {
    latest = background.latest(id);
    expanding = background.latest(id + "-expanding");
    getStyleClass().add("outline");
    list.setId(id);
    list.setFixedCellSize(30);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    dragging = new OutlineDragging<>(list);
    menu = new OutlineMenu<>(list);
    list.setCellFactory(
        ignored -> {
          OutlineCell<T> cell = new OutlineCell<>(this, views.get());
          dragging.attach(cell);
          return cell;
        });
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<OutlineRow<T>>) change -> selectionChanged());
    list.setOnMouseClicked(
        event -> {
          OutlineRow<T> row = list.getSelectionModel().getSelectedItem();
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && row != null) {
            open(row.item());
          }
        });
    new OutlineKeys<>(this, list, nanoClock);
    setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  /** Shows a tree. What was expanded and selected stays so, as far as it is still there. */
  public void setTree(OutlineTree<T> now) {
    tree = now;
    recompute();
  }

  /** Shows only what the filter asks for, with its ancestors; null shows everything again. */
  public void setFilter(@Nullable Predicate<T> now) {
    filter = now;
    recompute();
  }

  /** Whether a filter is set. */
  public boolean isFiltered() {
    return filter != null;
  }

  /** The keys of the branches that are open: a value to keep for the next start. */
  public Set<Object> expanded() {
    return expanded;
  }

  /** Opens exactly these branches. */
  public void setExpanded(Set<?> keys) {
    expanded = Set.copyOf(keys);
    onExpanded.accept(expanded);
    recompute();
  }

  /** Opens a branch that is closed, or closes it. While a filter is set, that is left alone. */
  public void toggle(OutlineRow<T> row) {
    if (row.branch() && !isFiltered()) {
      toggle(row.key());
    }
  }

  /** Opens the branch of this key if it is closed, or closes it. */
  public void toggle(Object key) {
    Set<Object> keys = new HashSet<>(expanded);
    if (!keys.remove(key)) {
      keys.add(key);
    }
    setExpanded(keys);
  }

  /** Opens a branch and all branches beneath it. */
  public void expandBeneath(T item) {
    OutlineTree<T> now = tree;
    expanding.run(
        progress -> branchesOf(now, item, progress),
        branches -> {
          Set<Object> keys = new HashSet<>(expanded);
          keys.addAll(branches);
          setExpanded(keys);
        });
  }

  private static <T> Set<Object> branchesOf(OutlineTree<T> tree, T item, Progress progress) {
    Set<Object> keys = new HashSet<>();
    List<T> open = new ArrayList<>(List.of(item));
    while (!open.isEmpty()) {
      T next = open.removeLast();
      if (tree.isBranch(next)) {
        progress.check();
        keys.add(tree.key(next));
        open.addAll(tree.children(next));
      }
    }
    return keys;
  }

  /** What is selected, in the order of the rows. */
  public ObservableList<T> selected() {
    return selectedRead;
  }

  /**
   * Selects what has this key and brings it into view, opening the branches it stands in.
   *
   * @param ancestors the keys of those branches
   */
  public void select(Object key, Set<?> ancestors) {
    wanted = Set.of(key);
    if (!expanded.containsAll(ancestors)) {
      Set<Object> keys = new HashSet<>(expanded);
      keys.addAll(ancestors);
      setExpanded(keys);
    } else {
      reselect();
    }
    int index = list.getSelectionModel().getSelectedIndex();
    if (index >= 0) {
      list.scrollTo(Math.max(0, index - 3));
    }
  }

  /** What the tree is, for a screen reader. */
  public void setTitle(ObservableValue<String> title) {
    list.accessibleTextProperty().bind(title);
  }

  /** What a double click or Enter on an item does. */
  public void setOnOpen(Consumer<T> act) {
    onOpen = act;
  }

  /** What dragging one row onto another does. */
  public void setDrag(OutlineDrag<T> drag) {
    dragging.set(drag);
  }

  /** What can be done with an item: made when its menu is asked for, by mouse or keys. */
  public void setMenu(Function<T, List<MenuItem>> items) {
    menu.set(items);
  }

  /** Hears of every change of what is expanded. */
  public void setOnExpanded(Consumer<Set<Object>> heard) {
    onExpanded = heard;
  }

  /** The list beneath: for shortcuts of a screen. */
  public ListView<OutlineRow<T>> list() {
    return list;
  }

  /** What is dragged: for a test, which cannot drag. */
  OutlineDragging<T> dragging() {
    return dragging;
  }

  void open(T item) {
    onOpen.accept(item);
  }

  void selectIndex(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    list.scrollTo(Math.max(0, Math.min(index, list.getItems().size() - 1)));
  }

  private void recompute() {
    OutlineTree<T> now = tree;
    Set<Object> open = expanded;
    Predicate<T> looked = filter;
    Set<Object> sought = wanted;
    latest.run(
        progress -> {
          List<OutlineRow<T>> rows = OutlineRows.of(now, open, looked, progress);
          return new Found<>(rows, sought, places(rows, sought));
        },
        this::swap);
  }

  /** New rows, and where among them what was selected stands. */
  private record Found<T>(List<OutlineRow<T>> rows, Set<Object> sought, List<Integer> places) {}

  /** Puts a new list of rows in place of the one that is shown, without copying it. */
  private void swap(Found<T> found) {
    swapping = true;
    list.setItems(FXCollections.observableList(found.rows()));
    swapping = false;
    if (found.sought().equals(wanted)) {
      reselect(found.places());
    } else {
      reselect();
    }
  }

  private static <T> List<Integer> places(List<OutlineRow<T>> rows, Set<Object> sought) {
    int left = sought.size();
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < rows.size() && left > 0; index++) {
      if (sought.contains(rows.get(index).key())) {
        found.add(index);
        left--;
      }
    }
    return found;
  }

  private void reselect() {
    reselect(places(list.getItems(), wanted));
  }

  private void reselect(List<Integer> found) {
    swapping = true;
    list.getSelectionModel().clearSelection();
    if (!found.isEmpty()) {
      int[] others = found.stream().skip(1).mapToInt(Integer::intValue).toArray();
      list.getSelectionModel().selectIndices(found.getFirst(), others);
      list.getFocusModel().focus(found.getFirst());
    }
    swapping = false;
    tellSelection();
  }

  private void selectionChanged() {
    if (!swapping) {
      Set<Object> keys = new HashSet<>();
      for (OutlineRow<T> row : list.getSelectionModel().getSelectedItems()) {
        Optional.ofNullable(row).ifPresent(present -> keys.add(present.key()));
      }
      wanted = keys;
      tellSelection();
    }
  }

  private void tellSelection() {
    List<T> items = new ArrayList<>();
    for (OutlineRow<T> row : list.getSelectionModel().getSelectedItems()) {
      Optional.ofNullable(row).ifPresent(present -> items.add(present.item()));
    }
    if (!items.equals(selected)) {
      selected.setAll(items);
    }
  }
}
