package org.bursar.console.kit;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Work under way: what it is, how far, how long still, and the button that stops it. */
public final class ProgressPane extends VBox {
  /** Shows a job until it ends. */
  public ProgressPane(String id, Job job) {
    setId(id);
    getStyleClass().add("progress-pane");
    ProgressBar bar = new ProgressBar();
    bar.setId(id + "-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(job.progress());
    bar.setAccessibleText(job.title());
    Button cancel =
        Buttons.outlined(id + "-cancel", Texts.text("kit.background.cancel"), job::cancel);
    cancel.disableProperty().bind(job.state().map(state -> state != Job.State.RUNNING));
    HBox below =
        new HBox(
            8,
            Labels.secondary(job.step()),
            Space.grow(),
            Labels.secondary(Texts.made(() -> said(job), job.left(), job.state())),
            cancel);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(Labels.cardTitle(Texts.fixed(job.title())), bar, below);
  }

  private static String said(Job job) {
    return switch (job.state().get()) {
      case RUNNING -> left(job.left().get());
      case DONE -> Texts.now("kit.background.done");
      case CANCELLED -> Texts.now("kit.background.cancelled");
      case FAILED ->
          Texts.now("kit.background.failed", job.fault().get().map(Fault::sentence).orElse(""));
    };
  }

  private static String left(Optional<Duration> left) {
    return left.map(
            time ->
                time.toMinutes() > 0
                    ? Texts.now("kit.background.left.minutes", time.toMinutes() + 1)
                    : Texts.now("kit.background.left.seconds", Math.max(1, time.toSeconds())))
        .orElse("");
  }
}
