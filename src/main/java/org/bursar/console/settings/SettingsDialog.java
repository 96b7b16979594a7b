package org.bursar.console.settings;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.DialogBox;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Match;
import org.bursar.console.kit.SearchField;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Message;
import org.bursar.console.session.Preferences;

/** All settings on one page, narrowed by a word. What is chosen works at once. */
public final class SettingsDialog {

  private final DialogBox dialog = new DialogBox("settings", Texts.text("settings.title"), 760);
  private final SearchField search =
      new SearchField("settings-search", Texts.text("settings.search"));
  private final SimpleObjectProperty<Integer> left = new SimpleObjectProperty<>(0);
  private final List<Group> groups;

  private SettingsDialog(Desk desk) {
    Preferences preferences = desk.settings().preferences();
    groups =
        List.of(look(preferences), screen(preferences), Updates.group(preferences), files(desk));
    VBox all = new VBox(24);
    all.getStyleClass().add("settings-list");
    all.getChildren().addAll(groups);
    Label nothing = Labels.wrapped(Texts.text("settings.nothing"));
    nothing.setId("settings-nothing");
    nothing.visibleProperty().bind(left.map(count -> count == 0));
    nothing.managedProperty().bind(nothing.visibleProperty());
    all.getChildren().add(nothing);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setId("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefHeight(430);
    dialog.content().addAll(search, scroll);
    dialog.setRemark(Texts.text("settings.at.once"));
    dialog.setButtons(null, Message.close("settings", dialog));
    search.textProperty().subscribe(this::narrow);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::down);
  }

  /** Shows the settings of a desk. */
  public static void show(Desk desk) {
    desk.show(new SettingsDialog(desk).dialog);
  }

  private static Group look(Preferences preferences) {
    return new Group(
        "look",
        Row.choice(
            "language", preferences.language(), List.of(Language.values()), Language::ownName),
        Row.choice(
            "theme",
            preferences.theme(),
            List.of(Theme.Choice.values()),
            theme -> Texts.now("settings.theme." + theme)),
        Row.choice("zoom", preferences.zoom(), Preferences.ZOOMS, percent -> percent + " %"),
        Row.flag("contrast", preferences.contrast()));
  }

  private static Group screen(Preferences preferences) {
    return new Group(
        "screen",
        Row.flag("hidden", preferences.hidden()),
        Row.choice(
            "cover",
            preferences.coverAfter(),
            Preferences.COVER_MINUTES,
            minutes ->
                minutes == 0
                    ? Texts.now("settings.cover.never")
                    : Texts.now("settings.cover.after", minutes)));
  }

  private static Group files(Desk desk) {
    return new Group("files", Kept.settings(desk), Kept.reports(desk));
  }

  private void narrow(String typed) {
    Predicate<String> query = Match.words().of(typed);
    left.set(groups.stream().mapToInt(group -> group.narrow(query)).sum());
  }

  /** From the search into what it found, as in every list. */
  private void down(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && left.get() > 0) {
      search.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
      event.consume();
    }
  }
}
