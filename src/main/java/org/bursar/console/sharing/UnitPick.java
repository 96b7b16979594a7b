package org.bursar.console.sharing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.picker.UnitTree;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UnitScope;
import org.jspecify.annotations.Nullable;

/** The tree of units to choose some from, each with what is below it or alone. */
final class UnitPick extends VBox {

  private final UnitTree units;
  private final ReadOnlyObjectWrapper<List<UnitScope>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());

  UnitPick(String id, Session session) {
    super(8);
    units = new UnitTree(id, session, Texts.text("sharing.units"), unit -> below(unit) != null);
    units.tree().setCellFactory(shown -> new UnitPickCell(this));
    units.fill();
    VBox.setVgrow(units, Priority.ALWAYS);
    getChildren().addAll(units, Labels.secondary(Texts.text("sharing.units.keys")));
    units.tree().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The units that are chosen, by id. */
  ReadOnlyObjectProperty<List<UnitScope>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses these before it is shown: the tree opens to where they are. */
  void begin(List<UnitScope> scopes) {
    chosen.set(List.copyOf(scopes));
    units.fill();
  }

  void focusTree() {
    units.focusTree();
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
    chosen.set(
        now.entrySet().stream()
            .map(each -> new UnitScope(each.getKey(), each.getValue()))
            .toList());
    units.tree().refresh();
  }

  private void pressed(KeyEvent event) {
    TreeItem<Unit> item = units.tree().getSelectionModel().getSelectedItem();
    if (item != null && event.getCode() == KeyCode.SPACE) {
      if (event.isShiftDown()) {
        toggleBelow(item.getValue().id());
      } else {
        toggle(item.getValue().id());
      }
      event.consume();
    }
  }
}
