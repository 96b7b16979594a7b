package org.bursar.console.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A list of which several can be chosen, found by typing; what is chosen stays chosen while others
 * are looked for. Space chooses what is selected. FX thread only.
 *
 * @param <T> what can be chosen
 * @param <K> what is kept of it
 */
public final class PickList<T, K> extends VBox {

  private final Function<T, K> key;
  private final Function<T, String> name;
  private final Function<T, String> detail;
  private final Latest finding;
  private final SearchField search;
  private final CheckBox only = new CheckBox();
  private final ListView<T> list = new ListView<>();
  private final ReadOnlyObjectWrapper<Set<K>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
  private List<T> items = List.of();

  /**
   * An empty list.
   *
   * @param prompt what to search for
   * @param key what is kept of an item
   * @param name what it is called
   * @param detail what is said at the right of it; it is found by it too
   */
  public PickList(
      String id,
      Background background,
      ObservableValue<String> title,
      ObservableValue<String> prompt,
      Function<T, K> key,
      Function<T, String> name,
      Function<T, String> detail) {
    super(8);
    this.key = key;
    this.name = name;
    this.detail = detail;
    finding = background.latest(id);
    search = new SearchField(id + "-search", prompt);
    search.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(search, Priority.ALWAYS);
    only.setId(id + "-only");
    only.setMinWidth(USE_PREF_SIZE);
    only.textProperty()
        .bind(Texts.made(() -> Texts.now("kit.pick.only", chosen.get().size()), chosen));
    only.selectedProperty().subscribe(now -> find());
    HBox above = new HBox(12, search, only);
    above.setAlignment(Pos.CENTER_LEFT);
    list.setId(id + "-list");
    list.getStyleClass().add("picker-list");
    list.accessibleTextProperty().bind(title);
    list.setFixedCellSize(34);
    list.setCellFactory(shown -> new PickCell<>(this));
    list.setPlaceholder(new EmptyState(Feather.SEARCH, Texts.text("picker.nothing")));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(above, list);
    search.textProperty().addListener(text -> find());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What can be chosen, in order. */
  public void setItems(List<T> now) {
    items = List.copyOf(now);
    find();
  }

  /** What is chosen, in the order in which it was. */
  public ReadOnlyObjectProperty<Set<K>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses these and no others. */
  public void choose(Iterable<K> keys) {
    Set<K> now = new LinkedHashSet<>();
    keys.forEach(now::add);
    chosen.set(java.util.Collections.unmodifiableSet(now));
    list.refresh();
  }

  /** Puts the cursor into the search. */
  public void focusSearch() {
    search.requestFocus();
  }

  boolean isChosen(T item) {
    return chosen.get().contains(key.apply(item));
  }

  void toggle(T item) {
    Set<K> now = new LinkedHashSet<>(chosen.get());
    K of = key.apply(item);
    if (!now.remove(of)) {
      now.add(of);
    }
    choose(now);
  }

  String nameOf(T item) {
    return name.apply(item);
  }

  String detailOf(T item) {
    return detail.apply(item);
  }

  private void find() {
    String text = search.getText().strip();
    Predicate<String> match = text.isEmpty() ? found -> true : Match.words().of(text);
    Set<K> keys = only.isSelected() ? chosen.get() : Set.of();
    boolean isOnly = only.isSelected();
    List<T> all = items;
    finding.run(
        progress ->
            all.stream()
                .filter(item -> !isOnly || keys.contains(key.apply(item)))
                .filter(item -> match.test(name.apply(item) + ' ' + detail.apply(item)))
                .toList(),
        found -> {
          list.getItems().setAll(found);
          if (!found.isEmpty() && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
          }
        });
  }

  /** From the search the arrows move in the list, and Enter chooses; Space does in the list. */
  private void pressed(KeyEvent event) {
    boolean isSearching = search.isFocused();
    T selected = list.getSelectionModel().getSelectedItem();
    int at = list.getSelectionModel().getSelectedIndex();
    KeyCode code = event.getCode();
    if (isSearching && (code == KeyCode.DOWN || code == KeyCode.UP)) {
      list.getSelectionModel().select(Math.max(0, at + (code == KeyCode.DOWN ? 1 : -1)));
      list.scrollTo(Math.max(0, at - 4));
      event.consume();
    } else if (selected != null
        && !event.isShortcutDown()
        && (isSearching ? code == KeyCode.ENTER : list.isFocused() && code == KeyCode.SPACE)) {
      toggle(selected);
      event.consume();
    }
  }
}
