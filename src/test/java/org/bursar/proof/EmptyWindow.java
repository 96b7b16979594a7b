package org.bursar.proof;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: it says when it was drawn, and closes a second later. */
public final class EmptyWindow extends Application {

  private static final int ENCORE = 60;

  /** Shows it; returns when it is closed. */
  public static void main(String[] arguments) {
    launch(EmptyWindow.class);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 1280, 800));
    stage.show();
    new AnimationTimer() {
      private int drawn;

      @Override
      public void handle(long now) {
        drawn++;
        if (drawn == 3) {
          System.out.println("usable");
        } else if (drawn > ENCORE) {
          stop();
          stage.close();
        }
      }
    }.start();
  }
}
