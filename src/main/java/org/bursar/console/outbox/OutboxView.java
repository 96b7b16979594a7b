package org.bursar.console.outbox;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Chip;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.PageBody;
import org.bursar.console.kit.PageHeader;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.SyncWords;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.bursar.sync.Syncing;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All that was written here and is not done with, and what can be done about each of it. */
public final class OutboxView extends VBox {

  private final DataTable<LetterRow> table;
  private final LetterPane pane;
  private final Latest reading;

  /** The outbox of the books that are open; empty if they have no server. */
  public OutboxView(Session session) {
    ObservableValue<@Nullable SyncState> sync = session.sync().when(Shown.of(this));
    PageHeader header = new PageHeader(Texts.text("outbox.title"));
    header.getStyleClass().add("alone");
    header
        .states()
        .add(
            new Chip(
                Texts.made(() -> brief(session, sync.getValue()), sync, session.sight()),
                Tone.NEUTRAL));
    header.below().add(Labels.wrapped(Texts.made(() -> sentence(sync.getValue()), sync)));
    Button restored =
        Buttons.filled(
            "outbox-restored",
            Texts.text("outbox.restored"),
            () -> session.ask(new Ask.Restored()));
    restored.visibleProperty().bind(sync.map(OutboxView::isRestored).orElse(false));
    restored.managedProperty().bind(restored.visibleProperty());
    header.actions().add(restored);
    header
        .actions()
        .addAll(
            signIn(session, sync),
            Buttons.outlined("outbox-now", Texts.text("outbox.now"), () -> ask(session)));
    reading = session.background().latest("outbox");
    pane = new LetterPane(session);
    table =
        new DataTable<>(
            "outbox",
            session.background(),
            row -> row.first().position(),
            LetterRow.columns(session));
    table.setTitle(Texts.text("outbox.title"));
    table.setEmpty(new EmptyState(Feather.SEND, Texts.text("outbox.empty")));
    table
        .selected()
        .addListener((ListChangeListener<LetterRow>) change -> pane.show(table.selected()));
    getChildren().addAll(header, PageBody.of(table, pane));
    Shown.keep(table, session.layout());
    sync.subscribe(this::show);
  }

  /** Puts the cursor into the filter of the table. */
  public void focusFilter() {
    table.filter().requestFocus();
  }

  private void show(@Nullable SyncState state) {
    reading.run(
        progress -> state == null ? List.<LetterRow>of() : LetterRow.of(state),
        rows -> {
          table.setRows(rows);
          pane.show(table.selected());
        });
  }

  private static boolean isRestored(@Nullable SyncState state) {
    ServerFault fault = state == null ? null : state.fault();
    return fault != null && fault.kind() == ServerFault.Kind.RESTORED;
  }

  private static Button signIn(Session session, ObservableValue<@Nullable SyncState> sync) {
    Button button =
        Buttons.filled(
            "outbox-sign-in", Texts.text("sign-in.ask"), () -> session.ask(new Ask.SignInAgain()));
    button
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> SyncWords.isSignedOut(sync.getValue()), sync));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static String brief(Session session, @Nullable SyncState state) {
    return state == null
        ? Texts.now("sync.local")
        : SyncWords.brief(state, session.sight().get().zone());
  }

  private static String sentence(@Nullable SyncState state) {
    return state == null ? Texts.now("sync.local.what") : SyncWords.sentence(state);
  }

  private static void ask(Session session) {
    Syncing syncing = session.syncing();
    if (syncing != null) {
      syncing.now();
    }
  }
}
