package org.bursar.console.assets;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.ReasonWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AssetStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All equity assets. */
public final class AssetsView extends VBox {

  private final Session session;
  private final DataTable<Asset> table;

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
    table = new DataTable<>("assets", session.background(), Asset::id, columns());
    table.setTitle(Texts.text("assets.title"));
    table.setEmpty(
        new EmptyState(
            Feather.ARCHIVE, Texts.text("assets.empty"), AskButton.bill(session, "assets-import")));
    table.setOnOpen(asset -> session.navigator().go(new Place.Asset(asset.id())));
    header.actions().addAll(share(), register(), export());
    VBox body = new VBox(table);
    body.getStyleClass().add("page-body");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    Shown.keep(table, session.layout());
    session.sight().when(Shown.of(this)).subscribe(sight -> show());
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private Button register() {
    Button register =
        Buttons.outlined(
            "assets-register",
            Texts.text("action.register"),
            () -> session.ask(new Ask.RegisterAsset()));
    register
        .disableProperty()
        .bind(session.sight().when(Shown.of(register)).map(sight -> !sight.isChangeable()));
    return register;
  }

  private Button export() {
    return Buttons.outlined(
        "assets-export",
        Texts.text("action.export.coverage"),
        () -> session.ask(new Ask.ExportCoverage()));
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
    table.setRows(
        session
            .enterprise()
            .equity()
            .assets()
            .values()
            .toJavaStream()
            .sorted(Comparator.comparing(Asset::name).thenComparing(Asset::id))
            .toList());
  }

  private List<Column<Asset>> columns() {
    return List.of(
        Column.<Asset>text("name", Texts.text("assets.column.name"), Asset::name)
            .withWidth(230)
            .withLink(asset -> session.navigator().go(new Place.Asset(asset.id()))),
        Column.<Asset>text("id", Texts.text("assets.column.id"), asset -> asset.id().value())
            .withWidth(140)
            .hiddenAtFirst(),
        Column.<Asset>text(
                "kind",
                Texts.text("assets.column.kind"),
                asset -> Texts.now("assets.kind." + asset.facts().kind()))
            .withWidth(140),
        Column.<Asset>text(
                "provider",
                Texts.text("assets.column.provider"),
                asset -> or(asset.facts().provider()))
            .withWidth(90),
        Column.<Asset>text(
                "owner",
                Texts.text("assets.column.owner"),
                asset -> Names.of(session.enterprise(), asset.facts().owner()))
            .withWidth(140)
            .withLink(asset -> session.navigator().go(new Place.Account(asset.facts().owner()))),
        Column.<Asset>text(
                "value",
                Texts.text("assets.column.value"),
                asset -> AssetWords.amount(asset, asset.facts().value()))
            .withWidth(130),
        Column.<Asset>text(
                "scope",
                Texts.text("rules.column.scope"),
                asset -> ReasonWords.of(session.enterprise(), asset.scope()))
            .withWidth(180)
            .hiddenAtFirst(),
        Column.<Asset>count(
                "covered",
                Texts.text("assets.column.covered"),
                asset ->
                    asset.isRunning(session.sight().get().at())
                        ? session.enterprise().equity().covered(asset.id()).size()
                        : 0)
            .withWidth(90),
        Column.<Asset>text(
                "start",
                Texts.text("assets.column.start"),
                asset -> AssetWords.day(asset.facts().start(), session.sight().get().zone()))
            .withWidth(110)
            .withLeast(132),
        Column.<Asset>text(
                "end",
                Texts.text("assets.column.end"),
                asset -> AssetWords.day(asset.facts().end(), session.sight().get().zone()))
            .withWidth(110)
            .withLeast(132),
        Column.<Asset>text(
                "status",
                Texts.text("assets.column.status"),
                asset -> Texts.now("assets.status." + status(asset)))
            .withWidth(100)
            .withChip(asset -> AssetWords.tone(status(asset))));
  }

  private AssetStatus status(Asset asset) {
    return asset.status(session.sight().get().at());
  }

  private static String or(@Nullable String text) {
    return text == null ? Texts.now("assets.unknown") : text;
  }
}
