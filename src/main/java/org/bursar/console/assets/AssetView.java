package org.bursar.console.assets;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.bursar.console.journal.JournalPane;
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
import org.bursar.console.session.Actions;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.equity.Asset;
import org.bursar.vocabulary.AssetId;
import org.kordamp.ikonli.feather.Feather;

/** The page of an asset: what it is, how long it lasts, whom it covers, and why. */
public final class AssetView extends VBox {

  private static final String PART = "asset.part";
  private static final String COVERED = "asset-covered-part";
  private static final String HISTORY = "asset-history-part";

  private final Session session;
  private final ObjectProperty<AssetId> shown;
  private final PageHeader header;
  private final IdLabel id = new IdLabel("asset-copy-id");
  private final Button share;
  private final MenuButton more;
  private final StackPane cards = new StackPane();
  private final DataTable<CoveredRow> table;
  private final JournalPane history;
  private final Parts parts;
  private final Latest reading;
  private final VBox body = new VBox(12);

  /** The page of the books that are open, showing this asset first. */
  public AssetView(Session session, AssetId first) {
    this.session = session;
    shown = new SimpleObjectProperty<>(first);
    reading = session.background().latest("asset");
    ObservableValue<Boolean> isShown = Shown.of(this);
    header =
        new PageHeader(
            Texts.made(
                () -> Names.of(session.enterprise(), shown.get()),
                shown,
                session.sight().when(isShown)));
    header.setPath(
        new Link(
            "asset-all",
            Texts.text("assets.title"),
            () -> session.navigator().go(new Place.Assets())));
    header.below().add(id);
    share =
        Buttons.filled(
            "asset-share",
            Texts.text("action.share"),
            () -> session.ask(new Ask.Share(List.of(shown.get()))));
    more = Buttons.menu("asset-more", Feather.MORE_HORIZONTAL, Texts.text("action.more"));
    header.actions().addAll(share, more);
    table =
        new DataTable<>(
            "asset-covered",
            session.background(),
            row -> row.account().id(),
            CoveredRow.columns(session));
    table.setTitle(Texts.text("asset.covered.title"));
    table.setEmpty(new EmptyState(Feather.USERS, Texts.text("asset.covered.empty")));
    body.getStyleClass().add("page-body");
    history = JournalPane.ofOne("asset-history", session);
    history.getStyleClass().remove("page-body");
    parts =
        new Parts(
            new Parts.Part(COVERED, Texts.text("asset.covered.title"), table),
            new Parts.Part(HISTORY, Texts.text("account.tab.history"), history));
    parts
        .chosen()
        .addListener(
            now -> {
              session.layout().put(PART, isHistory() ? HISTORY : null);
              show();
            });
    VBox.setVgrow(parts, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, body);
    Shown.keep(table, session.layout());
    shown.subscribe(now -> show());
    session.sight().when(isShown).subscribe(sight -> show());
    Texts.manner().when(isShown).subscribe(now -> show());
  }

  /** Shows an asset. */
  public void show(AssetId asset) {
    shown.set(asset);
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    if (isHistory()) {
      history.focusFilter();
    } else {
      table.filter().requestFocus();
    }
  }

  private void show() {
    Sight sight = session.sight().get();
    Asset asset = sight.enterprise().equity().find(shown.get());
    header.states().clear();
    if (asset == null) {
      gone();
      return;
    }
    id.setValue(asset.id().value());
    header.states().setAll(states(asset, sight));
    share.setDisable(!AssetActions.isShareable(session, asset));
    more.getItems().setAll(AssetActions.of(session, asset).stream().map(Actions::item).toList());
    more.setDisable(more.getItems().isEmpty());
    cards.getChildren().setAll(cards(asset, sight));
    body.getChildren().setAll(cards, parts);
    parts.choose(session.layout().find(PART) == null ? COVERED : HISTORY);
    history.showOf(asset.id(), isHistory());
    reading.run(progress -> CoveredRow.of(sight, asset), table::setRows);
  }

  private boolean isHistory() {
    return HISTORY.equals(parts.chosen().get());
  }

  private HBox cards(Asset asset, Sight sight) {
    HBox row =
        new HBox(
            12,
            AssetCards.term(asset, sight),
            AssetCards.own(asset),
            AssetCards.shared(asset, session));
    row.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
    return row;
  }

  private static Node[] states(Asset asset, Sight sight) {
    var status = asset.status(sight.at());
    Chip kind = new Chip(Texts.text("assets.kind." + asset.facts().kind()), Tone.NEUTRAL);
    Chip state = new Chip(Texts.text("assets.status." + status), AssetWords.tone(status));
    return asset.optedOut()
        ? new Node[] {kind, state, new Chip(Texts.text("asset.opted.out"), Tone.NEUTRAL)}
        : new Node[] {kind, state};
  }

  private void gone() {
    share.setDisable(true);
    more.setDisable(true);
    body.getChildren()
        .setAll(
            new EmptyState(
                Feather.ARCHIVE,
                Texts.text("asset.gone", shown.get().value()),
                new Link(
                    "asset-home",
                    Texts.text("assets.title"),
                    () -> session.navigator().go(new Place.Assets()))));
  }
}
