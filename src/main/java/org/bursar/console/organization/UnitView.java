package org.bursar.console.organization;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
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
import org.bursar.console.kit.Parts;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
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
  private static final String MEMBERS = "unit-members";
  private static final String SHARING = "unit-sharing";

  private final Session session;
  private final ObjectProperty<UnitId> unit = new SimpleObjectProperty<>(UnitId.ROOT);
  private final PageHeader header;
  private final IdLabel id = new IdLabel("unit-copy-id");
  private final StackPane tiles = new StackPane();
  private final DataTable<MemberRow> table;
  private final CheckBox all = new CheckBox();
  private final Latest reading;
  private final UnitShared shared;
  private final Parts parts;
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
        .addAll(
            Buttons.outlined(
                "unit-review",
                Texts.text("action.review"),
                () -> session.ask(new Ask.Review(unit.get()))),
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
    parts =
        new Parts(
            new Parts.Part(MEMBERS, Texts.text("unit.tab.members"), table),
            new Parts.Part(SHARING, Texts.text("unit.tab.shared"), shared));
    VBox.setVgrow(parts, Priority.ALWAYS);
    // Whoever looks at what is shared wants to see it of the next unit too, and after a restart.
    parts
        .chosen()
        .addListener(
            now -> {
              session.layout().put(PART, isSharing() ? SHARING : null);
              show();
            });
    VBox.setVgrow(body, Priority.ALWAYS);
    body.getStyleClass().add("page-body");
    body.getChildren().addAll(tiles, parts);
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
    parts.choose(session.layout().find(PART) == null ? MEMBERS : SHARING);
    body.getChildren().setAll(tiles, parts);
    tiles.getChildren().setAll(UnitTiles.of(facts));
    if (isSharing()) {
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

  private boolean isSharing() {
    return SHARING.equals(parts.chosen().get());
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
