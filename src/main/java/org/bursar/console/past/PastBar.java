package org.bursar.console.past;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Icons;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.kordamp.ikonli.feather.Feather;

/**
 * Above every page while the past is looked at: which instant, that nothing can be changed there,
 * the steps to what was before and after, and the way back to now.
 */
public final class PastBar extends HBox {

  /** Not there while now is looked at. */
  public PastBar(Session session) {
    super(8);
    setId("past");
    getStyleClass().add("past-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<Sight> sight = session.sight().when(Shown.of(this));
    ObservableValue<String> words = Texts.made(() -> words(sight.getValue()), sight);
    accessibleTextProperty().bind(words);
    Label sentence = new Label();
    sentence.textProperty().bind(words);
    sentence.setMinWidth(0);
    Link now = new Link("past-now", Texts.text("past.now"), session::lookAtNow);
    now.setMinWidth(Region.USE_PREF_SIZE);
    Link other =
        new Link("past-other", Texts.text("past.other"), () -> session.ask(new Ask.AsOf()));
    other.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            Icons.of(Feather.CLOCK, Tone.WARNING),
            sentence,
            Space.grow(),
            Buttons.icon(
                "past-back",
                Feather.CHEVRON_LEFT,
                Texts.text("action.past-back"),
                session::stepBack),
            Buttons.icon(
                "past-on", Feather.CHEVRON_RIGHT, Texts.text("action.past-on"), session::stepOn),
            other,
            now);
    visibleProperty().bind(sight.map(Sight::past));
    managedProperty().bind(visibleProperty());
  }

  private static String words(Sight sight) {
    return sight.past()
        ? Texts.now(
            "past.sentence",
            Texts.formats().date(sight.enterprise().setup().day(sight.at())),
            Texts.formats().time(sight.at(), sight.zone()),
            Texts.formats().count(sight.entry()))
        : "";
  }
}
