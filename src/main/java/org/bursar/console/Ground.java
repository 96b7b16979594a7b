package org.bursar.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.bursar.console.about.AboutDialog;
import org.bursar.console.bills.BillDialog;
import org.bursar.console.connect.ConnectDialog;
import org.bursar.console.connect.PublishDialog;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Curtain;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Shade;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Zoom;
import org.bursar.console.palette.PaletteDialog;
import org.bursar.console.palette.PaletteIndex;
import org.bursar.console.report.LastActs;
import org.bursar.console.session.Action;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Keep;
import org.bursar.console.session.Session;
import org.bursar.console.session.Settings;
import org.bursar.console.session.Sight;
import org.bursar.console.settings.SettingsDialog;
import org.bursar.console.start.NewEnterpriseDialog;
import org.bursar.console.start.StartView;
import org.bursar.console.update.UpdateNotice;
import org.bursar.keyring.Keyring;
import org.bursar.sync.Syncing;
import org.bursar.vocabulary.Actor;
import org.jspecify.annotations.Nullable;

/** All that stands in the window: the start screen or open books, dialogs over them, the keys. */
final class Ground implements AutoCloseable {

  private static final String NAME = "Bursar";

  private final Background background;
  private final Settings settings;
  private final Look look;
  private final InstantSource clock;
  private final LongSupplier nanoClock;
  private final StackPane content = new StackPane();
  private final Shade shade = new Shade(content);
  private final Curtain curtain = new Curtain(shade);
  private final Zoom zoom = new Zoom(curtain);
  private final Idle idle;
  private final LastActs acts = new LastActs();
  private final Faults faults;
  private final UpdateNotice update;
  private final FrontDesk desk;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(NAME);
  private final ObservableValue<String> shown;
  private final SimpleBooleanProperty isOpen = new SimpleBooleanProperty();
  private final SimpleBooleanProperty isLocal = new SimpleBooleanProperty();
  private final List<Action> general;
  private @Nullable OpenBooks open;

  /** The books that are open, their file, and what can be done in them. */
  private record OpenBooks(
      Path file, Session session, List<Action> actions, AtomicReference<PaletteIndex> index) {}

  Ground(
      Background background,
      Settings settings,
      Look look,
      InstantSource clock,
      LongSupplier nanoClock,
      Actor actor,
      Chooser chooser,
      Supplier<Keyring> keyring) {
    this.background = background;
    this.settings = settings;
    this.look = look;
    this.clock = clock;
    this.nanoClock = nanoClock;
    desk =
        new FrontDesk(
            settings,
            background,
            clock,
            actor,
            chooser,
            keyring,
            shade,
            this::show,
            this::notOpened);
    faults = new Faults(desk, shade, acts);
    update = new UpdateNotice(settings.preferences(), background, clock);
    update.begin();
    general = noted(always());
    idle = new Idle(clock, curtain, settings.preferences().coverAfter().value(), zoom);
    shown =
        Bindings.createStringBinding(
            () -> curtain.drawn().get() ? NAME : title.get(), curtain.drawn(), title);
    zoom.percent().bind(settings.preferences().zoom().value());
    shade.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    showStart();
  }

  /** The root of the window's scene. */
  Parent root() {
    return zoom;
  }

  /** What the window is called; not by the books while it is covered. */
  ObservableValue<String> title() {
    return shown;
  }

  /** What says that there is a newer version. */
  UpdateNotice update() {
    return update;
  }

  /** What covers the window. */
  Curtain curtain() {
    return curtain;
  }

  /** What covers it once nobody has touched it for long enough. */
  Idle idle() {
    return idle;
  }

  /** Opens a file in place of the start screen. */
  void begin(Path file, boolean readOnly) {
    content
        .getChildren()
        .setAll(Labels.plain(Texts.text("desk.opening", String.valueOf(file.getFileName()))));
    openElsewhere(file, readOnly);
  }

  /**
   * Says that the console did not end by itself the last time, and offers the file of then.
   *
   * @param since when it had begun
   */
  void beginAgain(Instant since, Optional<Path> file) {
    faults.ended(since, file);
  }

  /** Opens a file that a later start asks for; books that are open already stay. */
  void openElsewhere(Path file, boolean readOnly) {
    if (open != null && open.file.equals(file.toAbsolutePath().normalize())) {
      return;
    } else if (readOnly) {
      desk.openReadOnly(file);
    } else {
      desk.open(file);
    }
  }

  /** What can be done whatever books are open. */
  Desk desk() {
    return desk;
  }

  /** The books that are open; null on the start screen. */
  @Nullable Session session() {
    return open == null ? null : open.session;
  }

  /** All that can be done now. */
  List<Action> actions() {
    List<Action> actions = new ArrayList<>(general);
    if (open != null) {
      actions.addAll(open.actions);
    }
    return actions;
  }

  @Override
  public void close() {
    content.getChildren().clear();
    if (open != null) {
      open.session.close();
      open = null;
    }
  }

  private List<Action> noted(List<Action> actions) {
    return actions.stream().map(action -> action.noted(acts::did)).toList();
  }

  private List<Action> always() {
    List<Action> actions =
        new ArrayList<>(
            new GroundActions(desk, isOpen, isLocal)
                .list(
                    this::importBill,
                    () -> NewEnterpriseDialog.show(desk),
                    () -> ConnectDialog.show(desk),
                    this::publish,
                    this::keep,
                    this::closeBooks,
                    this::refresh,
                    this::showPalette));
    actions.addAll(
        new LookActions(
                look, curtain::draw, () -> AboutDialog.show(desk, open == null ? null : open.file))
            .list(this::showSettings, () -> desk.show(ShortcutsDialog.of(actions()))));
    return actions;
  }

  private void show(Path file, FrontDesk.Opened opened) {
    Path absolute = file.toAbsolutePath().normalize();
    leave();
    Session session = session(opened.opening(), settings.layout(absolute));
    if (opened.place() != null) {
      session.navigator().turnTo(opened.place());
    }
    session.setAsked(
        ask -> {
          acts.did("asks " + ask.getClass().getSimpleName());
          Dialogs.show(desk, session, ask);
        });
    session
        .navigator()
        .place()
        .subscribe(place -> acts.did("at " + place.getClass().getSimpleName()));
    Window window =
        new Window(
            session,
            general,
            look,
            new StatusBar(session, look, update, desk::browse),
            curtain.drawn()::get,
            () -> desk.show(FaultsDialog.of(background)),
            nanoClock);
    open = new OpenBooks(absolute, session, noted(window.actions()), PaletteDialog.index());
    isOpen.set(true);
    isLocal.set(session.sight().get().sync() == Sight.Sync.FILE);
    settings.setOpen(absolute);
    title.set(session.name() + " – " + NAME);
    content.getChildren().setAll(window);
  }

  private Session session(FrontDesk.Opening opening, Keep layout) {
    return switch (opening) {
      case FrontDesk.Opening.Alone(var books) -> new Session(books, background, layout, clock);
      case FrontDesk.Opening.InStep(var syncing) -> new Session(syncing, background, layout, clock);
    };
  }

  private void notOpened() {
    if (open == null) {
      showStart();
    }
  }

  private void showStart() {
    HBox links =
        new HBox(
            16,
            Link.small("settings-open", Texts.text("action.settings"), this::showSettings),
            Link.small("language", Texts.made(() -> Look.other().ownName()), look::speakOther));
    title.set(NAME);
    content
        .getChildren()
        .setAll(
            new StartView(
                desk,
                this::importBill,
                () -> NewEnterpriseDialog.show(desk),
                () -> ConnectDialog.show(desk),
                links));
  }

  private void closeBooks() {
    settings.setOpen(null);
    leave();
    showStart();
  }

  private void leave() {
    if (open != null) {
      Session left = open.session;
      open = null;
      isOpen.set(false);
      isLocal.set(false);
      content.getChildren().clear();
      desk.closing(left);
    }
  }

  private void refresh() {
    if (open != null && isOnlyRead(open.session)) {
      desk.openReadOnly(open.file);
    } else if (open != null) {
      Syncing syncing = open.session.syncing();
      if (syncing != null) {
        syncing.now();
      }
      open.session.refresh();
    }
  }

  private void showSettings() {
    SettingsDialog.show(desk);
  }

  private void showPalette() {
    PaletteDialog.show(
        desk, session(), actions(), open == null ? PaletteDialog.index() : open.index);
  }

  /** The past is only read too, but it is no other file. */
  private static boolean isOnlyRead(Session session) {
    return session.sight().get().sync() == Sight.Sync.FILE_READ_ONLY;
  }

  private void importBill() {
    Session session = session();
    boolean intoThese = session != null && session.sight().get().isChangeable();
    BillDialog.show(desk, intoThese ? session : null);
  }

  private void keep(GroundActions.Keeping keeping) {
    if (open != null) {
      keeping.show(desk, open.session, open.file);
    }
  }

  private void publish() {
    Session session = session();
    if (session != null) {
      PublishDialog.show(desk, session);
    }
  }

  /** While text is typed, undoing is about the text. */
  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl field && field.isEditable();
  }

  private void pressed(KeyEvent event) {
    for (Action action : actions()) {
      if ((!shade.isShaded() || LookActions.isOverDialogs(action))
          && LookActions.isPressed(action, event)
          && !(isTyping(event) && UndoActions.IDS.contains(action.id()))) {
        action.fire();
        event.consume();
        return;
      }
    }
  }
}
