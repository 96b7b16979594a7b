package org.bursar.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Logo;
import org.bursar.console.kit.Theme;
import org.bursar.console.report.Running;
import org.bursar.console.session.Settings;
import org.bursar.keyring.SystemKeyring;
import org.bursar.sync.ConfigFolder;
import org.bursar.vocabulary.Actor;
import org.jspecify.annotations.Nullable;

/** The console as a program of the desktop. */
public class Console extends Application {

  private static final Inbox INBOX = new Inbox();

  private final InstantSource clock = InstantSource.system();
  private @Nullable Ground ground;
  private @Nullable Background background;
  private Optional<Instant> killed = Optional.empty();

  /**
   * Opens the console and returns when it is closed; brings the one up that is open already. With
   * no display it says so, and shows the demo enterprise as far as that goes.
   *
   * @param arguments a file, and {@code --read-only}; or nothing
   */
  public static void open(String... arguments) {
    open(Console.class, arguments);
  }

  /** The same for who watches it. */
  static void open(Class<? extends Console> kind, String... arguments) {
    Request request = Request.of(List.of(arguments));
    if (!Display.isThere()) {
      NoDisplay.show(System.out);
      return;
    }
    Path folder = ConfigFolder.ofProcess();
    switch (SingleStart.begin(folder, request.line(), INBOX::put)) {
      case SingleStart.Result.First(SingleStart first) -> {
        try (first) {
          launch(kind, arguments);
        }
      }
      case SingleStart.Result.Told _ -> {}
      case SingleStart.Result.Alone _ -> launch(kind, arguments);
    }
  }

  /** Reads and writes the mark before there is a window, on the thread that starts it. */
  @Override
  public void init() {
    Running mark = new Running(ConfigFolder.ofProcess());
    killed = mark.begin(clock.instant());
    // Also where the system asks the program to end: nobody has to be told of that.
    Runtime.getRuntime().addShutdownHook(new Thread(mark::end, "end"));
  }

  @Override
  public void start(Stage stage) throws IOException {
    Background work = Background.threads(clock, System::nanoTime);
    background = work;
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, cause) -> work.fault(thread.getName(), cause));
    Settings settings = new Settings(ConfigFolder.ofProcess(), work);
    Theme theme = new Theme();
    Look look = Look.kept(theme, settings.preferences());
    theme.dressAllWindows();
    Actor actor = Actor.local(System.getProperty("user.name", "unknown"));
    Ground opened =
        new Ground(
            work,
            settings,
            look,
            clock,
            System::nanoTime,
            actor,
            new SystemChooser(stage, address -> getHostServices().showDocument(address)),
            SystemKeyring::ofProcess);
    ground = opened;
    Scene scene = new Scene(opened.root(), 1280, 800);
    theme.dress(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(opened.title());
    WindowPlace.restore(stage, settings);
    begin(opened, settings, Request.of(getParameters().getRaw()));
    stage.show();
    stage.getIcons().addAll(Logo.pictures());
    INBOX.open(message -> work.onFx(() -> raise(stage, opened, Request.read(message))));
  }

  /** What broke off is not gone on with unasked: it may break again. */
  private void begin(Ground opened, Settings settings, Request request) {
    Optional<Path> last = request.orLast(settings);
    if (killed.isEmpty() || request.file() != null) {
      last.ifPresent(file -> opened.begin(file, request.readOnly()));
    }
    killed.ifPresent(
        since -> opened.beginAgain(since, request.file() == null ? last : Optional.empty()));
  }

  @Override
  public void stop() {
    if (ground != null) {
      ground.close();
    }
    if (background != null) {
      background.close();
    }
  }

  private static void raise(Stage stage, Ground opened, Request request) {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    Path file = request.file();
    if (file != null) {
      opened.openElsewhere(file, request.readOnly());
    }
  }
}
