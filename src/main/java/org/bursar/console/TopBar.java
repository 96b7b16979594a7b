package org.bursar.console;

import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Logo;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Action;
import org.bursar.console.session.Actions;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.sync.SyncState;
import org.kordamp.ikonli.feather.Feather;

/** Above everything: whose books these are, what is looked for, what went wrong, how it looks. */
final class TopBar extends HBox {

  TopBar(Session session, List<Action> files, List<Action> steps, Look look, Runnable showFaults) {
    getStyleClass().add("top-bar");
    getChildren()
        .addAll(
            back(session),
            new Logo(),
            menu(session, files),
            Space.grow(),
            search(files),
            Space.grow(),
            steps(steps),
            outbox(session, "waiting", Feather.ARROW_UP, SyncState::waits),
            outbox(session, "refused", Feather.ALERT_CIRCLE, SyncState::refused),
            alerts(session),
            faults(session, showFaults),
            hiding(look),
            theme(look));
  }

  /** Looks like a field and opens one: what finds and does everything. */
  private static Node search(List<Action> files) {
    Action palette =
        files.stream().filter(action -> action.id().equals("palette")).findFirst().orElseThrow();
    Label prompt = Labels.plain(Texts.text("palette.prompt"));
    Label keys = Labels.plain(Texts.fixed(palette.keys()));
    keys.getStyleClass().add("keys");
    keys.setMinWidth(USE_PREF_SIZE);
    HBox inside = new HBox(8, Icons.of(palette.icon()), prompt, Space.grow(), keys);
    inside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    inside.setPrefWidth(376);
    Button open = new Button(null, inside);
    open.setId("search");
    open.getStyleClass().add("palette-open");
    open.accessibleTextProperty().bind(Texts.text("palette.prompt"));
    open.setOnAction(event -> palette.fire());
    return open;
  }

  private static Node back(Session session) {
    Button back =
        Buttons.icon(
            "back", Feather.ARROW_LEFT, Texts.text("action.back"), session.navigator()::back);
    back.disableProperty().bind(session.navigator().canGoBack().not());
    Button forward =
        Buttons.icon(
            "forward",
            Feather.ARROW_RIGHT,
            Texts.text("action.forward"),
            session.navigator()::forward);
    forward.disableProperty().bind(session.navigator().canGoForward().not());
    HBox both = new HBox(back, forward);
    both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return both;
  }

  /** Undo and redo: what they would do is what they say. */
  private static Node steps(List<Action> steps) {
    HBox both = new HBox();
    both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    for (Action step : steps) {
      Button button = Buttons.icon("top-" + step.id(), step.icon(), step.text(), step::fire);
      ObservableValue<Boolean> can = step.enabled().when(Shown.of(button));
      button.disableProperty().bind(can.map(may -> !may));
      both.getChildren().add(button);
    }
    return both;
  }

  private Node menu(Session session, List<Action> files) {
    MenuButton menu = new MenuButton();
    menu.setId("books-menu");
    menu.getStyleClass().add("books-menu");
    ObservableValue<String> name =
        session.sight().when(Shown.of(this)).map(sight -> sight.enterprise().setup().name());
    menu.textProperty().bind(name);
    menu.accessibleTextProperty().bind(Texts.text("top.menu", name));
    menu.setMaxWidth(260);
    for (Action action : files) {
      menu.getItems().add(Actions.item(action));
    }
    return menu;
  }

  /** How many alerts wait, with the way to them; not there while none does. */
  private Node alerts(Session session) {
    ObservableValue<Integer> count =
        session
            .sight()
            .when(Shown.of(this))
            .map(sight -> sight.enterprise().funds().alerts().raised().size());
    Link link =
        new Link(
            "top-alerts",
            Texts.text("top.alerts", count),
            () -> session.navigator().go(new Place.Alerts()));
    link.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Tone.WARNING));
    link.setMinWidth(Link.USE_PREF_SIZE);
    link.accessibleTextProperty().bind(Texts.text("top.alerts.spoken", count));
    link.visibleProperty().bind(count.map(number -> number > 0));
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  /** How many commands are not done with, while there are any; it leads to them. */
  private static Node outbox(
      Session session, String what, Feather icon, ToLongFunction<SyncState> counted) {
    ObservableValue<Long> count =
        session
            .sync()
            .map(state -> state == null ? Long.valueOf(0) : counted.applyAsLong(state))
            .orElse(0L);
    Link link =
        new Link(
            "outbox-" + what,
            Texts.text("top." + what, count),
            () -> session.navigator().go(new Place.Outbox()));
    link.setGraphic(Icons.of(icon, what.equals("refused") ? Tone.DANGER : Tone.WARNING));
    link.setMinWidth(USE_PREF_SIZE);
    link.visibleProperty().bind(count.map(number -> number > 0));
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  private static Node faults(Session session, Runnable showFaults) {
    ObservableValue<Number> count =
        javafx.beans.binding.Bindings.size(session.background().faults());
    Button button = Buttons.outlined("faults", Texts.text("top.faults", count), showFaults);
    button.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, Tone.DANGER));
    button.getStyleClass().add("destroys");
    button.visibleProperty().bind(count.map(number -> number.intValue() > 0));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** Hides the amounts; while they are, it says so in words. */
  private static Node hiding(Look look) {
    Button hide =
        Buttons.icon("hide-amounts", Feather.EYE, Texts.text("top.hide"), look::hideOrShow);
    ObservableValue<Boolean> isHidden = look.preferences().hidden().value().when(Shown.of(hide));
    hide.textProperty()
        .bind(Texts.made(() -> isHidden.getValue() ? Texts.now("top.hidden") : "", isHidden));
    hide.setMinWidth(USE_PREF_SIZE);
    ObservableValue<String> said =
        Texts.made(() -> Texts.now(isHidden.getValue() ? "top.show" : "top.hide"), isHidden);
    hide.accessibleTextProperty().bind(said);
    hide.getTooltip().textProperty().bind(said);
    isHidden.subscribe(hidden -> hide.setGraphic(Icons.of(hidden ? Feather.EYE_OFF : Feather.EYE)));
    return hide;
  }

  private static Node theme(Look look) {
    Button theme = Buttons.icon("theme", Feather.MOON, Texts.text("action.theme"), look::turn);
    look.theme()
        .dark()
        .when(Shown.of(theme))
        .subscribe(dark -> theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON)));
    return theme;
  }
}
