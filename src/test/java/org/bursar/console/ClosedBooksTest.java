package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.bursar.console.kit.Fx;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the language and the theme, which live as long as the program, keep of closed books. */
class ClosedBooksTest {

  private static final int MOST_COLLECTIONS = 20;

  @TempDir static Path folder;

  private Sitting sitting;
  private Stage stage;

  @Test
  void books_that_were_closed_are_kept_by_no_page_and_no_dialog() {
    WeakReference<Session> closed = Fx.get(this::visit);
    Fx.frames(4);
    Fx.run(() -> sitting.control(Button.class, "transfer-cancel").fire());
    Fx.run(() -> sitting.act("close"));
    for (int i = 0; closed.get() != null && i < MOST_COLLECTIONS; i++) {
      Fx.frames(2);
      System.gc();
    }
    assertThat(closed.get()).isNull();
    Fx.run(stage::close);
    Fx.run(sitting::close);
  }

  private WeakReference<Session> visit() {
    sitting = new Sitting(folder.resolve("settings")).open(Enterprises.demo(folder));
    stage = new Stage();
    stage.setScene(new Scene(sitting.root(), 990, 720));
    stage.show();
    sitting.at(new Place.Transfers()).at(new Place.Months()).at(new Place.Setup());
    sitting.at(Place.HOME).act("transfer");
    return new WeakReference<>(sitting.session());
  }
}
