package org.bursar.console.assets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.AskButton;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.Amount;
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
        Column.<Asset>text("name", Texts.text("assets.column.name"), Asset::name).withWidth(230),
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
        Column.<Asset>text("value", Texts.text("assets.column.value"), asset -> value(asset))
            .withWidth(130),
        Column.<Asset>text(
                "start", Texts.text("assets.column.start"), asset -> day(asset.facts().start()))
            .withWidth(110)
            .withLeast(132),
        Column.<Asset>text(
                "end", Texts.text("assets.column.end"), asset -> day(asset.facts().end()))
            .withWidth(110)
            .withLeast(132),
        Column.<Asset>text(
                "status",
                Texts.text("assets.column.status"),
                asset -> Texts.now("assets.status." + status(asset)))
            .withWidth(100)
            .withChip(asset -> tone(status(asset))));
  }

  private AssetStatus status(Asset asset) {
    return asset.status(session.sight().get().at());
  }

  private static Tone tone(AssetStatus status) {
    return switch (status) {
      case ACTIVE -> Tone.ACCENT;
      case OVERDUE -> Tone.WARNING;
      case EXPIRED, RELEASED -> Tone.NEUTRAL;
    };
  }

  private static String value(Asset asset) {
    Amount value = asset.facts().value();
    return value == null
        ? Texts.now("assets.unknown")
        : Texts.formats().amount(value.value()) + " " + asset.facts().currency().code();
  }

  private String day(@Nullable Instant instant) {
    return instant == null
        ? Texts.now("assets.unknown")
        : Texts.formats().date(LocalDate.ofInstant(instant, session.sight().get().zone()));
  }

  private static String or(@Nullable String text) {
    return text == null ? Texts.now("assets.unknown") : text;
  }
}
