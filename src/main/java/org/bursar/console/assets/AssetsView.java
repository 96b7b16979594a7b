package org.bursar.console.assets;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AssetKind;
import org.kordamp.ikonli.feather.Feather;

/** All equity assets. */
public final class AssetsView extends VBox {

  private static final String KIND = "assets.kind";
  private static final String ENDED = "assets.ended";

  private final Session session;
  private final DataTable<AssetRow> table;
  private final ComboBox<Optional<AssetKind>> kind;
  private final CheckBox ended = new CheckBox();
  private final Latest reading;
  private List<AssetRow> rows = List.of();

  /** The assets of the books that are open. */
  public AssetsView(Session session) {
    this.session = session;
    PageHeader header = new PageHeader(Texts.text("assets.title"));
    header.getStyleClass().add("alone");
    header
        .states()
        .add(
            new Chip(
                Texts.text(
                    "assets.count",
                    session
                        .sight()
                        .when(Shown.of(this))
                        .map(sight -> sight.enterprise().equity().assets().size())),
                Tone.NEUTRAL));
    reading = session.background().latest("assets");
    table =
        new DataTable<>(
            "assets", session.background(), row -> row.asset().id(), AssetRow.columns(session));
    table.setTitle(Texts.text("assets.title"));
    table.setTotals(AssetRow::totals);
    table.setEmpty(empty());
    table.setOnOpen(row -> session.navigator().go(new Place.Asset(row.asset().id())));
    kind = Choice.orAll("assets-kind", "assets.kind.", AssetKind.values(), "assets.kinds");
    kind.accessibleTextProperty().bind(Texts.text("assets.column.kind"));
    String known = session.layout().find(KIND);
    if (known != null) {
      kind.setValue(Optional.of(AssetKind.valueOf(known)));
    }
    ended.setId("assets-ended");
    ended.textProperty().bind(Texts.text("assets.ended"));
    ended.setMinWidth(USE_PREF_SIZE);
    ended.setSelected(session.layout().find(ENDED) == null);
    kind.valueProperty().addListener(now -> chosen());
    ended.selectedProperty().addListener(now -> chosen());
    table.actions().addAll(ended, kind);
    header.actions().addAll(share(), register(), importing(), export());
    getChildren().addAll(header, PageBody.of(table));
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private Button register() {
    return AskButton.of(session, "assets-register", "action.register", Ask.RegisterAsset::new);
  }

  private Button importing() {
    return AskButton.of(session, "assets-import", "action.import.assets", Ask.ImportAssets::new);
  }

  private MenuButton export() {
    MenuButton export = new MenuButton();
    export.setId("assets-export");
    export.textProperty().bind(Texts.text("action.export.coverage"));
    export.getStyleClass().add("outlined");
    export.setMinWidth(USE_PREF_SIZE);
    export.getItems().setAll(exporting("list", false), exporting("matrix", true));
    return export;
  }

  private MenuItem exporting(String as, boolean isMatrix) {
    MenuItem item = new MenuItem();
    item.setId("assets-export-" + as);
    item.textProperty().bind(Texts.text("assets.export." + as));
    item.setOnAction(event -> session.ask(new Ask.ExportCoverage(isMatrix)));
    return item;
  }

  /** Shares what is selected, or what was left unfinished. */
  private Button share() {
    Button share =
        Buttons.filled(
            "assets-share",
            Texts.text("action.share"),
            () ->
                session.ask(
                    new Ask.Share(
                        table.selected().stream()
                            .map(AssetRow::asset)
                            .filter(asset -> AssetActions.isShareable(session, asset))
                            .map(Asset::id)
                            .toList())));
    share.setMinWidth(USE_PREF_SIZE);
    share
        .disableProperty()
        .bind(session.sight().when(Shown.of(share)).map(sight -> !sight.isChangeable()));
    return share;
  }

  private void show() {
    Sight sight = session.sight().get();
    reading.run(progress -> AssetRow.of(sight, progress), this::show);
  }

  private void chosen() {
    session.layout().put(KIND, kind.getValue().map(AssetKind::name).orElse(null));
    session.layout().put(ENDED, ended.isSelected() ? null : "hidden");
    narrow();
  }

  private void show(List<AssetRow> now) {
    rows = now;
    narrow();
  }

  /** Only those of the kind that is chosen, and what has ended only if it is wanted. */
  private void narrow() {
    Optional<AssetKind> wanted = kind.getValue();
    boolean all = ended.isSelected();
    table.setRows(
        rows.stream()
            .filter(row -> wanted.isEmpty() || row.asset().facts().kind() == wanted.get())
            .filter(row -> all || !row.status().isEnded())
            .toList());
    table.setEmpty(rows.isEmpty() ? empty() : none());
  }

  private EmptyState none() {
    return new EmptyState(
        Feather.ARCHIVE,
        Texts.text("assets.none"),
        Buttons.outlined(
            "assets-all",
            Texts.text("assets.all"),
            () -> {
              kind.setValue(Optional.empty());
              ended.setSelected(true);
            }));
  }

  private EmptyState empty() {
    return new EmptyState(
        Feather.ARCHIVE,
        Texts.text("assets.empty"),
        AskButton.bill(session, "assets-empty-bill"),
        AskButton.of(session, "assets-empty-import", "action.import.assets", Ask.ImportAssets::new),
        AskButton.of(session, "assets-empty-register", "action.register", Ask.RegisterAsset::new));
  }
}
