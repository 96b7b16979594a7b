package org.bursar.console.organization;

import io.vavr.collection.TreeSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Outline;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.TreeLine;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Organization;
import org.kordamp.ikonli.feather.Feather;

/** The tree of the organization, with its filter: it drives what stands at its right. */
public final class TreePane extends VBox {

  private final Session session;
  private final TreeViewModel model;
  private final SearchField filter;
  private final Outline<Member> outline;
  private final Latest counting;
  private OrganizationTree tree;
  private LowBalances low;
  private boolean following;

  /** The tree of the books that are open. */
  public TreePane(Session session, LongSupplier nanoClock) {
    this.session = session;
    this.model = new TreeViewModel(session);
    this.counting = session.background().latest("tree-low");
    this.low = new LowBalances(TreeSet.empty(), Organization.NOTHING, Map.of());
    ObservableValue<Boolean> shown = Shown.of(this);
    ObservableValue<Integer> accounts = session.sight().when(shown).map(sight -> model.accounts());
    filter = new SearchField("tree-filter", Texts.text("tree.filter", accounts)).asFilter();
    outline =
        new Outline<>(
            "tree",
            session.background(),
            () -> new TreeLine<>(row -> new TreeContent(session.enterprise(), low).of(row)),
            nanoClock);
    outline.setTitle(Texts.text("tree.title"));
    getStyleClass().addAll("side", "tree-pane");
    setMargin(filter, new javafx.geometry.Insets(0, 12, 0, 12));
    setVgrow(outline, Priority.ALWAYS);
    getChildren().addAll(filter, outline);
    tree = new OrganizationTree(Organization.NOTHING, Locale.ROOT);
    wire(shown);
  }

  /** The tree beneath: for what a test asks of it. */
  Outline<Member> outline() {
    return outline;
  }

  /** What is typed into the filter: for what a bench asks of it. */
  StringProperty filter() {
    return model.filter();
  }

  /** Puts the cursor into the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /** Puts the cursor into the tree, where it last was. */
  public void focusTree() {
    outline.list().requestFocus();
  }

  /** Goes into the tree, to the first that the filter found. */
  private void chooseFirst() {
    outline.list().requestFocus();
    for (int index = 0; index < outline.list().getItems().size(); index++) {
      if (outline.list().getItems().get(index).hit()) {
        outline.list().getSelectionModel().clearAndSelect(index);
        outline.list().getFocusModel().focus(index);
        break;
      }
    }
  }

  private void wire(ObservableValue<Boolean> shown) {
    filter.textProperty().bindBidirectional(model.filter());
    model.filter().subscribe(typed -> outline.setFilter(TreeViewModel.wanted(typed)));
    outline.list().setPlaceholder(nothing());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::typedInFilter);
    TreeMoves moves = new TreeMoves(session, outline);
    TreeMenu menu = new TreeMenu(session, outline, moves, this::focusFilter);
    outline.setMenu(menu::of);
    outline.setDrag(moves);
    outline.setExpanded(model.expanded());
    outline.setOnExpanded(model::keepExpanded);
    outline
        .selected()
        .addListener(
            (ListChangeListener<Member>)
                change -> {
                  if (!following) {
                    model.choose(List.copyOf(outline.selected()));
                  }
                });
    session.sight().when(shown).subscribe(sight -> showTree());
    Texts.manner().when(shown).subscribe(language -> showTree());
    session.navigator().place().when(shown).subscribe(this::follow);
  }

  /** What stands there when the filter finds nothing; nothing at all while there is no filter. */
  private Node nothing() {
    EmptyState nothing =
        new EmptyState(
            Feather.SEARCH,
            Texts.text("tree.nothing.matches", model.filter().map(String::strip)),
            Buttons.outlined(
                "tree-show-all", Texts.text("tree.show.all"), () -> model.filter().set("")));
    nothing.visibleProperty().bind(model.filter().map(typed -> !typed.isBlank()));
    return nothing;
  }

  /** Down goes from the filter into what it found; Enter goes to the first of it. */
  private void typedInFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      chooseFirst();
      event.consume();
    }
  }

  private void showTree() {
    Organization organization = session.enterprise().organization();
    Locale language = Texts.language().get().locale();
    if (!tree.isOf(organization, language)) {
      tree = new OrganizationTree(organization, language);
    }
    outline.setTree(tree);
    Enterprise enterprise = session.enterprise();
    if (!low.isOf(enterprise)) {
      counting.run(progress -> LowBalances.of(enterprise, progress), this::showLow);
    }
  }

  /** The same tree again: its rows are told anew. */
  private void showLow(LowBalances now) {
    boolean changed = !now.byUnit().equals(low.byUnit());
    low = now;
    if (changed) {
      outline.setTree(tree);
    }
  }

  private void follow(Place place) {
    TreeViewModel.Spot spot = model.spot(place);
    if (spot != null) {
      following = true;
      outline.select(spot.key(), spot.above());
      following = false;
    }
  }
}
