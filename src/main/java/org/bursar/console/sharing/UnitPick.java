package org.bursar.console.sharing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** The tree of units to choose some from, each with what is below it or alone. */
final class UnitPick extends VBox {

  private final Session session;
  private final SearchField search;
  private final TreeView<Unit> tree = new TreeView<>();
  private final ReadOnlyObjectWrapper<List<UnitScope>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());

  UnitPick(String id, Session session) {
    super(8);
    this.session = session;
    search = new SearchField(id + "-search", Texts.text("sharing.units.search"));
    search.setMaxWidth(Double.MAX_VALUE);
    tree.setId(id + "-tree");
    tree.getStyleClass().add("unit-pick");
    tree.accessibleTextProperty().bind(Texts.text("sharing.units"));
    tree.setFixedCellSize(34);
    tree.setCellFactory(shown -> new UnitPickCell(this));
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(search, tree, Labels.secondary(Texts.text("sharing.units.keys")));
    search.textProperty().subscribe(text -> fill());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The units that are chosen, by id. */
  ReadOnlyObjectProperty<List<UnitScope>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  void choose(List<UnitScope> scopes) {
    chosen.set(List.copyOf(scopes));
    tree.refresh();
  }

  void focusTree() {
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  /** Whether what is below a unit is included; null if the unit is not chosen. */
  @Nullable Boolean below(UnitId unit) {
    return chosen.get().stream()
        .filter(scope -> scope.unit().equals(unit))
        .map(UnitScope::includeSubunits)
        .findFirst()
        .orElse(null);
  }

  void toggle(UnitId unit) {
    set(unit, below(unit) == null ? Boolean.TRUE : null);
  }

  void toggleBelow(UnitId unit) {
    set(unit, !Boolean.TRUE.equals(below(unit)));
  }

  private void set(UnitId unit, @Nullable Boolean below) {
    Map<UnitId, Boolean> now = new TreeMap<>();
    chosen.get().forEach(scope -> now.put(scope.unit(), scope.includeSubunits()));
    if (below == null) {
      now.remove(unit);
    } else {
      now.put(unit, below);
    }
    choose(
        now.entrySet().stream()
            .map(each -> new UnitScope(each.getKey(), each.getValue()))
            .toList());
  }

  private void pressed(KeyEvent event) {
    TreeItem<Unit> item = tree.getSelectionModel().getSelectedItem();
    if (item != null && event.getCode() == KeyCode.SPACE) {
      if (event.isShiftDown()) {
        toggleBelow(item.getValue().id());
      } else {
        toggle(item.getValue().id());
      }
      event.consume();
    }
  }

  /** Units of which the name is looked for, with those above them; all if nothing is typed. */
  private void fill() {
    Organization organization = session.enterprise().organization();
    String text = search.getText().strip();
    Predicate<String> match = text.isEmpty() ? name -> true : Match.words().of(text);
    Collator collator = Collator.getInstance(Texts.language().get().locale());
    Unit root = organization.units().get(UnitId.ROOT);
    TreeItem<Unit> item = item(organization, root, match, collator);
    if (item == null) {
      item = new TreeItem<>(root);
    }
    item.setExpanded(true);
    tree.setRoot(item);
  }

  private @Nullable TreeItem<Unit> item(
      Organization organization, Unit unit, Predicate<String> match, Collator collator) {
    TreeItem<Unit> item = new TreeItem<>(unit);
    organization
        .units()
        .childrenOf(unit.id())
        .toJavaStream()
        .map(organization.units()::get)
        .sorted(Comparator.comparing(Unit::name, collator))
        .map(child -> item(organization, child, match, collator))
        .filter(java.util.Objects::nonNull)
        .forEach(item.getChildren()::add);
    boolean isFound = match.test(unit.name());
    boolean holdsChosen = item.getChildren().stream().anyMatch(this::isOpen);
    item.setExpanded(!search.getText().isBlank() || holdsChosen);
    return isFound || !item.getChildren().isEmpty() ? item : null;
  }

  private boolean isOpen(TreeItem<Unit> item) {
    return item.isExpanded() || below(item.getValue().id()) != null;
  }
}
