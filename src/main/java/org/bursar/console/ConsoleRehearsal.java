package org.bursar.console;

import java.io.IOException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

/**
 * The console opened to be watched: it says on standard output when it can be used, which is when a
 * picture was drawn of it with the rows of its books, and closes a second later.
 */
public final class ConsoleRehearsal extends Console {

  /** Drawn pictures, of which there are sixty a second: longer than any machine takes to open. */
  private static final int PATIENCE = 3_600;

  /** What it goes on for, so that what follows the first picture is seen as well. */
  private static final int ENCORE = 60;

  /** Opens it with a file, or without; returns when it is closed. */
  public static void play(String... arguments) {
    open(ConsoleRehearsal.class, arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    super.start(stage);
    boolean books = !getParameters().getRaw().isEmpty();
    new AnimationTimer() {
      private int drawn;
      private int usable;

      @Override
      public void handle(long now) {
        drawn++;
        if (usable == 0 && drawn > 1 && (!books || hasRows(stage))) {
          usable = drawn;
        } else if (usable > 0 && drawn == usable + 1) {
          System.out.println("usable");
        } else if (drawn > PATIENCE || (usable > 0 && drawn > usable + ENCORE)) {
          stop();
          stage.close();
        }
      }
    }.start();
  }

  private static boolean hasRows(Stage stage) {
    for (Node node : stage.getScene().getRoot().lookupAll(".outline .list-cell")) {
      if (node instanceof ListCell<?> cell && !cell.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
