package org.bursar.console.account;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.bursar.console.journal.JournalPane;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.IdLabel;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.records.TransferPane;
import org.bursar.console.session.AccountActions;
import org.bursar.console.session.Actions;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Links;
import org.bursar.console.session.Names;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.vocabulary.AccountId;
import org.kordamp.ikonli.feather.Feather;

/** The page of an account. */
public final class AccountView extends VBox {

  private static final List<Place.Tab> TABS = List.of(Place.Tab.values());

  private final Session session;
  private final ObjectProperty<Place.Account> place;
  private final PageHeader header;
  private final IdLabel id = new IdLabel("account-copy-id");
  private final Label what = new Label();
  private final MenuButton more;
  private final OverviewPane overview;
  private final FundsPane funds;
  private final TransferPane transfers;
  private final SharedPane shared;
  private final JournalPane history;
  private final TabPane tabs = new TabPane();

  /** The page of the books that are open, showing this account first. */
  public AccountView(Session session, Place.Account first) {
    this.session = session;
    this.place = new SimpleObjectProperty<>(first);
    this.overview = new OverviewPane(session);
    this.funds = new FundsPane(session);
    this.transfers = TransferPane.ofOne("account-transfers", session);
    this.shared = new SharedPane(session);
    this.history = JournalPane.ofOne("account-history", session);
    ObservableValue<Boolean> isShown = Shown.of(this);
    header =
        new PageHeader(
            Texts.made(
                () -> Names.of(session.enterprise(), place.get().account()),
                place,
                session.sight().when(isShown)));
    what.getStyleClass().add("secondary");
    header.below().addAll(id, what);
    Button transfer =
        Buttons.filled(
            "account-transfer",
            Texts.text("action.transfer"),
            () -> session.ask(Asks.transfer(session)));
    more = Buttons.menu("account-more", Feather.MORE_HORIZONTAL, Texts.text("action.more"));
    Button reclaim =
        Buttons.outlined(
            "account-reclaim",
            Texts.text("action.reclaim"),
            () -> session.ask(Asks.reclaim(session)));
    reclaim
        .disableProperty()
        .bind(session.sight().when(isShown).map(sight -> !sight.isChangeable()));
    transfer
        .disableProperty()
        .bind(session.sight().when(isShown).map(sight -> !sight.isChangeable()));
    header.actions().addAll(transfer, reclaim, more);
    tabs.setId("account-tabs");
    tabs.getTabs()
        .addAll(
            tab("account-tab-overview", "account.tab.overview", overview),
            tab("account-tab-funds", "account.tab.funds", funds),
            tab("account-tab-transfers", "account.tab.transfers", transfers),
            tab("account-tab-shared", "account.tab.shared", shared),
            tab("account-tab-history", "account.tab.history", history));
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(header, tabs);
    place.subscribe(now -> show());
    // After the place has chosen its tab: the first tab is nobody's choice.
    tabs.getSelectionModel().selectedIndexProperty().addListener(index -> turned());
    session.sight().when(isShown).subscribe(sight -> show());
    Texts.manner().when(isShown).subscribe(language -> show());
  }

  /** Shows an account. */
  public void show(Place.Account now) {
    place.set(now);
  }

  private void turned() {
    Place.Tab tab = TABS.get(tabs.getSelectionModel().getSelectedIndex());
    if (tab != place.get().tab()) {
      session.navigator().turnTo(new Place.Account(place.get().account(), tab));
    }
  }

  private void show() {
    AccountId account = place.get().account();
    AccountFacts facts = AccountFacts.of(session.enterprise(), account);
    header.states().clear();
    if (facts == null) {
      gone();
      return;
    }
    getChildren().setAll(header, tabs);
    tabs.getSelectionModel().select(TABS.indexOf(place.get().tab()));
    header.setPath(new Links(session).path(facts.account().unit()));
    header.states().setAll(states(facts));
    id.setValue(account.value());
    showFigure(facts);
    overview.show(facts);
    if (place.get().tab() == Place.Tab.FUNDS) {
      funds.show(facts);
    }
    what.setText(what(facts));
    more.getItems().setAll(items(facts));
    more.setDisable(more.getItems().isEmpty());
    transfers.showOf(account, place.get().tab() == Place.Tab.TRANSFERS);
    shared.showOf(account, place.get().tab() == Place.Tab.SHARED);
    history.showOf(account, place.get().tab() == Place.Tab.HISTORY);
  }

  private void showFigure(AccountFacts facts) {
    header.setFigure(
        Texts.text("account.available"),
        Texts.made(
            () ->
                facts.balance().recorded()
                    ? Texts.formats().amount(facts.balance().available())
                    : "\u2014"),
        facts.balance().recorded()
            ? Texts.fixed(facts.account().currency().code())
            : Texts.text("account.state.unrecorded"));
  }

  /** What it is besides its name: since when a member, and of which entity if that is another. */
  private String what(AccountFacts facts) {
    LocalDate since =
        LocalDate.ofInstant(facts.account().memberSince(), session.sight().get().zone());
    String day = Texts.formats().date(since);
    return facts.isOfOtherName()
        ? Texts.now("account.tile.what.why", facts.legalName(), day)
        : Texts.now("account.tile.what.since", day);
  }

  private List<MenuItem> items(AccountFacts facts) {
    return AccountActions.of(session, facts.account()).stream()
        .filter(action -> !action.id().equals("reclaim"))
        .map(Actions::item)
        .toList();
  }

  private static Node[] states(AccountFacts facts) {
    java.util.List<Node> chips = new java.util.ArrayList<>();
    if (facts.management()) {
      chips.add(new Chip(Texts.text("account.kind.management"), Tone.ACCENT));
    }
    if (facts.account().isRemoved()) {
      chips.add(new Chip(Texts.text("account.state.removed"), Tone.NEUTRAL));
    }
    if (facts.account().frozen()) {
      chips.add(new Chip(Texts.text("account.state.frozen"), Tone.NEUTRAL));
    }
    if (facts.isOverdue()) {
      chips.add(new Chip(Texts.text("account.state.overdue"), Tone.DANGER));
    }
    if (facts.alert() != null && facts.alert().isRaised() && !facts.isOverdue()) {
      chips.add(new Chip(Texts.text("account.state.low"), Tone.WARNING));
    }
    if (!facts.balance().recorded()) {
      chips.add(new Chip(Texts.text("account.state.unrecorded"), Tone.NEUTRAL));
    }
    return chips.toArray(Node[]::new);
  }

  private void gone() {
    getChildren()
        .setAll(
            new EmptyState(
                Feather.USER,
                Texts.text("account.gone", place.get().account().value()),
                new Link(
                    "account-home",
                    Texts.text("unit.gone.home"),
                    () -> session.navigator().go(Place.HOME))));
  }

  private static Tab tab(String id, String key, Node content) {
    Tab tab = new Tab();
    tab.setId(id);
    tab.textProperty().bind(Texts.text(key));
    tab.setContent(content);
    tab.setClosable(false);
    return tab;
  }
}
