package org.bursar.console.picker;

import java.text.Collator;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Session;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** The units as a tree, found by typing; for whoever lets one or several be chosen. */
public final class UnitTree extends VBox {

  private final Session session;
  private final Predicate<UnitId> open;
  private final SearchField search;
  private final TreeView<Unit> tree = new TreeView<>();

  /**
   * All units of the books that are open.
   *
   * @param open units that are seen at first, whatever is above them
   */
  public UnitTree(
      String id, Session session, ObservableValue<String> title, Predicate<UnitId> open) {
    super(8);
    this.session = session;
    this.open = open;
    search = new SearchField(id + "-search", Texts.text("sharing.units.search"));
    search.setMaxWidth(Double.MAX_VALUE);
    tree.setId(id + "-tree");
    tree.getStyleClass().add("unit-pick");
    tree.accessibleTextProperty().bind(title);
    tree.setFixedCellSize(34);
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(search, tree);
    search.textProperty().addListener(text -> fill());
  }

  /** The tree itself: its cells, its keys, what is selected. */
  public TreeView<Unit> tree() {
    return tree;
  }

  /** Puts the cursor into the tree. */
  public void focusTree() {
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  /** Chooses a unit that is seen; one that is not changes nothing. */
  public void select(@Nullable UnitId unit) {
    for (int row = 0; row < tree.getExpandedItemCount(); row++) {
      if (tree.getTreeItem(row).getValue().id().equals(unit)) {
        tree.getSelectionModel().select(row);
        tree.scrollTo(row);
      }
    }
  }

  /** Units of which the name is looked for, with those above them; all if nothing is typed. */
  public void fill() {
    Organization organization = session.enterprise().organization();
    String text = search.getText().strip();
    Predicate<String> match = text.isEmpty() ? name -> true : Match.words().of(text);
    Collator collator = Collator.getInstance(Texts.language().get().locale());
    Unit root = organization.units().get(UnitId.ROOT);
    TreeItem<Unit> found = item(organization, root, match, collator);
    TreeItem<Unit> item = found == null ? new TreeItem<>(root) : found;
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
        .filter(Objects::nonNull)
        .forEach(item.getChildren()::add);
    boolean holdsOpen = item.getChildren().stream().anyMatch(this::isOpen);
    item.setExpanded(!search.getText().isBlank() || holdsOpen);
    return match.test(unit.name()) || !item.getChildren().isEmpty() ? item : null;
  }

  private boolean isOpen(TreeItem<Unit> item) {
    return item.isExpanded() || open.test(item.getValue().id());
  }
}
