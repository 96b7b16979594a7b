package org.bursar.console;

import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Space;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.Sight;
import org.bursar.console.session.SyncWords;
import org.bursar.console.update.UpdateNotice;
import org.bursar.sync.SyncState;
import org.jspecify.annotations.Nullable;

/** Below everything: which books, how far they are, who works in them, and the other language. */
final class StatusBar extends HBox {

  StatusBar(Session session, Look look, UpdateNotice update, Consumer<URI> browse) {
    getStyleClass().add("status-bar");
    ObservableValue<Sight> sight = session.sight().when(Shown.of(this));
    Label name = new Label(session.name());
    name.setId("status-name");
    getChildren().addAll(name, mark());
    if (session.sight().get().sync() == Sight.Sync.FILE_READ_ONLY) {
      getChildren().addAll(new Chip(Texts.text("status.read.only"), Tone.WARNING), mark());
    }
    if (session.syncing() != null) {
      getChildren().addAll(sync(session), signIn(session), mark());
    }
    Label entry = new Label();
    entry.textProperty().bind(Texts.text("status.entry", sight.map(Sight::entry)));
    Label changed = new Label();
    changed
        .textProperty()
        .bind(
            Texts.made(
                () ->
                    Texts.now(
                        "status.changed",
                        Texts.formats()
                            .moment(sight.getValue().enterprise().at(), sight.getValue().zone())),
                sight));
    Label actor = new Label();
    actor.textProperty().bind(Texts.text("status.actor", sight.map(seen -> seen.actor().name())));
    Link language =
        Link.small("language", Texts.made(() -> Look.other().ownName()), look::speakOther);
    Link asOf =
        Link.small(
            "as-of-open",
            Texts.text("status.as.of", asOf(sight, session.looking())),
            () -> session.ask(new Ask.AsOf()));
    getChildren()
        .addAll(
            entry,
            mark(),
            changed,
            Space.grow(),
            newer(update, browse),
            actor,
            mark(),
            asOf,
            mark(),
            language);
  }

  private static ObservableValue<String> asOf(
      ObservableValue<Sight> sight, ObservableValue<Boolean> looking) {
    return Texts.made(
        () ->
            looking.getValue()
                ? Texts.now("status.reading")
                : sight.getValue().past()
                    ? Texts.formats().moment(sight.getValue().at(), sight.getValue().zone())
                    : Texts.now("status.now"),
        sight,
        looking);
  }

  /** How the books stand to their server; it leads to what waits. */
  private static Link sync(Session session) {
    ObservableValue<@Nullable SyncState> state = session.sync();
    ObservableValue<String> brief =
        Texts.made(
            () -> {
              SyncState now = state.getValue();
              return now == null ? "" : SyncWords.brief(now, session.sight().get().zone());
            },
            state);
    Link link = Link.small("sync-state", brief, () -> session.navigator().go(new Place.Outbox()));
    link.accessibleTextProperty()
        .bind(Texts.made(() -> Texts.now("sync.accessible", brief.getValue()), brief));
    return link;
  }

  /** The way back in, once the server lets nobody in by the token of the file. */
  private static Link signIn(Session session) {
    ObservableValue<@Nullable SyncState> state = session.sync();
    Link link =
        Link.small(
            "sync-sign-in", Texts.text("sign-in.ask"), () -> session.ask(new Ask.SignInAgain()));
    link.visibleProperty().bind(signedOut(state));
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  private static BooleanBinding signedOut(ObservableValue<@Nullable SyncState> state) {
    return Bindings.createBooleanBinding(() -> SyncWords.isSignedOut(state.getValue()), state);
  }

  /** That there is a newer version, with the way to what is told of it. */
  private static Link newer(UpdateNotice update, Consumer<URI> browse) {
    Link link =
        Link.small(
            "newer-version",
            Texts.text("status.newer", update.version()),
            () -> update.notes().ifPresent(browse));
    ObservableValue<Boolean> isKnown =
        update.version().when(Shown.of(link)).map(version -> !version.isEmpty());
    link.visibleProperty().bind(isKnown);
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  private static Label mark() {
    return new Label("·");
  }
}
