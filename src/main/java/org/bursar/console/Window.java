package org.bursar.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.bursar.console.kit.Texts;
import org.bursar.console.past.PastBar;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Asks;
import org.bursar.console.session.Boundary;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.kordamp.ikonli.feather.Feather;

/** Open books in the window: what is above, beside, below, and the screen in the middle. */
final class Window extends BorderPane {

  private final Session session;
  private final Screens screens;
  private final List<Action> steps;
  private final Rail rail;
  private final List<Action> actions;
  private final PauseTransition untilBoundary = new PauseTransition();

  Window(
      Session session,
      List<Action> files,
      Look look,
      StatusBar status,
      BooleanSupplier isCovered,
      Runnable showFaults,
      LongSupplier nanoClock) {
    this.session = session;
    screens = new Screens(session, nanoClock);
    UndoActions undoing = new UndoActions(session);
    steps = List.of(undoing.undo(), undoing.redo());
    TopBar top = new TopBar(session, files, steps, look, showFaults);
    rail = new Rail(session);
    setTop(new VBox(top, new PastBar(session)));
    setLeft(rail);
    setCenter(screens);
    setBottom(new VBox(new ArrivalBar(session), new DoneBar(session), status));
    actions = made();
    untilBoundary.setOnFinished(event -> session.tick());
    session.sight().when(Shown.of(this)).subscribe(this::await);
    Reminders reminders = new Reminders(session);
    session.sight().when(Shown.of(this)).subscribe(reminders::look);
    DesktopNotice.of(session, isCovered);
    Shown.of(this)
        .subscribe(
            shown -> {
              if (!shown) {
                untilBoundary.stop();
              }
            });
  }

  /** What can be done in these books, besides what can always be done. */
  List<Action> actions() {
    return actions;
  }

  /** Made once: each says and knows of itself what it would do now. */
  private List<Action> made() {
    List<Action> made = new ArrayList<>();
    made.add(
        new Action(
            "back",
            Texts.text("action.back"),
            Feather.ARROW_LEFT,
            Keys.of("Alt+Left"),
            session.navigator().canGoBack(),
            session.navigator()::back));
    made.add(
        new Action(
            "forward",
            Texts.text("action.forward"),
            Feather.ARROW_RIGHT,
            Keys.of("Alt+Right"),
            session.navigator().canGoForward(),
            session.navigator()::forward));
    made.addAll(steps);
    made.add(
        new Action(
            "transfer",
            Texts.text("action.transfer"),
            Feather.REPEAT,
            Keys.of("Shortcut+T"),
            session.sight().map(Sight::isChangeable),
            () -> session.ask(Asks.transfer(session))));
    made.add(
        new Action(
            "reclaim",
            Texts.text("action.reclaim"),
            Feather.CORNER_UP_LEFT,
            Keys.of("Shortcut+R"),
            session.sight().map(Sight::isChangeable),
            () -> session.ask(Asks.reclaim(session))));
    made.addAll(new AskActions(session).list());
    made.add(always("filter", Feather.FILTER, "Shortcut+F", screens::focusFilter));
    made.add(always("as-of", Feather.CLOCK, "Shortcut+D", () -> session.ask(new Ask.AsOf())));
    made.add(always("past-back", Feather.CHEVRON_LEFT, "Alt+Page_Up", session::stepBack));
    made.add(
        new Action(
            "past-on",
            Texts.text("action.past-on"),
            Feather.CHEVRON_RIGHT,
            Keys.of("Alt+Page_Down"),
            session.sight().map(Sight::past),
            session::stepOn));
    made.add(
        new Action(
            "past-now",
            Texts.text("action.past-now"),
            Feather.SKIP_FORWARD,
            Keys.of("Alt+End"),
            session.sight().map(Sight::past),
            session::lookAtNow));
    for (int index = 0; index < Rail.PARTS.size(); index++) {
      Rail.Part part = Rail.PARTS.get(index);
      made.add(
          new Action(
              "go-" + part.id(),
              Texts.text("rail." + part.id()),
              part.icon(),
              index < 9 ? Keys.of("Shortcut+" + (index + 1)) : null,
              Rail.isOfUsers(part) ? Rail.hasUsers(session) : new SimpleBooleanProperty(true),
              () -> {
                rail.go(part);
                screens.focusContent();
              }));
    }
    return made;
  }

  private static Action always(String id, Feather icon, String keys, Runnable run) {
    return new Action(
        id, Texts.text("action." + id), icon, Keys.of(keys), new SimpleBooleanProperty(true), run);
  }

  private void await(Sight sight) {
    if (sight.past()) {
      untilBoundary.stop();
      return;
    }
    long millis =
        Math.max(1000, java.time.Duration.between(sight.at(), Boundary.next(sight)).toMillis());
    untilBoundary.stop();
    untilBoundary.setDuration(Duration.millis((double) millis));
    untilBoundary.playFromStart();
  }
}
