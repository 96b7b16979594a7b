package org.bursar.console.organization;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Links;
import org.bursar.console.session.ManyMenu;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.StatementPlaces;
import org.bursar.enterprise.Enterprise;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of a unit: what it has per currency, and what stands in it. */
public final class UnitView extends VBox {

  private static final String PART = "unit.part";

  private final Session session;
  private final ObjectProperty<UnitId> unit = new SimpleObjectProperty<>(UnitId.ROOT);
  private final PageHeader header;
  private final IdLabel id = new IdLabel("unit-copy-id");
  private final StackPane tiles = new StackPane();
  private final DataTable<MemberRow> table;
  private final CheckBox all = new CheckBox();
  private final Latest reading;
  private final UnitShared shared;
  private final RadioButton members = new RadioButton();
  private final RadioButton sharing = new RadioButton();
  private final HBox parts = new HBox(24, members, sharing);
  private final VBox body = new VBox();

  /** The page of the books that are open. */
  public UnitView(Session session) {
    this.session = session;
    this.reading = session.background().latest("unit");
    ObservableValue<Boolean> shown = Shown.of(this);
    header =
        new PageHeader(
            Texts.made(
                () -> org.bursar.console.session.Names.of(session.enterprise(), unit.get()),
                unit,
                session.sight().when(shown)));
    header.getStyleClass().add("alone");
    header.below().add(id);
    header
        .actions()
        .add(
            Buttons.outlined(
                "unit-statement",
                Texts.text("action.statement"),
                () -> session.navigator().go(StatementPlaces.of(session, unit.get()))));
    table = MemberTable.of(session);
    table.setTitle(Texts.text("unit.members.title"));
    all.setId("unit-all");
    all.textProperty().bind(Texts.text("unit.all"));
    all.setMinWidth(CheckBox.USE_PREF_SIZE);
    table
        .actions()
        .addAll(all, ManyMenu.button(session, "unit-many", () -> Chosen.of(session, table)));
    ContextMenu menu = new ContextMenu();
    menu.setId("members-menu");
    menu.getItems()
        .setAll(ManyMenu.items(session, "members-menu", () -> Chosen.of(session, table)));
    menu.setOnShowing(
        event ->
            menu.getItems()
                .forEach(item -> item.setDisable(!session.sight().get().isChangeable())));
    table.table().setContextMenu(menu);
    shared = new UnitShared(session);
    VBox.setVgrow(shared, Priority.ALWAYS);
    choose();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.getStyleClass().add("page-body");
    body.getChildren().addAll(tiles, parts, table);
    getChildren().addAll(header, body);
    Shown.keep(table, session.layout());
    all.selectedProperty().subscribe(now -> show());
    unit.subscribe(now -> show());
    session.sight().when(shown).subscribe(sight -> show());
  }

  /** Shows a unit. */
  public void show(UnitId now) {
    unit.set(now);
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show() {
    Enterprise enterprise = session.enterprise();
    UnitId now = unit.get();
    UnitFacts facts = UnitFacts.of(enterprise, now);
    header.states().clear();
    if (facts == null) {
      gone();
      return;
    }
    header.setPath(new Links(session).path(facts.unit().parent()));
    header
        .states()
        .add(new Chip(Texts.text("unit.counts", facts.accounts(), facts.units()), Tone.NEUTRAL));
    id.setValue(billsId(facts));
    (session.layout().find(PART) == null ? members : sharing).setSelected(true);
    body.getChildren().setAll(tiles, parts, sharing.isSelected() ? shared : table);
    tiles.getChildren().setAll(UnitTiles.of(facts));
    if (sharing.isSelected()) {
      shared.showOf(now);
      return;
    }
    all.setVisible(facts.units() > 0);
    all.setManaged(facts.units() > 0);
    boolean beneath = all.isSelected() && facts.units() > 0;
    OrganizationTree tree =
        new OrganizationTree(enterprise.organization(), Texts.language().get().locale());
    reading.run(progress -> MemberRow.of(enterprise, tree, now, beneath, progress), table::setRows);
  }

  /** Who stands in it, or what they get through it. */
  private void choose() {
    ToggleGroup group = new ToggleGroup();
    members.setId("unit-members");
    members.textProperty().bind(Texts.text("unit.tab.members"));
    members.setToggleGroup(group);
    members.setSelected(true);
    sharing.setId("unit-sharing");
    sharing.textProperty().bind(Texts.text("unit.tab.shared"));
    sharing.setToggleGroup(group);
    // Whoever looks at what is shared wants to see it of the next unit too, and after a restart.
    sharing
        .selectedProperty()
        .addListener(
            now -> {
              session.layout().put(PART, sharing.isSelected() ? "shared" : null);
              show();
            });
  }

  /** A unit that stands for a billing account is known by that one's id. */
  private static String billsId(UnitFacts facts) {
    @Nullable String billing = facts.unit().billingAccount();
    return billing == null ? facts.unit().id().value() : billing;
  }

  private void gone() {
    EmptyState empty =
        new EmptyState(
            Feather.FOLDER,
            Texts.text("unit.gone"),
            new Link(
                "unit-home",
                Texts.text("unit.gone.home"),
                () -> session.navigator().go(Place.HOME)));
    body.getChildren().setAll(empty);
  }
}
