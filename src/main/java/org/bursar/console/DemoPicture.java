package org.bursar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.bursar.books.Books;
import org.bursar.console.kit.Background;
import org.bursar.console.kit.Language;
import org.bursar.console.kit.Png;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Theme;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Settings;
import org.bursar.console.update.UpdateNotice;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.organization.Account;

/** Draws the console of books into a file, with no display. */
final class DemoPicture {

  private static final int FRAMES = 6;
  private static final int LIMIT_SECONDS = 60;

  private DemoPicture() {}

  static void draw(Books books, Path folder, Language language, Path picture) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CompletableFuture<Boolean> drawn = new CompletableFuture<>();
    Platform.startup(() -> open(books, folder, language, picture, drawn));
    try {
      drawn.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new IOException("the picture was not drawn: " + e, e);
    } finally {
      Platform.exit();
    }
  }

  private static void open(
      Books books, Path folder, Language language, Path picture, CompletableFuture<Boolean> drawn) {
    try {
      Texts.language().set(language);
      Background background = Background.inline();
      Settings settings = new Settings(folder.resolve("settings"), background);
      Theme theme = new Theme();
      theme.choice().set(Theme.Choice.LIGHT);
      Session session =
          new Session(books, background, settings.layout(folder), InstantSource.system());
      session.navigator().turnTo(place(books.now()));
      Look look = new Look(theme, settings.preferences());
      Window window =
          new Window(
              session,
              List.of(),
              look,
              new StatusBar(
                  session,
                  look,
                  new UpdateNotice(settings.preferences(), background, InstantSource.system()),
                  address -> {}),
              () -> false,
              () -> {},
              System::nanoTime);
      Scene scene = new Scene(window, 1280, 800);
      theme.dress(scene);
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      after(FRAMES, () -> write(scene, picture, drawn));
    } catch (RuntimeException e) {
      drawn.completeExceptionally(e);
    }
  }

  /** The first member that has been given something and owes something: there is much to see. */
  private static Place place(Enterprise enterprise) {
    for (Account account : enterprise.organization().accounts().byOrdinal()) {
      var balance = enterprise.balance(account);
      if (!account.isRemoved()
          && balance.transferredIn().isPositive()
          && balance.unsettledCurrent().isPositive()) {
        return new Place.Account(account.id());
      }
    }
    return Place.HOME;
  }

  private static void write(Scene scene, Path picture, CompletableFuture<Boolean> drawn) {
    try {
      Png.write(scene.snapshot(null), picture);
      drawn.complete(true);
    } catch (IOException e) {
      drawn.completeExceptionally(new UncheckedIOException(e));
    }
  }

  private static void after(int frames, Runnable then) {
    new AnimationTimer() {
      private int left = frames;

      @Override
      public void handle(long now) {
        left--;
        if (left == 0) {
          stop();
          then.run();
        }
      }
    }.start();
  }
}
