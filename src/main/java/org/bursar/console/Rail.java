package org.bursar.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.kordamp.ikonli.feather.Feather;

/** The parts of the console, down the left side; the one where one is, is marked. */
final class Rail extends VBox {

  /** A part of the console. */
  record Part(String id, Feather icon, Place first, Predicate<Place> holds) {}

  static final List<Part> PARTS =
      List.of(
          new Part(
              "organization",
              Feather.USERS,
              Place.HOME,
              place -> place instanceof Place.Unit || place instanceof Place.Account),
          new Part(
              "transfers",
              Feather.REPEAT,
              new Place.Transfers(),
              place -> place instanceof Place.Transfers),
          new Part(
              "assets",
              Feather.ARCHIVE,
              new Place.Assets(),
              place -> place instanceof Place.Assets || place instanceof Place.Asset),
          new Part(
              "rules", Feather.SLIDERS, new Place.Rules(), place -> place instanceof Place.Rules),
          new Part(
              "months",
              Feather.CALENDAR,
              new Place.Months(),
              place ->
                  place instanceof Place.Months
                      || place instanceof Place.Month
                      || place instanceof Place.Statement),
          new Part(
              "alerts", Feather.BELL, new Place.Alerts(), place -> place instanceof Place.Alerts),
          new Part(
              "activity",
              Feather.ACTIVITY,
              new Place.Activity(),
              place ->
                  place instanceof Place.Activity
                      || place instanceof Place.Entry
                      || place instanceof Place.Comparison),
          new Part(
              "setup",
              Feather.CHECK_SQUARE,
              new Place.Setup(),
              place -> place instanceof Place.Setup || place instanceof Place.Invitations),
          new Part(
              "requests",
              Feather.USER_CHECK,
              new Place.Requests(null),
              place -> place instanceof Place.Requests),
          new Part(
              "access",
              Feather.SHIELD,
              new Place.Access(),
              place -> place instanceof Place.Access));

  private final Session session;
  private final List<ToggleButton> items = new ArrayList<>();
  private Place inOrganization = Place.HOME;

  Rail(Session session) {
    this.session = session;
    getStyleClass().add("rail");
    for (Part part : PARTS) {
      ToggleButton item = new ToggleButton(null, Icons.of(part.icon()));
      item.setId("rail-" + part.id());
      item.getStyleClass().add("rail-item");
      item.textProperty().bind(Texts.text("rail." + part.id()));
      item.setOnAction(event -> go(part));
      switch (part.first()) {
        case Place.Alerts _ -> badge(item, part, "alerts.count", Rail::raised);
        case Place.Requests _ -> badge(item, part, "requests.count", Rail::open);
        default -> {}
      }
      if (isOfUsers(part)) {
        item.visibleProperty().bind(hasUsers(session).when(Shown.of(this)));
        item.managedProperty().bind(item.visibleProperty());
      }
      items.add(item);
    }
    getChildren().addAll(items);
    session.navigator().place().subscribe(this::mark);
  }

  /** Whether a part is there only where there are users. */
  static boolean isOfUsers(Part part) {
    return part.first() instanceof Place.Requests || part.first() instanceof Place.Access;
  }

  /** Whether books have users: those of a server. */
  static ObservableValue<Boolean> hasUsers(Session session) {
    return session.sight().map(sight -> !sight.enterprise().access().users().isEmpty());
  }

  private static int raised(Sight sight) {
    return sight.enterprise().funds().alerts().raised().size();
  }

  private static int open(Sight sight) {
    return sight.enterprise().access().open(sight.at());
  }

  /** How much waits there for a person, beside the name of the part; nothing while nothing does. */
  private void badge(ToggleButton item, Part part, String key, ToIntFunction<Sight> counted) {
    ObservableValue<Integer> waits = session.sight().when(Shown.of(this)).map(counted::applyAsInt);
    Label badge = Chip.badge(Texts.made(() -> Texts.formats().count(waits.getValue()), waits));
    badge.visibleProperty().bind(waits.map(count -> count > 0));
    badge.managedProperty().bind(badge.visibleProperty());
    HBox graphic = new HBox(8, item.getGraphic(), badge);
    graphic.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    item.setGraphic(graphic);
    item.accessibleTextProperty()
        .bind(
            Texts.made(
                () -> Texts.now("rail." + part.id()) + ", " + Texts.now(key, waits.getValue()),
                waits));
  }

  /** Goes to a part: to the organization where one last was in it. */
  void go(Part part) {
    session.navigator().go(part.first() == Place.HOME ? inOrganization : part.first());
    mark(session.navigator().place().get());
  }

  private void mark(Place place) {
    for (int index = 0; index < items.size(); index++) {
      items.get(index).setSelected(PARTS.get(index).holds().test(place));
    }
    if (PARTS.getFirst().holds().test(place)) {
      inOrganization = place;
    }
  }
}
