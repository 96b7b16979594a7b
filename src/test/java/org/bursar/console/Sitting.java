package org.bursar.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bursar.books.Batch;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Backgrounds;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Place;
import org.bursar.console.session.Preferences;
import org.bursar.console.session.Session;
import org.bursar.console.session.Settings;
import org.bursar.console.session.Wishes;
import org.bursar.keyring.Keyring;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Outcome;

/**
 * A person at the console, for tests: the whole of the window without the window, with files that
 * the test chooses in place of the system's dialogs. FX thread only.
 */
final class Sitting implements AutoCloseable {

  private final Background background;
  private Keyring keyring = Keyring.NONE;
  private final Choices choices = new Choices();
  private final Settings settings;
  private final Theme theme = new Theme();
  private final Ground ground;
  private Instant now = Enterprises.CLOCK.instant();

  /** What the person will choose when asked for files. */
  private static final class Choices implements Chooser {
    private Path books;
    private Path newBooks;
    private Path export;
    private Path viewed;
    private Path table;
    private Consumer<URI> browser = address -> {};
    private List<Path> bills = List.of();

    @Override
    public Optional<Path> books() {
      return Optional.ofNullable(books);
    }

    @Override
    public Optional<Path> newBooks(String suggestedName) {
      return Optional.ofNullable(newBooks);
    }

    @Override
    public Optional<Path> export(Desk.Export kind, String suggestedName) {
      return Optional.ofNullable(export);
    }

    @Override
    public Optional<Path> table() {
      return Optional.ofNullable(table);
    }

    @Override
    public void view(Path file) {
      viewed = file;
    }

    @Override
    public void browse(URI address) {
      browser.accept(address);
    }

    @Override
    public List<Path> bills() {
      return bills;
    }
  }

  /** Before the start screen, with settings kept in this folder. */
  Sitting(Path folder) {
    this(folder, Backgrounds.atOnce());
  }

  /** The same with work done in another way. */
  Sitting(Path folder, Background background) {
    this(folder, background, Look::new);
  }

  /** The same as a start of the program: it looks and speaks as was kept, or as it does already. */
  Sitting(Path folder, BiFunction<Theme, Preferences, Look> look) {
    this(folder, Backgrounds.atOnce(), look);
  }

  private Sitting(Path folder, Background background, BiFunction<Theme, Preferences, Look> look) {
    this.background = background;
    settings = new Settings(folder, background);
    ground =
        new Ground(
            background,
            settings,
            look.apply(theme, settings.preferences()),
            () -> now,
            System::nanoTime,
            Enterprises.ACTOR,
            choices,
            () -> keyring);
  }

  /** The system's keyring, asked for with the first token. */
  Sitting keyring(Keyring systems) {
    keyring = systems;
    return this;
  }

  Ground ground() {
    return ground;
  }

  Settings settings() {
    return settings;
  }

  Background background() {
    return background;
  }

  /** The root of all that is seen. */
  Parent root() {
    return ground.root();
  }

  /** In a window as wide and high as the tests' screen allows. */
  Sitting in(Stage stage) {
    Scene scene = new Scene(root(), 990, 720);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    return this;
  }

  /** As if it had been in a window: what stands in a split pane is there only then. */
  Sitting styled() {
    Scene scene = new Scene(root());
    theme.dress(scene);
    root().applyCss();
    scene.setRoot(new javafx.scene.Group());
    return this;
  }

  /** Time goes by. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Whether it is dark. */
  boolean isDark() {
    return theme.dark().getValue();
  }

  /** Opens books. */
  Sitting open(Path file) {
    ground.begin(file, false);
    return this;
  }

  /** Opens books to read them. */
  Sitting read(Path file) {
    ground.begin(file, true);
    return this;
  }

  /** The open books. */
  Session session() {
    return java.util.Objects.requireNonNull(ground.session(), "no books are open");
  }

  /** Goes to a place. */
  Sitting at(Place place) {
    session().navigator().go(place);
    return this;
  }

  /** Does what the menu, the palette or a shortcut would. */
  Sitting act(String action) {
    ground.actions().stream()
        .filter(each -> each.id().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no action " + action))
        .fire();
    return this;
  }

  /** Will choose this file when asked for books. */
  Sitting choosing(Path books) {
    choices.books = books;
    return this;
  }

  /** Will choose this file when asked where new books shall stand. */
  Sitting choosingNew(Path books) {
    choices.newBooks = books;
    return this;
  }

  /** Will choose this file when asked where something shall be written for other programs. */
  Sitting choosingExport(Path file) {
    choices.export = file;
    return this;
  }

  /** What was last shown in a program of the system's; null if nothing was. */
  Path viewed() {
    return choices.viewed;
  }

  /** Has somebody at the browser who opens addresses. */
  Sitting browsing(Consumer<URI> browser) {
    choices.browser = browser;
    return this;
  }

  /** Will choose this file when asked for a table. */
  Sitting choosingTable(Path file) {
    choices.table = file;
    return this;
  }

  /** Will choose these files when asked for a bill. */
  Sitting choosingBills(Path... bills) {
    choices.bills = List.of(bills);
    return this;
  }

  /** Finds a control that is seen by its id. */
  <N extends Node> N control(Class<N> kind, String id) {
    List<Node> found = new ArrayList<>();
    collect(
        root(),
        node -> {
          if (id.equals(node.getId())) {
            found.add(node);
          }
        });
    if (found.isEmpty()) {
      throw new AssertionError("no control #" + id);
    }
    return kind.cast(found.getFirst());
  }

  /** Gives commands that must be accepted, as somebody else would. */
  Sitting give(Command... commands) {
    List<Outcome> outcomes = session().submit(Batch.together(Wishes.of(List.of(commands))));
    if (!outcomes.stream().allMatch(Outcome.Accepted.class::isInstance)) {
      throw new IllegalStateException(outcomes.toString());
    }
    return this;
  }

  /** Does something in between. */
  Sitting then(Consumer<Sitting> act) {
    act.accept(this);
    return this;
  }

  @Override
  public void close() {
    ground.close();
    Texts.hidden().set(false);
    background.close();
  }

  private static void collect(Parent parent, Consumer<Node> heard) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      heard.accept(child);
      if (child instanceof Parent inner) {
        collect(inner, heard);
      }
    }
  }
}
